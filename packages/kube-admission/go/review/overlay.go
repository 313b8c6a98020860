package review

import (
	"bytes"
	"encoding/json"
	"slices"

	"k8s.io/apimachinery/pkg/runtime"

	"kube-admission/manifests"
)

// Most changes of a manifest are of a few values: an image, a number, a label. Written over what the server made of the old manifest,
// they lead to what kubectl's patch does, which takes several times as long to make and to apply.

// overlay returns what becomes of a stored object if a manifest changes such values alone of the one of which it was made.
func (t typed) overlay(stored runtime.Object, before, after []byte) (runtime.Object, bool) {
	changes := &changes{}
	if t.holdsRaw() || !changes.find("", before, after) {
		return nil, false
	}
	merged := stored.DeepCopyObject()
	if changes.written.Len() > 0 {
		if _, _, err := t.serializer.Decode(changes.written.Bytes(), &t.gvk, merged); err != nil {
			return nil, false
		}
		t.Scheme.Default(merged)
	}
	obj, err := t.Live(merged)
	return obj, err == nil
}

// isUnusual returns whether kubectl may merge a manifest otherwise than by writing its values over the old ones. It drops what is null,
// and adds metadata that the server has dropped. It does not merge items without their key, which only a status can have, or an item
// without any field.
func isUnusual(manifest []byte) bool {
	for _, unusual := range []string{"null", `"uid"`, `"resourceVersion"`, `"deletion`, `"selfLink"`, `"status"`} {
		if bytes.Contains(manifest, []byte(unusual)) {
			return true
		}
	}
	return hasEmptyItem(manifest)
}

func hasEmptyItem(manifest []byte) bool {
	const space = " \t\r\n"
	for rest := manifest; ; {
		before, after, found := bytes.Cut(rest, []byte("{"))
		if !found {
			return false
		}
		before, after = bytes.TrimRight(before, space), bytes.TrimLeft(after, space)
		isItem := bytes.HasSuffix(before, []byte("[")) || bytes.HasSuffix(before, []byte(","))
		if isItem && bytes.HasPrefix(after, []byte("}")) {
			return true
		}
		rest = after
	}
}

// changes are the values that differ in two manifests, as a manifest that has nothing else.
type changes struct{ written bytes.Buffer }

// keyedLists are the lists of objects whose items kubectl merges by one of itemKeys.
var (
	keyedLists = []string{"containers", "initContainers", "ports", "env"}
	itemKeys   = []string{"name", "containerPort", "port", "protocol"}
)

// find writes what differs of a field, and returns whether that can be written over the old value. Equal values are not written.
func (c *changes) find(name string, before, after []byte) bool {
	if bytes.Equal(before, after) {
		return true
	}
	was, wasObject := membersOf(before)
	is, isObject := membersOf(after)
	switch {
	case wasObject && isObject:
		// The rest of a strategy goes with its type.
		return name != "strategy" && c.object(was, is)
	case wasObject || isObject:
		return false
	case before[0] == '[' || after[0] == '[':
		return slices.Contains(keyedLists, name) && c.items(before, after)
	}
	c.written.Write(after)
	return !isRewritten(after)
}

// longestInteger is the number of digits that every integer of 64 bits can have.
const longestInteger = 18

// isRewritten returns whether a value has a number that kubectl writes anew: one that is not written as an integer, or may be too large
// for one.
func isRewritten(value []byte) bool {
	inString, digits := false, 0
	for i := 0; i < len(value); i++ {
		c := value[i]
		isDigit := '0' <= c && c <= '9'
		switch {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
			continue
		case isDigit && digits == longestInteger, digits > 0 && (c == '.' || c == 'e' || c == 'E'):
			return true
		}
		if digits++; !isDigit {
			digits = 0
		}
	}
	return false
}

func (c *changes) object(was, is []member) bool {
	c.written.WriteByte('{')
	count := 0
	for i, m := range is {
		old, found := memberOf(was, m.name)
		if _, again := memberOf(is[:i], m.name); again {
			return false
		}
		if bytes.Equal(old, m.value) {
			count++
			continue
		}
		if c.written.Bytes()[c.written.Len()-1] != '{' {
			c.written.WriteByte(',')
		}
		quoted, err := json.Marshal(m.name)
		if err != nil {
			return false
		}
		c.written.Write(quoted)
		c.written.WriteByte(':')
		switch {
		case found:
			count++
			if !c.find(m.name, old, m.value) {
				return false
			}
		case bytes.ContainsAny(m.value, "[") || isRewritten(m.value):
			return false
		default:
			c.written.Write(m.value)
		}
	}
	c.written.WriteByte('}')
	// Every field of the old object is there.
	return count == len(was)
}

func (c *changes) items(before, after []byte) bool {
	was, wasList := itemsOf(before)
	is, isList := itemsOf(after)
	if !wasList || !isList || len(was) != len(is) {
		return false
	}
	c.written.WriteByte('[')
	for i, item := range is {
		if i > 0 {
			c.written.WriteByte(',')
		}
		if bytes.Equal(was[i], item) {
			c.written.WriteString("{}")
			continue
		}
		old, wasObject := membersOf(was[i])
		next, isObject := membersOf(item)
		if !wasObject || !isObject || !haveSameKeys(old, next) || !c.object(old, next) {
			return false
		}
	}
	c.written.WriteByte(']')
	return true
}

func haveSameKeys(was, is []member) bool {
	for _, key := range itemKeys {
		old, _ := memberOf(was, key)
		next, _ := memberOf(is, key)
		if !bytes.Equal(old, next) {
			return false
		}
	}
	return true
}

type member struct {
	name  string
	value []byte
}

func membersOf(data []byte) (all []member, isObject bool) {
	isObject = manifests.Fields(data, func(name string, value manifests.Span) { all = append(all, member{name, value.In(data)}) })
	return all, isObject
}

func memberOf(all []member, name string) ([]byte, bool) {
	for _, m := range all {
		if m.name == name {
			return m.value, true
		}
	}
	return nil, false
}

func itemsOf(data []byte) (all [][]byte, isList bool) {
	isList = manifests.Items(data, func(item manifests.Span) { all = append(all, item.In(data)) })
	return all, isList
}
