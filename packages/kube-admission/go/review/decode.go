package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "sigs.k8s.io/json"

	"kube-admission/manifests"
)

// header has the fields that identify an object.
type header struct {
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Metadata   struct {
		Name         string `json:"name"`
		GenerateName string `json:"generateName"`
		Namespace    string `json:"namespace"`
	} `json:"metadata"`
}

// printable returns the header without the values that may be misplaced data.
func (h header) printable() header {
	h.APIVersion, h.Kind = printableAPIVersion(h.APIVersion), printableKind(h.Kind)
	h.Metadata.Name, h.Metadata.Namespace = printableObjectName(h.Metadata.Name), printableObjectName(h.Metadata.Namespace)
	return h
}

// readHeader reads the identity of an object. Names of the wrong type are errors of the decoding.
func readHeader(data []byte) (header, *Error) {
	var h header
	var problem *Error
	if err := kjson.UnmarshalCaseSensitivePreserveInts(identity(data), &h); err != nil {
		var lenient struct {
			APIVersion json.RawMessage `json:"apiVersion"`
			Kind       json.RawMessage `json:"kind"`
		}
		if failed := kjson.UnmarshalCaseSensitivePreserveInts(data, &lenient); failed != nil {
			text := firstLine(failed.Error())
			if first := bytes.TrimSpace(data); len(first) > 0 && first[0] != '{' {
				text = "a manifest is an object with apiVersion and kind, this is " + jsonType(first)
			}
			return h, &Error{Reason: string(metav1.StatusReasonBadRequest), Detail: text, Message: text}
		}
		for _, f := range []struct {
			name string
			raw  json.RawMessage
		}{{"apiVersion", lenient.APIVersion}, {"kind", lenient.Kind}} {
			var text string
			if len(f.raw) > 0 && json.Unmarshal(f.raw, &text) != nil && problem == nil {
				problem = typeError(fieldPath{text: f.name, steps: []step{{name: f.name, end: len(f.name)}}}, f.raw, "must be a string", false)
			}
		}
	}
	for _, f := range []struct{ name, label, value string }{{"apiVersion", "apiVersion", h.APIVersion}, {"kind", "Kind", h.Kind}} {
		if f.value == "" && problem == nil {
			detail := fmt.Sprintf("Object '%s' is missing", f.label)
			problem = &Error{Reason: string(metav1.CauseTypeFieldValueRequired), Field: f.name}
			if key, found := withByteOrderMark(data, f.name); found {
				detail += ": " + byteOrderMark
				problem.Steps = []any{key}
			}
			problem.Detail, problem.Message = detail, f.name+": Required value: "+detail
		}
	}
	return h, problem
}

// identity returns an object with the fields of its header alone, or data that is not an object.
func identity(data []byte) []byte {
	made := []byte{'{'}
	if !manifests.Fields(data, func(key string, value manifests.Span) {
		if key == "apiVersion" || key == "kind" || key == "metadata" {
			made = append(append(append(made, '"'), key...), `":`...)
			made = append(append(made, value.In(data)...), ',')
		}
	}) {
		return data
	}
	return append(bytes.TrimSuffix(made, []byte{','}), '}')
}

// byteOrderMark is the hint for a key that begins with a byte order mark, which editors do not show. YAML takes it only at the start
// of a document, and not after a comment.
const byteOrderMark = "its key begins with a byte order mark (U+FEFF), which is invisible: remove it"

// withByteOrderMark returns the key of an object that is a name after a byte order mark.
func withByteOrderMark(data []byte, name string) (marked string, found bool) {
	manifests.Fields(data, func(key string, _ manifests.Span) {
		if strings.TrimLeft(key, "\ufeff") == name {
			marked, found = key, true
		}
	})
	return marked, found
}

func jsonType(data []byte) string {
	switch data[0] {
	case '[':
		return "a list"
	case '"':
		return "a string"
	case 'n':
		return "null"
	case 't', 'f':
		return "a boolean"
	}
	return "a number"
}

// decode decodes an object as the server does with strict field validation. Where the server would stop, it omits unknown and
// duplicate fields and values of the wrong type, so that the rest of the object is validated too.
func decode(result *Result, k *Kind, serializer runtime.Serializer, data []byte) runtime.Object {
	obj, err := k.Scheme.New(k.gvk)
	if err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonInternalError), err))
		return nil
	}
	into, _, err := serializer.Decode(data, &k.gvk, obj)
	if err == nil {
		return into
	}
	if strict, ok := runtime.AsStrictDecodingError(err); ok && into != nil {
		result.RefuseStrict(strict.Errors())
		return into
	}
	repaired, found := result.OmitMismatches(data, obj)
	if !found {
		result.RefuseUndecoded(k.gvk, err)
		return nil
	}
	if obj, err = k.Scheme.New(k.gvk); err != nil {
		return nil
	}
	into, _, err = serializer.Decode(repaired, &k.gvk, obj)
	if strict, ok := runtime.AsStrictDecodingError(err); ok && into != nil {
		result.RefuseStrict(strict.Errors())
		err = nil
	}
	if err != nil {
		return nil
	}
	return into
}

// RefuseUndecoded adds the error for an object that cannot be decoded, as the server's handler words it.
func (r *Result) RefuseUndecoded(gvk schema.GroupVersionKind, err error) {
	detail := firstLine(err.Error())
	if r.redactsDecoding() {
		detail = redacted
	}
	text := fmt.Sprintf("%s in version %q cannot be handled as a %s: %s", gvk.Kind, gvk.GroupVersion(), gvk.Kind, detail)
	r.refuse(Error{Reason: string(metav1.StatusReasonBadRequest), Detail: detail, Message: text})
}

// RefuseStrict adds the errors of strict decoding: unknown field "spec.containers[0].bogus".
func (r *Result) RefuseStrict(errs []error) {
	for _, err := range errs {
		text := err.Error()
		named, ok := err.(kjson.FieldError)
		if !ok {
			r.refuse(Error{Reason: "FieldUnknown", Detail: text, Message: "strict decoding error: " + text})
			continue
		}
		reason, label := "FieldUnknown", "unknown field"
		if strings.HasPrefix(text, "duplicate field") {
			reason, label = "FieldDuplicate", "duplicate field"
		}
		path := r.subject.path(named.FieldPath())
		name := path.text
		if r.redactsDecoding() {
			name = path.printable()
			text = fmt.Sprintf("%s %q", label, name)
		}
		if strings.Contains(path.text, "\ufeff") {
			text += ": " + byteOrderMark
		}
		r.refuse(Error{Reason: reason, Field: name, Steps: path.names(), Detail: text, Message: "strict decoding error: " + text})
	}
}

// redactsDecoding returns whether errors of the decoding must not quote the object. Its lines must not be printed then either.
func (r *Result) redactsDecoding() bool {
	r.Redacted = r.Redacted || r.subject.redactDecoding
	return r.Redacted
}

func typeError(path fieldPath, value json.RawMessage, detail string, redact bool) *Error {
	text, field := string(value), path.text
	if redact {
		text, field = `"`+redacted+`"`, path.printable()
	} else if len(text) > 200 {
		text = strings.ToValidUTF8(text[:200], "") + "…"
	}
	return &Error{
		Reason: string(metav1.CauseTypeTypeInvalid), Field: field, Steps: path.names(), Value: redactedValue(redact, value), Detail: detail,
		Message: fmt.Sprintf("%s: Invalid value: %s: %s", field, text, detail),
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
