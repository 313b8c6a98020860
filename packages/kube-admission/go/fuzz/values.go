package fuzz

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
)

// A line of values.jsonl is a `list` of values that others use (`of`), or the values for `keys`, for keys with a `suffix`, or for a
// field of the `metadata`. {"repeat":"a","times":3} stands for "aaa".
//
//go:embed values.jsonl
var valuesFile []byte

var (
	lists = map[string][]value{}
	byKey = map[string][]value{}
	// The first matching suffix of a key wins.
	bySuffix []suffixValues
	// A change without a value uses one of another document.
	metadataChanges []member

	numbers, unicode, words []value
)

type suffixValues struct {
	suffix string
	values []value
}

func init() {
	for number, line := range bytes.Split(bytes.TrimSpace(valuesFile), []byte("\n")) {
		if err := readValues(line); err != nil {
			panic(fmt.Sprintf("values.jsonl:%d: %v", number+1, err))
		}
	}
	numbers, unicode, words = lists["numbers"], lists["unicode"], lists["words"]
}

func readValues(line []byte) error {
	parsed, err := parse(line)
	if err != nil {
		return err
	}
	record := parsed.(*object)
	var values []value
	for _, list := range items(record.get("of")) {
		values = append(values, lists[list.(string)]...)
	}
	for _, v := range items(record.get("values")) {
		values = append(values, repeated(v))
	}
	for _, m := range record.members {
		switch name, _ := m.value.(string); m.key {
		case "list":
			lists[name] = values
		case "keys":
			for _, key := range items(m.value) {
				byKey[key.(string)] = values
			}
		case "suffix":
			bySuffix = append(bySuffix, suffixValues{name, values})
		case "metadata":
			for _, v := range values {
				metadataChanges = append(metadataChanges, member{name, v})
			}
		}
	}
	return nil
}

func items(v value) []value {
	if l, ok := v.(*list); ok {
		return l.items
	}
	return nil
}

func repeated(v value) value {
	switch v := v.(type) {
	case *object:
		if text, ok := v.get("repeat").(string); ok {
			var times int
			fmt.Sscan(fmt.Sprint(v.get("times")), &times)
			return strings.Repeat(text, times)
		}
		for i := range v.members {
			v.members[i].value = repeated(v.members[i].value)
		}
	case *list:
		for i := range v.items {
			v.items[i] = repeated(v.items[i])
		}
	}
	return v
}
