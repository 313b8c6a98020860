package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	kjson "sigs.k8s.io/json"
)

// header is what every object has.
type header struct {
	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Metadata   struct {
		Name         string `json:"name"`
		GenerateName string `json:"generateName"`
		Namespace    string `json:"namespace"`
	} `json:"metadata"`
}

// shown leaves out of a header what may be a value that has slid there.
func (h header) shown() header {
	h.APIVersion, h.Kind = shownAPIVersion(h.APIVersion), shownName(h.Kind)
	h.Metadata.Name, h.Metadata.Namespace = shownObjectName(h.Metadata.Name), shownObjectName(h.Metadata.Namespace)
	return h
}

// readHeader says whose review this is; names of the wrong type are left to the decoding.
func readHeader(data []byte) (header, *Error) {
	var h header
	var problem *Error
	if err := kjson.UnmarshalCaseSensitivePreserveInts(data, &h); err != nil {
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
	for _, f := range []struct{ name, said, value string }{{"apiVersion", "apiVersion", h.APIVersion}, {"kind", "Kind", h.Kind}} {
		if f.value == "" && problem == nil {
			detail := fmt.Sprintf("Object '%s' is missing", f.said)
			problem = &Error{Reason: string(metav1.CauseTypeFieldValueRequired), Field: f.name, Detail: detail, Message: f.name + ": Required value: " + detail}
		}
	}
	return h, problem
}

func jsonType(data []byte) string {
	switch data[0] {
	case '[':
		return "a list"
	case '"':
		return "a text"
	case 'n':
		return "null"
	case 't', 'f':
		return "a boolean"
	}
	return "a number"
}

// decode reads an object as the server does when asked to be strict, and goes on where it would stop: unknown and
// duplicate fields are left out, and so is what is of the wrong type, so that the rest is validated too.
func decode(result *Result, k *Kind, data []byte) (runtime.Object, unreadable) {
	obj, err := k.Scheme.New(k.gvk)
	if err != nil {
		result.refuse(result.plain(string(metav1.StatusReasonInternalError), err))
		return nil, nil
	}
	into, _, err := k.serializer.Decode(data, &k.gvk, obj)
	if err == nil {
		return into, nil
	}
	if strict, ok := runtime.AsStrictDecodingError(err); ok && into != nil {
		reportStrict(result, strict.Errors())
		return into, nil
	}
	repaired, mistakes := withoutMistyped(result, data, obj)
	if len(mistakes) == 0 {
		detail := firstLine(err.Error())
		if result.hidesDamage() {
			detail = redacted
		}
		text := fmt.Sprintf("%s in version %q cannot be handled as a %s: %s", k.gvk.Kind, k.gvk.GroupVersion(), k.gvk.Kind, detail)
		result.refuse(Error{Reason: string(metav1.StatusReasonBadRequest), Detail: detail, Message: text})
		return nil, nil
	}
	unread := unreadable{}
	for _, mistake := range mistakes {
		result.refuse(*mistake.Error)
		unread = append(unread, mistake.path)
	}
	if obj, err = k.Scheme.New(k.gvk); err != nil {
		return nil, nil
	}
	into, _, err = k.serializer.Decode(repaired, &k.gvk, obj)
	if strict, ok := runtime.AsStrictDecodingError(err); ok && into != nil {
		reportStrict(result, strict.Errors())
		err = nil
	}
	if err != nil {
		return nil, nil
	}
	return into, unread
}

// reportStrict adds the errors of strict decoding: unknown field "spec.containers[0].bogus".
func reportStrict(result *Result, errs []error) {
	for _, err := range errs {
		text := err.Error()
		named, ok := err.(kjson.FieldError)
		if !ok {
			result.refuse(Error{Reason: "FieldUnknown", Detail: text, Message: "strict decoding error: " + text})
			continue
		}
		reason, said := "FieldUnknown", "unknown field"
		if strings.HasPrefix(text, "duplicate field") {
			reason, said = "FieldDuplicate", "duplicate field"
		}
		path := result.subject.path(named.FieldPath())
		shown := path.text
		if result.hidesDamage() {
			shown = path.shown()
			text = fmt.Sprintf("%s %q", said, shown)
		}
		result.refuse(Error{Reason: reason, Field: shown, Steps: path.names(), Detail: text, Message: "strict decoding error: " + text})
	}
}

// hidesDamage says whether nothing of the object's values may be in an error of its decoding; if so, its lines are not shown
// either.
func (r *Result) hidesDamage() bool {
	r.Redacted = r.Redacted || r.subject.hideDamage
	return r.Redacted
}

func typeError(path fieldPath, value json.RawMessage, detail string, hide bool) *Error {
	shown, field := string(value), path.text
	if hide {
		shown, field = `"`+redacted+`"`, path.shown()
	} else if len(shown) > 200 {
		shown = strings.ToValidUTF8(shown[:200], "") + "…"
	}
	return &Error{
		Reason: string(metav1.CauseTypeTypeInvalid), Field: field, Steps: path.names(), Value: redactedValue(hide, value), Detail: detail,
		Message: fmt.Sprintf("%s: Invalid value: %s: %s", field, shown, detail),
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
