package review

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
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
		return k.decode(result, data, options)
	}
	if options.Apply == ClientSide {
		if obj, ok := l.overlaid(k, data); ok {
			return obj, nil
		}
	}
	decoding := result.aside()
	obj, written = k.decode(decoding, data, options)
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
		// What was merged was decoded from other JSON than the manifest: 1e3 became an integer, and null what is there by default.
		result.take(decoding, isDuplicate)
		return merged, written
	case decoding.Verdict == Refused:
		result.take(decoding, nil)
		return obj, written
	}
	result.refuseStatus(err)
	return nil, nil
}

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
	if l == nil && decoding.Verdict == Admitted && k.isApplicable(data) {
		return decoded, written
	}
	applied, err := k.apply(l, data)
	if err == nil && l == nil {
		err = k.checkNew(applied)
	}
	if err == nil {
		result.take(decoding, isDuplicate)
		for _, e := range decoding.Errors {
			if e.Reason == "FieldUnknown" {
				result.warn(Warning{
					Reason: FieldIgnored, Field: e.Field, Steps: e.Steps,
					Message: fmt.Sprintf("the server drops %s: the schema of the object in it does not have it", e.Field),
				})
			}
		}
		return applied, written
	}
	if !result.refuseTyped(err) {
		result.take(decoding, nil)
		if decoding.Verdict != Refused {
			result.refuseStatus(err)
			return nil, nil
		}
	}
	result.omitted = decoding.omitted
	return decoded, written
}

// isApplicable returns whether applying a new manifest makes the object as which it was decoded. The server needs ten times as long to
// make it. A custom resource keeps null and 1.0 when it is decoded.
func (k *Kind) isApplicable(data []byte) bool {
	if t, isTyped := k.codec.(typed); !isTyped || t.holdsRaw() {
		return false
	}
	for _, changed := range []string{`"managedFields"`, `"uid"`, `"resourceVersion"`, corev1.LastAppliedConfigAnnotation} {
		if bytes.Contains(data, []byte(changed)) {
			return false
		}
	}
	types, err := k.codec.Converter()
	if err != nil {
		return false
	}
	manifest := &unstructured.Unstructured{}
	if err := json.Unmarshal(data, &manifest.Object); err != nil || hasFloat(manifest.Object) {
		return false
	}
	_, err = types.ObjectToTyped(manifest)
	return err == nil
}

// checkNew refuses a new object that is applied with the uid of another one, as the server does.
func (k *Kind) checkNew(applied runtime.Object) error {
	metadata, err := meta.Accessor(applied)
	if err != nil {
		return err
	}
	if metadata.GetUID() == "" {
		return nil
	}
	return apierrors.NewConflict(k.gvk.GroupVersion().WithResource(k.resource).GroupResource(), metadata.GetName(),
		fmt.Errorf("uid mismatch: the provided object specified uid %s, and no existing object was found", metadata.GetUID()))
}

// isDuplicate returns whether an error is about a key that the manifest has twice. The server does not see it.
func isDuplicate(e Error) bool { return e.Reason == "FieldDuplicate" }

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
	// The server reads the manifest as YAML, whose numbers without a fraction are integers.
	withIntegers(patch.Object)
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

// hasFloat returns whether a value has a number that is not an integer, or is written like one.
func hasFloat(value any) bool {
	switch value := value.(type) {
	case map[string]any:
		for _, one := range value {
			if hasFloat(one) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(value, hasFloat)
	case float64:
		return true
	}
	return false
}

// withIntegers makes integers of the numbers 1.0 and 1e3, and returns the value.
func withIntegers(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, one := range value {
			value[key] = withIntegers(one)
		}
	case []any:
		for i, one := range value {
			value[i] = withIntegers(one)
		}
	case float64:
		if integer := int64(value); float64(integer) == value {
			return integer
		}
	}
	return value
}
