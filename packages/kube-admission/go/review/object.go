package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/manifests"
)

// bodyLimit is the server's limit for the body of a request (MaxRequestBodyBytes).
const bodyLimit = 3 * 1024 * 1024

// CheckPatch refuses a patch of kubectl that is too large: it can be larger than the manifest, since it names the keys of items again.
func CheckPatch(patch []byte) error {
	if len(patch) > bodyLimit {
		return apierrors.NewRequestEntityTooLargeError(fmt.Sprintf("limit is %d", bodyLimit))
	}
	return nil
}

// object reviews an object, or a list that kubectl refuses.
func (d *document) object(r *Result, part manifests.Part) {
	defer func() {
		if cause := recover(); cause != nil {
			text := "the review panicked"
			if !r.Redacted {
				text = fmt.Sprintf("%s: %v", text, cause)
			}
			r.refuse(Error{Reason: string(metav1.StatusReasonInternalError), Detail: text, Message: text})
		}
	}()
	header, gvk, problem := d.identify(r, part)
	k, unserved := kindOf(gvk)
	if k != nil && !k.strategy.NamespaceScoped() {
		// The server drops it, so it does not tell two objects apart.
		r.Namespace = ""
	}
	redact, printable := r.subject.redact, header
	if redact {
		printable = header.printable()
	}
	if d.Update && problem == nil {
		if o := oldOf(gvk, k, &r.subject); o != nil {
			r.Old = &o.Old
		}
	}
	if d.Kubectl && problem == nil && part.List == nil {
		warnOfKubectl(r, k, header, part.Data)
	}
	switch {
	case problem != nil:
		r.refuse(r.headerError(problem))
	case part.Problem != nil:
		r.refuse(problemOf(part.Problem, redact))
	case part.List != nil && takesList(*part.List):
	case part.List != nil:
		_, unserved = kindOf(gvk.GroupVersion().WithKind(itemKind(*part.List)))
		addUnknownKind(r, gvk, printable, unserved)
	case k == nil:
		addUnknownKind(r, gvk, printable, unserved)
	case gvk == definitionKind && d.Options == (Options{Redact: d.Redact, Kubectl: true, Continued: d.Continued}) && !redact:
		k.reviewDefinition(r, part.Data, d.Options)
	default:
		k.review(r, part.Data, d.Options)
	}
}

// identify reads what an object is, and adds it to the result.
func (d *document) identify(r *Result, part manifests.Part) (header, schema.GroupVersionKind, *Error) {
	header, problem := readHeader(part.Data)
	gvk := schema.FromAPIVersionAndKind(header.APIVersion, header.Kind)
	isOfList := part.Path != "" || part.List != nil
	redact := d.redactsObject(header, gvk, problem, part.Data, isOfList)
	r.Redacted = redact
	r.subject = subject{
		kind: header.Kind, namespace: header.Metadata.Namespace, name: header.Metadata.Name, data: part.Data,
		redact: redact, redactDecoding: isOfList && d.mayHoldSecret(),
	}
	printable := header
	if redact {
		printable = header.printable()
	}
	r.APIVersion, r.Kind = printable.APIVersion, printable.Kind
	r.Namespace, r.Name = printable.Metadata.Namespace, printable.Metadata.Name
	return header, gvk, problem
}

// headerError returns the error of an object that does not tell what it is.
func (r *Result) headerError(problem *Error) Error {
	if r.subject.redact && problem.Value != nil {
		path := fieldPath{text: problem.Field, steps: []step{{problem.Field, 0, len(problem.Field)}}}
		problem = typeError(path, problem.Value, problem.Detail, true)
	}
	return *problem
}

// reviewDefinition reviews a definition unless it was reviewed already to serve its resources: the schemas of some take long.
func (k *Kind) reviewDefinition(r *Result, data []byte, options Options) {
	known := Definitions.Reviewed(data, func() *Result {
		own := &Result{Verdict: Admitted, subject: r.subject}
		k.review(own, data, options)
		return &Result{Verdict: own.Verdict, Errors: own.Errors, Warnings: own.Warnings}
	})
	for _, e := range known.Errors {
		r.refuse(e)
	}
	for _, w := range known.Warnings {
		r.warn(w)
	}
}

// problemOf returns the error of an object that can be read and that kubectl does not take.
func problemOf(problem *manifests.Problem, redact bool) Error {
	detail := problem.Detail
	if redact {
		detail = problem.Redacted
	}
	return Error{
		Reason: problem.Reason, Field: problem.Field, Steps: []any{problem.Field}, Detail: detail, Message: problem.Before + detail,
	}
}

// review reviews an object of a kind that is served.
func (k *Kind) review(r *Result, data []byte, options Options) {
	if deprecated := k.lifecycle().deprecated; deprecated != "" {
		r.warn(Warning{Reason: ServerWarning, Field: "apiVersion", Steps: []any{"apiVersion"}, Message: deprecated})
	}
	if size := sizeOf(data); size > bodyLimit {
		r.refuse(Error{
			Reason:  string(metav1.StatusReasonRequestEntityTooLarge),
			Detail:  fmt.Sprintf("limit is %d bytes, this object has %d", bodyLimit, size),
			Message: fmt.Sprintf("Request entity too large: limit is %d", bodyLimit),
		})
		return
	}
	updateOrCreate(r, k, data, options)
}

// sizeOf returns the size of an object as it is sent: without the blanks of its text.
func sizeOf(data []byte) int {
	if len(data) <= bodyLimit {
		return len(data)
	}
	var sent bytes.Buffer
	if json.Compact(&sent, data) != nil {
		return len(data)
	}
	return sent.Len()
}

// takesList returns whether kubectl takes a list: it asks the server for the kind of the list, too. Lists of groups that this module
// does not have are taken, so that both modules find the same objects.
func takesList(list manifests.List) bool {
	gvk := schema.FromAPIVersionAndKind(list.APIVersion, list.Kind)
	if !mayBeServed(gvk) {
		return true
	}
	kind, hasGroup := itemKind(list), false
	for served, k := range kinds {
		if served.GroupVersion() == gvk.GroupVersion() && (kind == "" || kind == served.Kind) && k.lifecycle().served {
			return true
		}
		hasGroup = hasGroup || served.Group == gvk.Group
	}
	return !hasGroup
}

func itemKind(list manifests.List) string { return strings.TrimSuffix(list.Kind, "List") }
