package review

import (
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// bodyLimit is the server's limit for the body of a request (MaxRequestBodyBytes).
const bodyLimit = 3 * 1024 * 1024

// object reviews one object of JSON.
func (d *document) object(data []byte) (result *Result) {
	result = &Result{Verdict: Admitted, Errors: []Error{}, Warnings: []string{}, Redacted: d.Redact}
	defer func() {
		if cause := recover(); cause != nil {
			text := "the review panicked"
			if !result.Redacted {
				text = fmt.Sprintf("%s: %v", text, cause)
			}
			result.refuse(Error{Reason: string(metav1.StatusReasonInternalError), Detail: text, Message: text})
		}
	}()
	header, problem := readHeader(data)
	gvk := schema.FromAPIVersionAndKind(header.APIVersion, header.Kind)
	k := kinds[gvk]
	redact := d.redactsObject(header, gvk, problem, data)
	result.Redacted = redact
	result.subject = subject{kind: header.Kind, data: data, redact: redact, redactDecoding: d.isList && d.mayHoldSecret()}
	printable := header
	if redact {
		printable = header.printable()
	}
	result.APIVersion, result.Kind = printable.APIVersion, printable.Kind
	result.Namespace, result.Name = printable.Metadata.Namespace, printable.Metadata.Name
	if problem != nil {
		if redact && problem.Value != nil {
			problem = typeError(fieldPath{text: problem.Field, steps: []step{{problem.Field, 0, len(problem.Field)}}}, problem.Value, problem.Detail, redact)
		}
		result.refuse(*problem)
		return result
	}
	if d.Kubectl {
		warnOfKubectl(result, k, header, data)
	}
	if k == nil || !k.lifecycle().served {
		addUnknownKind(result, gvk, printable)
		return result
	}
	if deprecated := k.lifecycle().deprecated; deprecated != "" {
		result.Warnings = append(result.Warnings, deprecated)
	}
	if len(data) > bodyLimit {
		result.refuse(Error{
			Reason:  string(metav1.StatusReasonRequestEntityTooLarge),
			Detail:  fmt.Sprintf("limit is %d bytes, this object has %d", bodyLimit, len(data)),
			Message: fmt.Sprintf("Request entity too large: limit is %d", bodyLimit),
		})
		return result
	}
	create(result, k, data, d.Options)
	return result
}
