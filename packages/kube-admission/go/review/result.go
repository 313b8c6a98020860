// Package review says of a manifest what a Kubernetes API server would say, without one.
package review

import "encoding/json"

// Verdict is what becomes of an object that is sent to the server.
type Verdict string

const (
	Admitted Verdict = "admitted"
	Refused  Verdict = "refused"
	Unknown  Verdict = "unknown"
)

// Error is a reason to refuse: a field.Error of the server, or a mistake in the text that keeps the server from reading it.
type Error struct {
	Reason string `json:"reason"`
	// Field is empty where the error is about the whole object. Steps are the names, keys and numbers that it consists of.
	Field   string          `json:"field"`
	Steps   []any           `json:"steps,omitempty"`
	Value   json.RawMessage `json:"value,omitempty"`
	Detail  string          `json:"detail"`
	Message string          `json:"message"`
	// Line and Column are set only where the reader of YAML names a place; they count from 1.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
}

// PodSecurity is what the Pod Security Standards say of an object's pods.
type PodSecurity struct {
	Level      string      `json:"level"`
	Version    string      `json:"version"`
	Violations []Violation `json:"violations"`
}

// Violation is a check that the pods do not pass.
type Violation struct {
	Reason string `json:"reason"`
	Detail string `json:"detail"`
}

// Result is the review of one object.
type Result struct {
	// Document counts from 0 in the text; Start and End are its place there, in bytes, or that of the object where it is
	// JSON, which Alone says. Path is the object's in the document: `items[2]` of a list, else empty.
	Document int    `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Alone    bool   `json:"alone,omitempty"`
	Path     string `json:"path,omitempty"`

	APIVersion string `json:"apiVersion"`
	Kind       string `json:"kind"`
	Namespace  string `json:"namespace"`
	Name       string `json:"name"`

	Verdict     Verdict         `json:"verdict"`
	Errors      []Error         `json:"errors"`
	Warnings    []string        `json:"warnings"`
	PodSecurity *PodSecurity    `json:"podSecurity,omitempty"`
	Object      json.RawMessage `json:"object,omitempty"`
	// Module names the module that knows the kind, where this one does not.
	Module string `json:"module,omitempty"`
	// Redacted says that the object is a Secret, or may be one: nothing of its text may be shown.
	Redacted bool `json:"redacted,omitempty"`

	subject subject
}

func (r *Result) refuse(e Error) {
	r.Errors = append(r.Errors, e)
	r.Verdict = Refused
	r.Object = nil
}
