package manifests

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	kjson "sigs.k8s.io/json"
)

// objects emits an object, or a list and its items. kubectl takes every object with items for a list (UnstructuredJSONScheme of
// k8s.io/apimachinery and FlattenListVisitor of k8s.io/cli-runtime).
func (r *reader) objects(p Part, duplicates []Duplicate) {
	if bytes.Equal(p.Data, []byte("null")) {
		return
	}
	found, isList := listIn(p.Data)
	if p.Duplicates = ofItem(duplicates, noItem); !isList {
		r.emit(p)
		return
	}
	p.List, p.Problem = &found.List, found.problem(p.Data)
	r.emit(p)
	if p.Data[found.at.Start] != '[' {
		return
	}
	for i, span := range items(found.at.In(p.Data)) {
		span = Span{found.at.Start + span.Start, found.at.Start + span.End}
		item := Part{Span: p.Span, Alone: p.Alone, Path: fmt.Sprintf("items[%d]", i), Duplicates: ofItem(duplicates, i)}
		if p.Alone {
			item.Span = Span{p.Start + span.Start, p.Start + span.End}
		}
		item.Data = found.typed(span.In(p.Data))
		if inner, isList := listIn(item.Data); isList && item.Data[inner.at.Start] == '[' {
			item.Problem = forbidden("items", "kubectl takes no list in a list: *unstructured.Unstructured is not a list: no Items field in this object")
		}
		r.emit(item)
	}
}

// list is an object with items in JSON.
type list struct {
	List
	metadata []byte
	// at is the value of items.
	at Span
}

// listIn reads an object as a list, and returns whether it is one.
func listIn(data []byte) (found list, isList bool) {
	if !bytes.Contains(data, []byte(`"items"`)) {
		return list{}, false
	}
	Fields(data, func(key string, value Span) {
		switch key {
		case "apiVersion":
			found.APIVersion = textOf(value.In(data))
		case "kind":
			found.Kind = textOf(value.In(data))
		case "metadata":
			found.metadata = value.In(data)
		case "items":
			isList, found.at = true, value
		}
	})
	return found, isList && found.APIVersion != "" && found.Kind != ""
}

// problem returns why kubectl refuses the list itself.
func (l list) problem(data []byte) *Problem {
	if first := data[l.at.Start]; first != '[' && first != 'n' {
		return invalid("items", "must be a list: kubectl reads every object with items as a list")
	}
	var metadata metav1.ObjectMeta
	if err := kjson.UnmarshalCaseSensitivePreserveInts(l.metadata, &metadata); err != nil && l.metadata != nil {
		p := invalid("metadata", err.Error())
		p.Redacted = "it has a value of the wrong type"
		return p
	}
	return nil
}

// typed returns an item of a list in JSON. In a typed list, such as a PodList, an item may lack apiVersion and kind.
func (l list) typed(item []byte) []byte {
	kind := strings.TrimSuffix(l.Kind, "List")
	fields := map[string]json.RawMessage{}
	if kind == "" || json.Unmarshal(item, &fields) != nil || textOf(fields["apiVersion"]) != "" || textOf(fields["kind"]) != "" {
		return item
	}
	// The other fields stay as they are written, so that those that are there twice are found.
	rest, _ := bytes.CutPrefix(item, []byte("{"))
	if fields["apiVersion"] != nil || fields["kind"] != nil {
		delete(fields, "apiVersion")
		delete(fields, "kind")
		rest, _ = json.Marshal(fields)
		rest = rest[1:]
	}
	if len(fields) == 0 {
		rest = []byte("}")
	} else {
		rest = append([]byte(","), rest...)
	}
	apiVersion, _ := json.Marshal(l.APIVersion)
	named, _ := json.Marshal(kind)
	return slices.Concat([]byte(`{"apiVersion":`), apiVersion, []byte(`,"kind":`), named, rest)
}

func invalid(field, detail string) *Problem {
	return &Problem{Reason: "FieldValueInvalid", Field: field, Detail: detail, Redacted: detail, Before: field + ": Invalid value: "}
}

func forbidden(field, detail string) *Problem {
	return &Problem{Reason: "FieldValueForbidden", Field: field, Detail: detail, Redacted: detail, Before: field + ": Forbidden: "}
}
