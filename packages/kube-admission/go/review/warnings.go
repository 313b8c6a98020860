package review

import (
	utilnet "k8s.io/apimachinery/pkg/util/net"
)

// The reasons of warnings.
const (
	// ServerWarning is the reason of the server's own warnings.
	ServerWarning = "ServerWarning"
	// FieldIgnored is the reason of a warning about a field that the server drops without a warning.
	FieldIgnored = "FieldIgnored"
	// KubectlWarning is the reason of a warning about what kubectl does to an object.
	KubectlWarning = "KubectlWarning"
)

// Warning is a warning: the server stores the object all the same.
type Warning struct {
	Reason string `json:"reason"`
	// Field is empty if the warning is about the whole object. Steps are those of the field's path.
	Field   string `json:"field"`
	Steps   []any  `json:"steps,omitempty"`
	Message string `json:"message"`
}

// warn adds a warning unless it is there already.
func (r *Result) warn(w Warning) {
	for _, known := range r.Warnings {
		if known.Message == w.Message {
			return
		}
	}
	r.Warnings = append(r.Warnings, w)
}

// warnings adds the server's warnings to a result.
type warnings struct{ result *Result }

// AddWarning ignores a warning that an HTTP header cannot hold, as the server's recorder does.
func (w *warnings) AddWarning(_, text string) {
	if _, err := utilnet.NewWarningHeader(299, "", text); err != nil {
		return
	}
	path := w.result.subject.warned(text)
	field := path.text
	if w.result.Redacted {
		text, field = redactWarning(text), path.printable()
	}
	w.result.warn(Warning{Reason: ServerWarning, Field: field, Steps: path.names(), Message: text})
}
