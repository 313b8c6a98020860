package cel

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/sets"

	"kube-admission/review"
)

func init() {
	review.Definitions = &definitions{
		reviews: map[string]func() *review.Result{}, sources: map[string][]*definition{}, old: map[string][]*definition{},
		byKind: map[schema.GroupKind][]*definition{},
	}
}

// definitions are the definitions of custom resources in the texts that were read.
type definitions struct {
	// reviews are those of the definitions, by their JSON; reviewing protects the map.
	reviews   map[string]func() *review.Result
	reviewing sync.Mutex
	// old are those among the old objects.
	sources, old map[string][]*definition
	byKind       map[schema.GroupKind][]*definition
}

// definition is a definition that is compiled when the first of its resources is reviewed.
type definition struct {
	review.Definition
	names    apiextensionsv1.CustomResourceDefinitionNames
	group    string
	compiled *compiled
}

// compiled is what a definition serves.
type compiled struct {
	once  sync.Once
	crd   *apiextensionsv1.CustomResourceDefinition
	kinds map[string]*review.Kind
	// compiling protects the kinds, each of which is compiled when it is needed.
	compiling sync.Mutex
	// refusal is why the server refuses the definition.
	refusal string
}

func (d *definitions) Define(source string, found []review.Definition) []string {
	replace(d.sources, source, found)
	return d.index()
}

func (d *definitions) DefineOld(source string, found []review.Definition) {
	replace(d.old, source, found)
	d.index()
}

// replace replaces the definitions of a text.
func replace(sources map[string][]*definition, source string, found []review.Definition) {
	before := sources[source]
	delete(sources, source)
	for _, one := range found {
		var crd apiextensionsv1.CustomResourceDefinition
		// The review of the definition tells what cannot be read.
		_ = json.Unmarshal(one.Data, &crd)
		next := &definition{Definition: one, names: crd.Spec.Names, group: crd.Spec.Group, compiled: &compiled{kinds: map[string]*review.Kind{}}}
		// A text that is read again mostly has the same definitions.
		for _, last := range before {
			if bytes.Equal(last.Data, one.Data) {
				next.compiled = last.compiled
			}
		}
		sources[source] = append(sources[source], next)
	}
}

// index finds the definitions of each kind, and returns their groups.
func (d *definitions) index() []string {
	clear(d.byKind)
	groups := sets.New[string]()
	for _, source := range slices.Sorted(maps.Keys(d.sources)) {
		for _, one := range d.sources[source] {
			gk := schema.GroupKind{Group: one.group, Kind: one.names.Kind}
			d.byKind[gk] = append(d.byKind[gk], one)
			groups.Insert(one.group)
		}
	}
	added := map[schema.GroupKind]*definition{}
	// The texts with old objects are numbered. Of their objects, the last counts.
	byNumber := func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }
	for _, source := range slices.SortedFunc(maps.Keys(d.old), byNumber) {
		for _, one := range d.old[source] {
			if gk := (schema.GroupKind{Group: one.group, Kind: one.names.Kind}); d.byKind[gk] == nil {
				added[gk] = one
				groups.Insert(one.group)
			}
		}
	}
	for gk, one := range added {
		d.byKind[gk] = []*definition{one}
	}
	return sets.List(groups)
}

// mostReviews is the number of reviews that are kept.
const mostReviews = 1000

func (d *definitions) Reviewed(data []byte, run func() *review.Result) *review.Result {
	d.reviewing.Lock()
	known := d.reviews[string(data)]
	if known == nil {
		if len(d.reviews) == mostReviews {
			clear(d.reviews)
		}
		known = sync.OnceValue(run)
		d.reviews[string(data)] = known
	}
	d.reviewing.Unlock()
	return known()
}

func (d *definitions) Kind(gvk schema.GroupVersionKind) (*review.Kind, string) {
	found := d.byKind[gvk.GroupKind()]
	if len(found) == 0 {
		return nil, d.nearest(gvk)
	}
	for _, other := range found[1:] {
		if !bytes.Equal(found[0].Data, other.Data) {
			return nil, fmt.Sprintf("its CustomResourceDefinitions at %s and %s differ: give only one of them", found[0].Place(), other.Place())
		}
	}
	served := found[0].compile()
	if served.refusal != "" {
		return nil, fmt.Sprintf("the server refuses its CustomResourceDefinition %s: %s", found[0].At(), served.refusal)
	}
	k, err := served.kind(gvk.Version)
	switch {
	case err != nil:
		return nil, fmt.Sprintf("the server cannot serve its CustomResourceDefinition %s: %v", found[0].At(), err)
	case k == nil:
		return nil, "use " + strings.Join(served.versions(), " or ")
	}
	return k, ""
}

// nearest tells which kind of the group may be meant. It returns an empty text if no definition is of the group.
func (d *definitions) nearest(gvk schema.GroupVersionKind) string {
	names := map[string]*definition{}
	for gk, found := range d.byKind {
		if gk.Group == gvk.Group {
			names[gk.Kind] = found[0]
		}
	}
	if len(names) == 0 {
		return ""
	}
	kinds := slices.Sorted(maps.Keys(names))
	if near := review.Nearest(gvk.Kind, kinds); near != "" {
		return fmt.Sprintf("did you mean %s of %s?", near, strings.Join(names[near].compile().versions(), " or "))
	}
	return fmt.Sprintf("the CustomResourceDefinitions of the group serve %s", strings.Join(kinds, ", "))
}

// compile reviews and reads the definition, once.
func (d *definition) compile() *compiled {
	d.compiled.once.Do(func() { d.compiled.read(d.Data) })
	return d.compiled
}

func (c *compiled) read(data []byte) {
	if result := review.ReviewDefinition(data); result.Verdict != review.Admitted {
		c.refusal = result.Errors[0].Brief()
		return
	}
	crd := &apiextensionsv1.CustomResourceDefinition{}
	if err := json.Unmarshal(data, crd); err != nil {
		c.refusal = err.Error()
		return
	}
	apiextensionsv1.SetDefaults_CustomResourceDefinition(crd)
	apiextensionsv1.SetDefaults_CustomResourceDefinitionSpec(&crd.Spec)
	c.crd = crd
}

// kind returns the kind of a version, or nil if the version is not served.
func (c *compiled) kind(version string) (*review.Kind, error) {
	c.compiling.Lock()
	defer c.compiling.Unlock()
	if k := c.kinds[version]; k != nil {
		return k, nil
	}
	for i := range c.crd.Spec.Versions {
		if v := &c.crd.Spec.Versions[i]; v.Name == version && v.Served {
			k, err := newKind(c.crd, v)
			c.kinds[version] = k
			return k, err
		}
	}
	return nil, nil
}

// versions returns the versions that are served: `example.com/v1`.
func (c *compiled) versions() []string {
	var served []string
	if c.crd != nil {
		for _, v := range c.crd.Spec.Versions {
			if v.Served {
				served = append(served, c.crd.Spec.Group+"/"+v.Name)
			}
		}
	}
	return served
}
