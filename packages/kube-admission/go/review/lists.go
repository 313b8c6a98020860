package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// listDepth is the limit for lists in lists. kubectl has no limit, but deeper lists have no use.
const listDepth = 16

// objects reviews an object, or each object of a list as kubectl does, and emits it with its position in the data.
func (d *document) objects(data []byte, path string, start, depth int, each emit) {
	kind, items, isList := itemsOf(data)
	if !isList {
		r := d.object(data)
		r.Path = path
		each(r, start, start+len(data))
		return
	}
	if depth == listDepth {
		redact := d.redactsText(data)
		r := &Result{Path: path, Kind: kind, Errors: []Error{}, Warnings: []string{}, Redacted: redact}
		if redact {
			r.Kind = printableName(kind)
		}
		text := fmt.Sprintf("lists are nested more than %d deep", listDepth)
		r.refuse(Error{Reason: "BadRequest", Field: "items", Detail: text, Message: "items: " + text})
		each(r, start, start+len(data))
		return
	}
	d.isList = true
	for i, item := range items {
		d.objects(data[item.start:item.end], join(path, fmt.Sprintf("items[%d]", i)), start+item.start, depth+1, each)
	}
}

type span struct{ start, end int }

// itemsOf returns the items of a list, with their positions.
func itemsOf(data []byte) (kind string, items []span, isList bool) {
	if !bytes.Contains(data, []byte(`"items"`)) {
		return "", nil, false
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return "", nil, false
	}
	for decoder.More() {
		var err error
		switch key, _ := decoder.Token(); key {
		case "kind":
			err = decoder.Decode(&kind)
		case "items":
			items, err = spansOf(decoder)
		default:
			var skipped json.RawMessage
			err = decoder.Decode(&skipped)
		}
		if err != nil {
			return "", nil, false
		}
	}
	return kind, items, items != nil && strings.HasSuffix(kind, "List")
}

func spansOf(decoder *json.Decoder) ([]span, error) {
	if open, err := decoder.Token(); err != nil || open != json.Delim('[') {
		return nil, errors.Join(err, errors.ErrUnsupported)
	}
	items := []span{}
	for decoder.More() {
		var item json.RawMessage
		if err := decoder.Decode(&item); err != nil {
			return nil, err
		}
		end := int(decoder.InputOffset())
		items = append(items, span{end - len(item), end})
	}
	_, err := decoder.Token()
	return items, err
}
