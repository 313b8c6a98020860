package review

import (
	"bytes"
	"fmt"
	"regexp"

	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/manifests"
)

// Definition is the definition of a kind of custom resources, a CustomResourceDefinition.
type Definition struct {
	// Data is the object in JSON.
	Data []byte
	// Source is the name of the text that has it, and Line its line there, from 1.
	Source string
	Line   int
	// IsOld is set if it is an old object.
	IsOld bool
}

// Place returns where the definition stands: "a.yaml:1".
func (d Definition) Place() string {
	if d.Source == "" {
		return fmt.Sprintf("line %d", d.Line)
	}
	return fmt.Sprintf("%s:%d", d.Source, d.Line)
}

// At returns its place in a sentence.
func (d Definition) At() string {
	if d.IsOld {
		return "in the old objects"
	}
	return "at " + d.Place()
}

// Definitions has the kinds of custom resources. Only the module with CEL has any. All but Define can be called at the same time.
var Definitions interface {
	// Define replaces the definitions of a text, and returns the groups of all definitions.
	Define(source string, found []Definition) []string
	// DefineOld replaces the definitions of a text with old objects. They serve the kinds that no other definition does.
	DefineOld(source string, found []Definition)
	// Reviewed returns the review of a definition if there is one already, and else the given function's.
	Reviewed(data []byte, review func() *Result) *Result
	// Kind returns the kind of a custom resource, or why it is not served. Both are empty if no definition is of its group.
	Kind(gvk schema.GroupVersionKind) (k *Kind, why string)
}

// definitionKind is the kind of definitions.
var definitionKind = schema.GroupVersionKind{Group: "apiextensions.k8s.io", Version: "v1", Kind: "CustomResourceDefinition"}

// blank matches what precedes an object: empty lines, comments and separators.
var blank = regexp.MustCompile(`^(?:[ \t\r]*(?:#.*|---.*)?\n)*`)

// Define reads the definitions of a text, which replace those that a text of this name had before, and returns the groups of all
// definitions.
func Define(text []byte, source string) []string {
	if Definitions == nil {
		return nil
	}
	var found []Definition
	manifests.Keep(text, func(part manifests.Part) {
		if part.Data == nil || part.List != nil || !bytes.Contains(part.Data, []byte(definitionKind.Kind)) {
			return
		}
		header, problem := readHeader(part.Data)
		if problem == nil && schema.FromAPIVersionAndKind(header.APIVersion, header.Kind) == definitionKind {
			begin := part.Start + len(blank.Find(part.In(text)))
			found = append(found, Definition{Data: part.Data, Source: source, Line: 1 + bytes.Count(text[:begin], []byte("\n"))})
		}
	})
	return Definitions.Define(source, found)
}

// ReviewDefinition reviews a definition of JSON as kubectl sends it: many were exported from a cluster.
func ReviewDefinition(data []byte) *Result {
	d := &document{text: data, Options: Options{Kubectl: true}}
	r := newResult(false)
	d.object(r, manifests.Part{Data: data})
	return r
}
