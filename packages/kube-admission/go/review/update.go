package review

import (
	"context"
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
)

// OldUnreadable is the reason of a warning: an old object cannot be compared with the new one.
const OldUnreadable = "OldUnreadable"

// updateOrCreate does what the server does with an object that may be there already.
func updateOrCreate(result *Result, k *Kind, data []byte, options Options) {
	if o := oldOf(k.gvk, k, &result.subject); options.Update && o != nil {
		l, err := k.live(o, options)
		if err == nil {
			update(result, k, data, l, options)
			return
		}
		text := "the old object cannot be read, so the review is that of a new object"
		if !result.Redacted {
			text += ": " + firstLine(err.Error())
		}
		result.warn(Warning{Reason: OldUnreadable, Message: text})
	}
	create(result, k, data, options)
}

// update does what the server does to change an object that it has (Store.Update of k8s.io/apiserver/pkg/registry/generic/registry).
func update(result *Result, k *Kind, data []byte, l *live, options Options) {
	result.Old = &l.Old
	errs := len(result.Errors)
	obj, written := k.read(result, l, data, options)
	if obj == nil {
		return
	}
	if len(result.Errors) > errs {
		// The server stops here. Whatever else is wrong with the object is so without the old one, too.
		result.Errors = result.Errors[:errs]
		create(result, k, data, options)
		return
	}
	obj, metadata, err := k.pruned(obj, l.obj, options)
	before, missing := meta.Accessor(l.obj)
	if err = errors.Join(err, missing); err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonInternalError), err))
		return
	}
	u := &updated{result: result, live: l, kind: k, obj: obj}
	ctx := k.requestContext("update", metadata, &warnings{result})
	forbidden := k.plugins(ctx, result, k.AdmitUpdate, obj, l.obj, metadata)
	if !u.mayReplace(ctx, metadata, options) {
		result.Replacer = k.replacerOf(metadata, options.Apply, !forbidden)
		return
	}
	metadata.SetResourceVersion(before.GetResourceVersion())
	withoutDuplicateOwners(ctx, metadata, options.Apply != Replace)
	isInvalid := u.validate(ctx)
	failed := isInvalid || checkNamespaceLabels(result, k, metadata, before) || u.check(ctx, metadata) || forbidden
	finish(result, k, obj, written, options, finishing{failed: failed, release: u.release, before: l.stored})
	if failed {
		result.Replacer = k.replacerOf(metadata, options.Apply, isInvalid && !forbidden)
	}
}

// updated is an object that replaces a live one.
type updated struct {
	result *Result
	live   *live
	kind   *Kind
	obj    runtime.Object
	// allocated removes the values that the update allocates.
	allocated func(runtime.Object)
}

func (u *updated) release(obj runtime.Object) {
	for _, release := range []func(runtime.Object){u.live.release, u.allocated} {
		if release != nil {
			release(obj)
		}
	}
}

// mayReplace returns whether the object names the version that it replaces, or need not.
func (u *updated) mayReplace(ctx context.Context, metadata metav1.Object, options Options) bool {
	version, ok := u.result.versionOf(u.obj)
	if !ok {
		return false
	}
	isSet := version != 0 || options.Apply == Replace && options.Kubectl && metadata.GetResourceVersion() == ""
	if strategy, ok := u.kind.strategy.(rest.RESTUpdateStrategy); ok && !isSet && !strategy.AllowUnconditionalUpdate(ctx) {
		path := field.NewPath("metadata", "resourceVersion")
		u.refuse(field.ErrorList{field.Invalid(path, version, "must be specified for an update")})
		return false
	}
	return true
}

// versionOf returns the version of an object, which is 0 without one, or refuses an object whose version is no number.
func (r *Result) versionOf(obj runtime.Object) (uint64, bool) {
	version, err := storage.APIObjectVersioner{}.ObjectResourceVersion(obj)
	if err != nil {
		r.refuseStatus(err)
	}
	return version, err == nil
}

// validate runs the allocators and the strategy of the kind, and returns whether they refuse the object.
func (u *updated) validate(ctx context.Context) bool {
	strategy, ok := u.kind.strategy.(rest.RESTUpdateStrategy)
	if !ok {
		u.result.refuse(u.result.objectError(string(metav1.StatusReasonMethodNotAllowed), fmt.Errorf("%s cannot be updated", u.kind.resource)))
		return true
	}
	if u.kind.AllocateUpdate != nil {
		allocated, errs := u.kind.AllocateUpdate(ctx, u.obj, u.live.obj)
		if u.allocated = allocated; len(errs) > 0 {
			return u.refuse(errs)
		}
	}
	recorder := &updateRecorder{RESTUpdateStrategy: strategy, result: u.result}
	err := rest.BeforeUpdate(recorder, ctx, u.obj, u.live.obj)
	if err == nil {
		return false
	}
	if len(recorder.errs) > 0 {
		return u.refuse(recorder.errs)
	}
	return u.result.refuseStatus(err)
}

// check runs the plugins after the validation, and returns whether they refuse the object.
func (u *updated) check(ctx context.Context, metadata metav1.Object) bool {
	before := len(u.result.Errors)
	if !u.kind.plugins(ctx, u.result, u.kind.CheckUpdate, u.obj, u.live.obj, metadata) {
		return false
	}
	u.compare(u.result.Errors[before:])
	return true
}

// refuse adds the server's errors with what the old object has in their fields. It returns true.
func (u *updated) refuse(errs field.ErrorList) bool {
	before := len(u.result.Errors)
	addErrors(u.result, errs)
	u.compare(u.result.Errors[before:])
	return true
}
