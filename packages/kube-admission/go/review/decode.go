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
				problem = typeError(f.name, f.raw, "must be a string")
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
		result.refuse(Error{Reason: string(metav1.StatusReasonInternalError), Detail: err.Error(), Message: err.Error()})
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
	repaired, mistakes := readable(data, obj)
	if len(mistakes) == 0 {
		text := fmt.Sprintf("%s in version %q cannot be handled as a %s: %s", k.gvk.Kind, k.gvk.GroupVersion(), k.gvk.Kind, firstLine(err.Error()))
		result.refuse(Error{Reason: string(metav1.StatusReasonBadRequest), Detail: firstLine(err.Error()), Message: text})
		return nil, nil
	}
	unread := unreadable{}
	for _, mistake := range mistakes {
		result.refuse(mistake)
		unread = append(unread, mistake.Field)
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

// Strict decoding names its fields in texts: unknown field "spec.containers[0].bogus".
func reportStrict(result *Result, errs []error) {
	for _, err := range errs {
		text := err.Error()
		reason := "FieldUnknown"
		if strings.HasPrefix(text, "duplicate field") {
			reason = "FieldDuplicate"
		}
		var path string
		if at := strings.Index(text, `"`); at >= 0 {
			if json.Unmarshal([]byte(text[at:]), &path) != nil {
				path = strings.Trim(text[at:], `"`)
			}
		}
		result.refuse(Error{Reason: reason, Field: path, Detail: text, Message: "strict decoding error: " + text})
	}
}

func typeError(path string, value json.RawMessage, detail string) *Error {
	shown := string(value)
	if len(shown) > 200 {
		shown = shown[:200] + "…"
	}
	return &Error{
		Reason: string(metav1.CauseTypeTypeInvalid), Field: path, Value: value, Detail: detail,
		Message: fmt.Sprintf("%s: Invalid value: %s: %s", path, shown, detail),
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
