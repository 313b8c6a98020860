package fuzz

import (
	"encoding/json"
	"fmt"
	"strings"
)

// owner returns a random object of the document, and the name of such objects.
func (m *mutation) owner() (*object, string) {
	owners, names := []*object{m.document}, []string{m.kind()}
	for _, p := range places(m.document) {
		if o, ok := p.value().(*object); ok {
			owners, names = append(owners, o), append(names, called(p.under, p.above, m.kind()))
		}
	}
	at := m.IntN(len(owners))
	return owners[at], names[at]
}

func (m *mutation) kind() string {
	kind, _ := m.document.get("kind").(string)
	return kind
}

// add adds a member that such objects have in other documents.
func (m *mutation) add() {
	o, name := m.owner()
	key, v, ok := m.words.member(m.Rand, name)
	if !ok {
		return
	}
	m.hit.under = key
	o.set(key, v)
}

// graft adds a field of the full object that the document does not have.
func (m *mutation) graft() {
	from, to := m.full, m.document
	for from != nil && to != nil && len(from.members) > 0 {
		field := pick(m.Rand, from.members)
		here := to.get(field.key)
		if here == nil {
			m.hit.under = field.key
			to.set(field.key, some(m.Rand, clone(field.value), 0.3+0.7*m.Float64()))
			return
		}
		from, to = objectIn(field.value), objectIn(here)
	}
}

func objectIn(v value) *object {
	if l, ok := v.(*list); ok && len(l.items) > 0 {
		v = l.items[len(l.items)-1]
	}
	o, _ := v.(*object)
	return o
}

func (m *mutation) twice() {
	in, ok := m.hit.in.(*object)
	if !ok {
		in, _ = m.owner()
		if len(in.members) == 0 {
			return
		}
		m.hit = place{in, m.IntN(len(in.members)), "", ""}
	}
	again := in.members[m.hit.at]
	m.hit.under = again.key
	if m.IntN(2) == 0 {
		again.value = m.words.seen(m.Rand, again.key, "", again.value)
	} else {
		again.value = clone(again.value)
	}
	in.members = append(in.members, again)
}

func (m *mutation) unknown() {
	o, _ := m.owner()
	key := pick(m.Rand, []string{"bogus", "", "Name", "a.b", "spec", "a[0]", "\"quoted\"", "sp ace", "容器", "$ref", "x-custom", "a\\b", "kind"})
	m.hit.under = key
	o.set(key, pick(m.Rand, []value{"x", json.Number("1"), nil, &object{}, &list{}, &object{members: []member{{"a", "b"}}}}))
}

func (m *mutation) deep() {
	depth := pick(m.Rand, []int{2, 3, 20, 200})
	if m.IntN(20) == 0 {
		depth = pick(m.Rand, []int{9990, 10_010})
	}
	v := m.hit.value()
	if m.IntN(2) == 0 {
		for range depth {
			v = &list{items: []value{v}}
		}
	} else {
		key := pick(m.Rand, []string{"properties", "items", "not", "a"})
		for range depth {
			v = &object{members: []member{{key, v}}}
		}
	}
	m.hit.put(v)
}

func (m *mutation) swap() {
	all := places(m.document)
	other := all[m.IntN(len(all))]
	a, b := clone(m.hit.value()), clone(other.value())
	m.hit.put(b)
	other.put(a)
}

func (m *mutation) copy() {
	all := places(m.document)
	m.hit.put(clone(all[m.IntN(len(all))].value()))
}

func (m *mutation) keyCase() {
	in, ok := m.hit.in.(*object)
	if !ok {
		return
	}
	key := &in.members[m.hit.at].key
	if *key == "" {
		return
	}
	*key = pick(m.Rand, []string{strings.ToUpper(*key), strings.ToLower(*key), strings.ToUpper((*key)[:1]) + (*key)[1:], *key + " ", "_" + *key})
}

// huge keeps lists of objects short, because some validations compare each pair of items or errors.
func (m *mutation) huge() {
	length := pick(m.Rand, []int{54, 64, 254, 1025, 5000})
	if m.IntN(20) == 0 {
		length = pick(m.Rand, []int{40_000, 300_000, 1_100_000, 3_200_000})
	}
	few := pick(m.Rand, []int{17, 33, 65, 101, 129})
	switch v := m.hit.value().(type) {
	case *list:
		for i := 0; len(v.items) > 0 && len(v.items) < few; i++ {
			v.items = append(v.items, clone(v.items[i]))
		}
	case *object:
		for i := range few {
			v.members = append(v.members, member{fmt.Sprintf("key-%d", i), "value"})
		}
	default:
		m.hit.put(strings.Repeat(pick(m.Rand, []string{"a", "a.", "ä", "0", "a/", "{"}), length))
	}
}

// repeat duplicates an item of a list, with a small change or none.
func (m *mutation) repeat() {
	var lists []place
	for _, p := range places(m.document) {
		if l, ok := p.value().(*list); ok && len(l.items) > 0 {
			lists = append(lists, p)
		}
	}
	if len(lists) == 0 {
		return
	}
	m.hit = pick(m.Rand, lists)
	l := m.hit.value().(*list)
	again := clone(pick(m.Rand, l.items))
	if o, ok := again.(*object); ok && len(o.members) > 0 && m.IntN(3) > 0 {
		field := &o.members[m.IntN(len(o.members))]
		field.value = m.words.seen(m.Rand, field.key, m.hit.under, field.value)
	}
	l.items = append(l.items, again)
}

func (m *mutation) metadata() {
	metadata := m.document.child("metadata")
	change := pick(m.Rand, metadataChanges)
	m.hit.under = change.key
	if change.value == nil {
		metadata.set(change.key, m.words.seen(m.Rand, change.key, "metadata", nil))
		return
	}
	metadata.set(change.key, clone(change.value))
	if change.key == "generateName" && m.IntN(3) > 0 {
		for i, f := range metadata.members {
			if f.key == "name" {
				place{metadata, i, "name", "metadata"}.drop()
				break
			}
		}
	}
}

// status adds a status as controllers write it, and kubectl get -o yaml prints it.
func (m *mutation) status() {
	if m.full != nil {
		m.document.set("status", some(m.Rand, clone(m.full.get("status")), m.Float64()))
	}
}
