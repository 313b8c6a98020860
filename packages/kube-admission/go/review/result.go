// Package review reviews manifests as a Kubernetes API server does, without a server.
package review

import "encoding/json"

// Verdict is what the server does with an object.
type Verdict string

const (
	Admitted Verdict = "admitted"
	Refused  Verdict = "refused"
	Unknown  Verdict = "unknown"
)

// Error is a reason to refuse an object: a field.Error of the server, or an error that keeps the server from reading the text.
type Error struct {
	Reason string `json:"reason"`
	// Field is empty if the error is about the whole object. Steps are the names, keys and item numbers of the field's path.
	Field   string          `json:"field"`
	Steps   []any           `json:"steps,omitempty"`
	Value   json.RawMessage `json:"value,omitempty"`
	Detail  string          `json:"detail"`
	Message string          `json:"message"`
	// OldValue is what the old object has in the field, and OldSteps lead there in its manifest. Changes are set instead if the error is
	// about an object: the fields in which it differs.
	OldValue json.RawMessage `json:"oldValue,omitempty"`
	OldSteps []any           `json:"oldSteps,omitempty"`
	Changes  []Change        `json:"changes,omitempty"`
	// Line and Column are set only if the reader of YAML reports a position. They count from 1.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
}

// Brief returns the first line of the error, without its value, which may be a whole object.
func (e *Error) Brief() string {
	if e.Field == "" || e.Detail == "" {
		return firstLine(e.Message)
	}
	return e.Field + ": " + firstLine(e.Detail)
}

// PodSecurity is the result of the Pod Security Standards for an object's pods.
type PodSecurity struct {
	Level      string      `json:"level"`
	Version    string      `json:"version"`
	Violations []Violation `json:"violations"`
}

// Violation is a check that the pods fail.
type Violation struct {
	Reason string `json:"reason"`
	Detail string `json:"detail"`
}

// Result is the review of one object.
type Result struct {
	// Start and End are the offsets of the document in the text, in bytes; of JSON they are those of the object alone, and Alone is
	// set. Path is the object's path in the document: `items[2]` in a list, otherwise empty.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Alone bool   `json:"alone,omitempty"`
	Path  string `json:"path,omitempty"`

	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Namespace  string `json:"namespace"`
	Name       string `json:"name"`

	Verdict     Verdict         `json:"verdict"`
	Errors      []Error         `json:"errors"`
	Warnings    []Warning       `json:"warnings"`
	PodSecurity *PodSecurity    `json:"podSecurity,omitempty"`
	Object      json.RawMessage `json:"object,omitempty"`
	// Module is the module that reviews the kind, if this one does not.
	Module string `json:"module,omitempty"`
	// Redacted is set if the object is or may be a Secret: its text must not be printed.
	Redacted bool `json:"redacted,omitempty"`
	// Old is the old object of this identity, if there is one.
	Old *Old `json:"old,omitempty"`
	// Replacer is the annotation with which an object of which a change is refused asks a tool to delete it and create it again.
	Replacer string `json:"replacer,omitempty"`

	subject subject
	// omitted are the fields that are not validated.
	omitted omittedFields
}

func newResult(redact bool) *Result {
	return &Result{Verdict: Admitted, Errors: []Error{}, Warnings: []Warning{}, Redacted: redact}
}

func (r *Result) refuse(e Error) {
	r.Errors = append(r.Errors, e)
	r.Verdict = Refused
	r.Object = nil
}
