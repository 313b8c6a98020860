package fuzz

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"sigs.k8s.io/yaml"
)

// yamlLimit excludes text nested so deep that its indentation needs most of the time.
const yamlLimit = 10_000

// Generator generates slightly invalid manifests, the same ones for the same seed.
type Generator struct {
	seed  uint64
	kinds []string
	valid map[string][]*object
	full  map[string]*object
	words vocabulary
}

// Mutant is a manifest that is generated from another one.
type Mutant struct {
	Text []byte
	// Before is the manifest without the mutations, as JSON.
	Before []byte
	// Of is the seed, Changes are the mutations.
	Of      string
	Changes []string
}

// NewGenerator returns a generator for some kinds, which mutates the given manifests or else those of the repository. One manifest in a
// hundred is of another kind.
func NewGenerator(seed uint64, wanted func(apiVersion, kind string) bool, given ...Seed) (*Generator, error) {
	g := &Generator{seed: seed, valid: map[string][]*object{}, full: map[string]*object{}, words: vocabulary{}}
	valid, err := Valid()
	if err != nil {
		return nil, err
	}
	repository, err := InRepository()
	if err != nil {
		return nil, err
	}
	full, err := Full()
	if err != nil {
		return nil, err
	}
	own := append(valid, repository...)
	if given == nil {
		given = own
	}
	for _, seed := range given {
		if wanted(seed.APIVersion, seed.Kind) {
			key := seed.APIVersion + " " + seed.Kind
			g.valid[key] = append(g.valid[key], seed.object)
		}
	}
	for _, seed := range own {
		// A valid manifest counts three times as much as one with every field.
		for range 3 {
			g.words.learn(seed.object, "", "", seed.Kind)
		}
	}
	for _, seed := range full {
		g.full[seed.APIVersion+" "+seed.Kind] = seed.object
		g.words.learn(seed.object, "", "", seed.Kind)
	}
	for key := range g.valid {
		g.kinds = append(g.kinds, key)
	}
	sort.Strings(g.kinds)
	if len(g.kinds) == 0 {
		return nil, fmt.Errorf("there is no valid manifest of the kinds")
	}
	return g, nil
}

// Mutant generates the manifest of a number.
func (g *Generator) Mutant(number uint64) Mutant {
	r := rand.New(rand.NewPCG(g.seed, number))
	m := &mutation{Rand: r, words: g.words}
	var of string
	m.document, m.full, of = g.source(r)
	before := encode(m.document)
	var changes []string
	for range 1 + r.IntN(4) {
		changes = append(changes, m.change())
	}
	text := encode(m.document)
	if r.IntN(8) == 0 && len(text) < yamlLimit {
		// The review also reads YAML. The conversion loses duplicate keys.
		if converted, err := yaml.JSONToYAML(text); err == nil {
			text = converted
		}
	}
	return Mutant{Text: text, Before: before, Of: of, Changes: changes}
}

func (g *Generator) source(r *rand.Rand) (document, full *object, of string) {
	if r.IntN(100) == 0 {
		all := make([]string, 0, len(g.full))
		for key := range g.full {
			all = append(all, key)
		}
		sort.Strings(all)
		of = all[r.IntN(len(all))]
		return clone(g.full[of]).(*object), g.full[of], of + ", full"
	}
	of = g.kinds[r.IntN(len(g.kinds))]
	full = g.full[of]
	if n := r.IntN(40); full != nil && n < 10 {
		if n == 0 {
			return clone(full).(*object), full, of + ", full"
		}
		document := some(r, full, 0.1+0.8*r.Float64()).(*object)
		for _, key := range []string{"apiVersion", "kind"} {
			document.set(key, full.get(key))
		}
		document.child("metadata").set("name", full.get("metadata").(*object).get("name"))
		return document, full, of + ", reduced"
	}
	valid := g.valid[of]
	return clone(valid[r.IntN(len(valid))]).(*object), full, of + ", valid"
}

// mutation is a document during its mutation.
type mutation struct {
	*rand.Rand
	words    vocabulary
	document *object
	full     *object
	// hit is the place to change.
	hit place
}

var changes = []struct {
	name   string
	weight int
	do     func(*mutation)
}{
	{"drop", 12, func(m *mutation) { m.hit.drop() }},
	{"retype", 3, (*mutation).retype},
	{"number", 5, (*mutation).number},
	{"word", 8, (*mutation).word},
	{"letters", 5, (*mutation).letters},
	{"learned", 16, func(m *mutation) { m.hit.put(m.words.seen(m.Rand, m.hit.under, m.hit.above, m.hit.value())) }},
	{"twice", 2, (*mutation).twice},
	{"unknown", 1, (*mutation).unknown},
	{"add", 14, (*mutation).add},
	{"graft", 10, (*mutation).graft},
	{"empty", 6, (*mutation).empty},
	{"unicode", 2, func(m *mutation) { m.hit.put(pick(m.Rand, unicode)) }},
	{"deep", 1, (*mutation).deep},
	{"swap", 1, (*mutation).swap},
	{"copy", 2, (*mutation).copy},
	{"case", 1, (*mutation).keyCase},
	{"huge", 1, (*mutation).huge},
	{"repeat", 6, (*mutation).repeat},
	{"metadata", 5, (*mutation).metadata},
	{"status", 1, (*mutation).status},
}

func (m *mutation) change() string {
	all := places(m.document)
	if len(all) == 0 {
		return "nothing"
	}
	for {
		m.hit = all[m.IntN(len(all))]
		// A manifest without a kind tests little.
		if m.hit.in != m.document || m.hit.under != "kind" && m.hit.under != "apiVersion" || m.IntN(20) == 0 {
			break
		}
	}
	total := 0
	for _, c := range changes {
		total += c.weight
	}
	at := m.IntN(total)
	for _, c := range changes {
		if at -= c.weight; at < 0 {
			c.do(m)
			return c.name + " " + m.hit.under
		}
	}
	return ""
}

func (m *mutation) retype() {
	switch v := m.hit.value().(type) {
	case string:
		m.hit.put(pick(m.Rand, []value{json.Number("1"), true, &list{items: []value{v}}, &object{members: []member{{"value", v}}}}))
	case json.Number:
		m.hit.put(pick(m.Rand, []value{v.String(), json.Number(v.String() + ".5"), true, &list{items: []value{v}}}))
	case bool:
		m.hit.put(pick(m.Rand, []value{fmt.Sprint(v), json.Number("1"), json.Number("0")}))
	case *list:
		m.hit.put(pick(m.Rand, []value{"text", &object{}, json.Number("3"), &object{members: []member{{"0", v}}}}))
	default:
		m.hit.put(pick(m.Rand, []value{"text", &list{items: []value{v}}, json.Number("-7"), false}))
	}
}

// number, word and empty mostly return values of the field's type: otherwise few manifests could be decoded.
func (m *mutation) number() {
	if _, ok := m.hit.value().(json.Number); !ok {
		all := places(m.document)
		for range 20 {
			if p := all[m.IntN(len(all))]; isNumber(p.value()) {
				m.hit = p
				break
			}
		}
	}
	m.hit.put(pick(m.Rand, numbers))
}

func isNumber(v value) bool {
	_, ok := v.(json.Number)
	return ok
}

func (m *mutation) word() {
	_, isText := m.hit.value().(string)
	for range 10 {
		v := m.words.wrong(m.Rand, m.hit.under)
		if _, ok := v.(string); ok == isText || m.IntN(8) == 0 {
			m.hit.put(v)
			return
		}
	}
}

func (m *mutation) empty() {
	switch m.hit.value().(type) {
	case *object:
		m.hit.put(&object{})
	case *list:
		m.hit.put(&list{})
	case string:
		m.hit.put("")
	default:
		m.hit.put(nil)
	}
	if m.IntN(5) == 0 {
		m.hit.put(pick(m.Rand, []value{nil, &object{}, &list{}, ""}))
	}
}

func (m *mutation) letters() {
	text, ok := m.hit.value().(string)
	if !ok || text == "" {
		m.hit.put(m.words.wrong(m.Rand, m.hit.under))
		return
	}
	at := m.IntN(len(text))
	m.hit.put(pick(m.Rand, []string{
		strings.ToLower(text), strings.ToUpper(text), text + "x", text[:at], text[:at] + "_" + text[at:], " " + text, text + "\n",
		text + "/" + text, text + "." + text, "-" + text, text + "-", strings.ToUpper(text[:1]) + text[1:],
	}))
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
