// Package fuzz tests that the review agrees with the API server. It generates manifests of every kind, most of them slightly
// invalid. Its tests compare the review with an oracle: the server's own handlers, or a running server.
package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// A value is an *object, a *list, a string, a json.Number, a bool or nil.
type value any

// object keeps its members in order and can have duplicate keys, unlike a map.
type object struct{ members []member }

type member struct {
	key   string
	value value
}

type list struct{ items []value }

func parse(data []byte) (value, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return parseNext(decoder)
}

func parseNext(decoder *json.Decoder) (value, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		made := &object{}
		for decoder.More() {
			key, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			v, err := parseNext(decoder)
			if err != nil {
				return nil, err
			}
			made.members = append(made.members, member{key.(string), v})
		}
		_, err = decoder.Token()
		return made, err
	case json.Delim('['):
		made := &list{}
		for decoder.More() {
			v, err := parseNext(decoder)
			if err != nil {
				return nil, err
			}
			made.items = append(made.items, v)
		}
		_, err = decoder.Token()
		return made, err
	}
	return token, nil
}

func encode(v value) []byte {
	var out bytes.Buffer
	write(&out, v)
	return out.Bytes()
}

func write(out *bytes.Buffer, v value) {
	switch v := v.(type) {
	case *object:
		out.WriteByte('{')
		for i, m := range v.members {
			if i > 0 {
				out.WriteByte(',')
			}
			writeScalar(out, m.key)
			out.WriteByte(':')
			write(out, m.value)
		}
		out.WriteByte('}')
	case *list:
		out.WriteByte('[')
		for i, item := range v.items {
			if i > 0 {
				out.WriteByte(',')
			}
			write(out, item)
		}
		out.WriteByte(']')
	case json.Number:
		out.WriteString(v.String())
	default:
		writeScalar(out, v)
	}
}

func writeScalar(out *bytes.Buffer, v value) {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(fmt.Sprintf("%v is not JSON: %v", v, err))
	}
	out.Truncate(out.Len() - 1)
}

func clone(v value) value {
	switch v := v.(type) {
	case *object:
		made := &object{members: make([]member, len(v.members))}
		for i, m := range v.members {
			made.members[i] = member{m.key, clone(m.value)}
		}
		return made
	case *list:
		made := &list{items: make([]value, len(v.items))}
		for i, item := range v.items {
			made.items[i] = clone(item)
		}
		return made
	}
	return v
}

func (o *object) get(key string) value {
	for _, m := range o.members {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

func (o *object) set(key string, v value) {
	for i, m := range o.members {
		if m.key == key {
			o.members[i].value = v
			return
		}
	}
	o.members = append(o.members, member{key, v})
}

// child returns the object under a key, and creates it if there is none.
func (o *object) child(key string) *object {
	made, ok := o.get(key).(*object)
	if !ok {
		made = &object{}
		o.set(key, made)
	}
	return made
}

// place is the place of a value: a member of an object or an item of a list.
type place struct {
	in value
	at int
	// under is the key of the member or of its list, above that of the object.
	under, above string
}

func (p place) value() value {
	if in, ok := p.in.(*object); ok {
		return in.members[p.at].value
	}
	return p.in.(*list).items[p.at]
}

func (p place) put(v value) {
	if in, ok := p.in.(*object); ok {
		in.members[p.at].value = v
	} else {
		p.in.(*list).items[p.at] = v
	}
}

func (p place) drop() {
	if in, ok := p.in.(*object); ok {
		in.members = append(in.members[:p.at:p.at], in.members[p.at+1:]...)
	} else {
		in := p.in.(*list)
		in.items = append(in.items[:p.at:p.at], in.items[p.at+1:]...)
	}
}

// places returns all places of a document, the outer ones first.
func places(v value) []place { return collect(nil, v, "", "") }

func collect(found []place, v value, under, above string) []place {
	switch v := v.(type) {
	case *object:
		for i, m := range v.members {
			found = collect(append(found, place{v, i, m.key, under}), m.value, m.key, under)
		}
	case *list:
		for i, item := range v.items {
			found = collect(append(found, place{v, i, under, above}), item, under, above)
		}
	}
	return found
}

// some returns a document with a part of the fields.
func some(r *rand.Rand, v value, keep float64) value {
	switch v := v.(type) {
	case *object:
		made := &object{}
		for _, m := range v.members {
			if r.Float64() < keep {
				made.members = append(made.members, member{m.key, some(r, m.value, keep)})
			}
		}
		return made
	case *list:
		made := &list{}
		for _, item := range v.items {
			made.items = append(made.items, some(r, item, keep))
		}
		return made
	}
	return v
}

// at finds the places that a path can mean: keys can contain dots and brackets.
func at(v value, path string) []place {
	var found []place
	switch v := v.(type) {
	case *object:
		for i, m := range v.members {
			for _, form := range []string{m.key, "." + m.key, "[" + m.key + "]", "[" + strconv.Quote(m.key) + "]"} {
				if rest, ok := strings.CutPrefix(path, form); ok {
					found = append(found, within(place{v, i, m.key, ""}, rest)...)
				}
			}
		}
	case *list:
		for i := range v.items {
			if rest, ok := strings.CutPrefix(path, fmt.Sprintf("[%d]", i)); ok {
				found = append(found, within(place{v, i, "", ""}, rest)...)
			}
		}
	}
	return found
}

func within(p place, path string) []place {
	if path == "" {
		return []place{p}
	}
	if path[0] != '.' && path[0] != '[' {
		return nil
	}
	return at(p.value(), path)
}
