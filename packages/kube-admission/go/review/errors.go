package review

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/storage"
)

// objectError returns an error of the whole object, of which Go has only the text.
func (r *Result) objectError(reason string, err error) Error {
	text := err.Error()
	if r.Redacted {
		text = redacted
	}
	return Error{Reason: reason, Detail: text, Message: text}
}

// checkResourceVersion refuses an object with a resourceVersion, as the storage in etcd does after validation.
func checkResourceVersion(result *Result, obj runtime.Object) bool {
	version, err := storage.APIObjectVersioner{}.ObjectResourceVersion(obj)
	if err != nil || version == 0 {
		return false
	}
	path, text := "metadata.resourceVersion", storage.ErrResourceVersionSetOnCreate.Error()
	result.refuse(Error{
		Reason: string(metav1.CauseTypeForbidden), Field: path, Steps: result.subject.path(path).names(),
		Value: redactedValue(result.Redacted, json.RawMessage(fmt.Sprintf(`"%d"`, version))), Detail: text,
		Message: path + ": Forbidden: " + text,
	})
	return true
}

// selfType matches the name of the type of a CEL rule's self, in which the server puts the time.
var selfType = regexp.MustCompile(`\bselfType[0-9]+\b`)

// withoutTime returns the text without the time, so that the review of a text is always the same.
func withoutTime(text string) string { return selfType.ReplaceAllLiteralString(text, "selfType") }

// addErrors adds the server's errors, except those about omitted fields. It returns true.
func addErrors(result *Result, errs field.ErrorList) bool {
	for _, err := range errs {
		if result.omitted.covers(err.Field) {
			continue
		}
		path := result.subject.path(strings.TrimPrefix(err.Field, "<nil>"))
		if result.Redacted {
			err = redactError(result.subject.kind, path, err)
		}
		result.refuse(Error{
			Reason:  string(err.Type),
			Field:   strings.TrimPrefix(err.Field, "<nil>"),
			Steps:   path.names(),
			Value:   jsonValue(err),
			Detail:  withoutTime(err.Detail),
			Message: withoutTime(err.Error()),
		})
	}
	return true
}

// jsonValue returns the value of an error if it is of the manifest: a string, a number, a boolean or a list, not one of the
// server's own structures.
func jsonValue(err *field.Error) json.RawMessage {
	switch err.Type {
	case field.ErrorTypeRequired, field.ErrorTypeForbidden, field.ErrorTypeInternal:
		return nil
	}
	data, failed := json.Marshal(err.BadValue)
	if failed != nil || len(data) == 0 || data[0] == '{' || string(data) == "null" {
		return nil
	}
	return data
}
