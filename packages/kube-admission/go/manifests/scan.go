package manifests

import (
	"bytes"
	"encoding/json"
)

// Fields calls a function with each field of an object in valid JSON, and returns whether the data is an object. encoding/json needs
// several times as long, because it validates once more what it skips.
func Fields(data []byte, each func(key string, value Span)) bool {
	at := skipSpace(data, 0)
	if at == len(data) || data[at] != '{' {
		return false
	}
	for at = skipSpace(data, at+1); data[at] != '}'; at = skipSpace(data, at) {
		start := at
		at = skipString(data, at)
		key := unquoted(data[start:at])
		at = skipSpace(data, skipSpace(data, at)+1)
		start = at
		at = skipValue(data, at)
		each(key, Span{start, at})
		if at = skipSpace(data, at); data[at] == ',' {
			at++
		}
	}
	return true
}

// Items calls a function with each item of a list in valid JSON, and returns whether the data is a list.
func Items(data []byte, each func(item Span)) bool {
	at := skipSpace(data, 0)
	if at == len(data) || data[at] != '[' {
		return false
	}
	for at = skipSpace(data, at+1); data[at] != ']'; at = skipSpace(data, at) {
		start := at
		at = skipValue(data, at)
		each(Span{start, at})
		if at = skipSpace(data, at); data[at] == ',' {
			at++
		}
	}
	return true
}

// Names calls a function with the name of each field in valid JSON, and that of the field that has its object or list, until it
// returns false. It does not unescape names.
func Names(data []byte, each func(parent, name []byte) bool) {
	var name []byte
	parents := make([][]byte, 0, 32)
	for at := 0; at < len(data); {
		switch data[at] {
		case '"':
			start := at
			at = skipString(data, at)
			if colon := skipSpace(data, at); colon == len(data) || data[colon] != ':' {
				continue
			}
			name = data[start+1 : at-1]
			if len(parents) > 0 && !each(parents[len(parents)-1], name) {
				return
			}
			continue
		case '{', '[':
			parents = append(parents, name)
		case '}', ']':
			name = parents[len(parents)-1]
			parents = parents[:len(parents)-1]
		}
		at++
	}
}

// items returns the items of an array in valid JSON.
func items(data []byte) (spans []Span) {
	for at := skipSpace(data, 1); data[at] != ']'; at = skipSpace(data, at) {
		start := at
		at = skipValue(data, at)
		spans = append(spans, Span{start, at})
		if at = skipSpace(data, at); data[at] == ',' {
			at++
		}
	}
	return spans
}

func unquoted(key []byte) string {
	if bytes.IndexByte(key, '\\') < 0 {
		return string(key[1 : len(key)-1])
	}
	return textOf(key)
}

// textOf returns a string of JSON, or nothing for another value.
func textOf(value []byte) (text string) {
	if json.Unmarshal(value, &text) != nil {
		return ""
	}
	return text
}

func skipSpace(data []byte, at int) int {
	for at < len(data) && (data[at] == ' ' || data[at] == '\n' || data[at] == '\t' || data[at] == '\r') {
		at++
	}
	return at
}

// skipString returns the end of the string that begins at an offset.
func skipString(data []byte, at int) int {
	for at++; data[at] != '"'; at++ {
		if data[at] == '\\' {
			at++
		}
	}
	return at + 1
}

// skipValue returns the end of the value that begins at an offset.
func skipValue(data []byte, at int) int {
	depth := 0
	for at < len(data) {
		switch data[at] {
		case '"':
			at = skipString(data, at)
		case '{', '[':
			depth++
			at++
		case '}', ']':
			depth--
			at++
		default:
			at++
			if depth > 0 {
				continue
			}
			for at < len(data) && !bytes.ContainsRune([]byte(",]} \n\t\r"), rune(data[at])) {
				at++
			}
		}
		if depth == 0 {
			return at
		}
	}
	return at
}
