package review

import (
	"errors"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/json"
)

// ApplyMode is how an object is sent to the server.
type ApplyMode string

const (
	// ClientSide is what kubectl apply does: it sends what differs from the manifest that it applied last, and from the live object.
	ClientSide ApplyMode = ""
	// ServerSide is what kubectl apply --server-side does: the server merges the manifest into the object.
	ServerSide ApplyMode = "server-side"
	// Replace is a request to put the manifest in the place of the object.
	Replace ApplyMode = "replace"
)

// manager is the field manager in whose name kubectl applies objects: the same one as before, so that there are no conflicts.
const manager = "kubectl"

// read reads an object as the server does if it replaces a live one, or is new. It returns the object as it was written if fields that
// the server ignores are to be found. Without an object, or with an error that was added to the result, it stops.
func (k *Kind) read(result *Result, l *live, data []byte, options Options) (obj, written runtime.Object) {
	if options.Apply == ServerSide {
		return k.readApplied(result, l, data)
	}
	if l == nil {
		return k.codec.Decode(result, data)
	}
	decoding := result.aside()
	obj, written = k.codec.Decode(decoding, data)
	if obj != nil {
		if err := l.keep(k, obj); err != nil {
			result.refuseStatus(err)
			return nil, nil
		}
	}
	if options.Apply == Replace {
		result.take(decoding, nil)
		return obj, written
	}
	merged, err := k.codec.Merge(l.stored, l.data, data)
	switch {
	case err == nil:
		result.take(decoding, isOfMerge)
		return merged, written
	case decoding.Verdict == Refused:
		result.take(decoding, nil)
		return obj, written
	}
	result.refuseStatus(err)
	return nil, nil
}

// isOfMerge returns whether an error of the decoding holds for a manifest that was merged, too. What was merged was decoded from other
// JSON than the manifest: 1e3 became an integer, and null what is there by default.
func isOfMerge(e Error) bool { return e.Reason == "FieldDuplicate" }

// readApplied reads an object that is applied on the server. What the decoding of the manifest finds is of interest only if the server
// does not find it.
func (k *Kind) readApplied(result *Result, l *live, data []byte) (obj, written runtime.Object) {
	decoding := result.aside()
	decoded, written := k.codec.Decode(decoding, data)
	if l != nil && decoded != nil {
		if err := l.keep(k, decoded); err != nil {
			result.refuseStatus(err)
			return nil, nil
		}
	}
	applied, err := k.apply(l, data)
	if err == nil {
		result.take(decoding, isOfApply)
		return applied, written
	}
	if !result.refuseTyped(err) {
		result.take(decoding, nil)
		if decoding.Verdict != Refused {
			result.refuseStatus(err)
		}
	}
	result.omitted = decoding.omitted
	return decoded, written
}

// isOfApply returns whether an error of the decoding holds for a manifest that was applied, too. Only kinds without a typed schema have
// unknown fields.
func isOfApply(e Error) bool { return e.Reason == "FieldDuplicate" || e.Reason == "FieldUnknown" }

// aside returns a result for a part of a review.
func (r *Result) aside() *Result {
	part := newResult(r.Redacted)
	part.subject = r.subject
	return part
}

// take adds the errors of a part of the review that a function accepts.
func (r *Result) take(part *Result, accept func(Error) bool) {
	for _, e := range part.Errors {
		if accept == nil || accept(e) {
			r.refuse(e)
		}
	}
	if accept == nil {
		r.omitted = append(r.omitted, part.omitted...)
	}
	r.Redacted = r.Redacted || part.Redacted
}

// apply applies a manifest to a live object, or to none, as the server does (applyPatcher of k8s.io/apiserver/pkg/endpoints/handlers).
func (k *Kind) apply(l *live, data []byte) (runtime.Object, error) {
	fields, err := k.codec.Manager()
	if err != nil {
		return nil, err
	}
	patch := &unstructured.Unstructured{Object: map[string]any{}}
	if err := json.Unmarshal(data, &patch.Object); err != nil {
		return nil, apierrors.NewBadRequest("error decoding patch: " + err.Error())
	}
	var current runtime.Object
	if l == nil {
		current, err = k.codec.Empty()
	} else {
		current = l.obj.DeepCopyObject()
	}
	if err != nil {
		return nil, err
	}
	return fields.Apply(current, patch, manager, true)
}

// refuseStatus adds an error of the server's API without causes. It returns true.
func (r *Result) refuseStatus(err error) bool {
	status := apierrors.APIStatus(nil)
	reason := metav1.StatusReasonUnknown
	if errors.As(err, &status) {
		reason = status.Status().Reason
	}
	r.refuse(r.objectError(string(reason), err))
	return true
}
