package review

import (
	utilnet "k8s.io/apimachinery/pkg/util/net"
)

// warnings adds the server's warnings to a result.
type warnings struct{ result *Result }

// AddWarning ignores a warning that is there already or that an HTTP header cannot hold, as the server's recorder does.
func (w *warnings) AddWarning(_, text string) {
	if _, err := utilnet.NewWarningHeader(299, "", text); err != nil {
		return
	}
	if w.result.Redacted {
		text = redactWarning(text)
	}
	for _, known := range w.result.Warnings {
		if known == text {
			return
		}
	}
	w.result.Warnings = append(w.result.Warnings, text)
}
