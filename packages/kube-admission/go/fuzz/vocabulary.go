package fuzz

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// vocabulary has the values of each key in all documents, and the members of objects.
type vocabulary map[string]*entry

type entry struct {
	values  []value
	members []member
}

func (w vocabulary) entry(key string) *entry {
	e := w[key]
	if e == nil {
		e = &entry{}
		w[key] = e
	}
	return e
}

// called returns the name of an object: its key and that of the object around it.
func called(under, above, kind string) string {
	switch {
	case under == "":
		return kind
	case above == "":
		above = kind
	}
	return above + "." + under
}

// learn adds an object's values under their keys, and its members under its name.
func (w vocabulary) learn(v value, under, above, kind string) {
	switch v := v.(type) {
	case *object:
		name := called(under, above, kind)
		for _, m := range v.members {
			w.entry(name).members = append(w.entry(name).members, m)
			for _, key := range []string{m.key, under + "." + m.key} {
				w.entry(key).values = append(w.entry(key).values, m.value)
			}
			w.learn(m.value, m.key, under, kind)
		}
	case *list:
		for _, item := range v.items {
			w.entry(under + "[]").values = append(w.entry(under+"[]").values, item)
			w.learn(item, under, above, kind)
		}
	}
}

// seen returns a value that some document has under this key, mostly in such an object and of the same form.
func (w vocabulary) seen(r *rand.Rand, key, above string, now value) value {
	e := w[key]
	if near := w[above+"."+key]; near != nil && r.IntN(5) > 0 {
		e = near
	}
	if _, ok := now.(*object); ok && w[key+"[]"] != nil {
		e = w[key+"[]"]
	}
	if e == nil || len(e.values) == 0 || r.IntN(20) == 0 {
		return w.wrong(r, key)
	}
	if special := byKey[key]; len(special) > 0 && r.IntN(4) == 0 {
		if v := pick(r, special); now == nil || sameForm(v, now) {
			return clone(v)
		}
	}
	for range 6 {
		if v := pick(r, e.values); now == nil || sameForm(v, now) {
			return clone(v)
		}
	}
	return clone(pick(r, e.values))
}

// sameForm returns whether two values are both objects, lists, strings, numbers or booleans.
func sameForm(a, b value) bool { return fmt.Sprintf("%T", a) == fmt.Sprintf("%T", b) }

// member returns a member that objects of this name have.
func (w vocabulary) member(r *rand.Rand, name string) (string, value, bool) {
	e := w[name]
	if e == nil || len(e.members) == 0 {
		return "", nil, false
	}
	m := pick(r, e.members)
	if r.IntN(3) == 0 {
		return m.key, w.seen(r, m.key, name[strings.LastIndex(name, ".")+1:], m.value), true
	}
	return m.key, clone(m.value), true
}

// wrong returns a value that some validation refuses, if possible that of this field.
func (w vocabulary) wrong(r *rand.Rand, key string) value {
	special := byKey[key]
	if len(special) == 0 {
		for _, s := range bySuffix {
			if strings.HasSuffix(strings.ToLower(key), s.suffix) {
				special = s.values
				break
			}
		}
	}
	if len(special) > 0 && r.IntN(5) > 0 {
		return clone(pick(r, special))
	}
	return clone(pick(r, words))
}
