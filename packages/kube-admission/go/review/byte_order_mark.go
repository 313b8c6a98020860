package review

import (
	"bytes"
	"encoding/json"
	"strings"
)

// byteOrderMark begins a file that some editors and programs wrote. kubectl removes it only at the start of a document: anywhere
// else it is a part of the key after it, which nobody sees.
const byteOrderMark = "\ufeff"

// hintOfMark says that a key begins with a byte order mark. It is empty for any other key.
func hintOfMark(key string) string {
	if !strings.HasPrefix(key, byteOrderMark) {
		return ""
	}
	return " (a byte order mark, which is invisible, is before " + strings.TrimLeft(key, byteOrderMark) + ": remove it)"
}

// markedKey returns the key of an object that would be the field without its byte order mark; empty if there is none.
func markedKey(data []byte, field string) string {
	key := byteOrderMark + field
	written, err := json.Marshal(key)
	if err != nil || !bytes.Contains(data, written) && !bytes.Contains(data, []byte(`"\ufeff`+field+`"`)) {
		return ""
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(data, &fields) != nil || fields[key] == nil {
		return ""
	}
	return key
}
