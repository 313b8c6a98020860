package review

import (
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
)

// live is an old object as the server has it.
type live struct {
	*oldObject
	// stored is the object in the version of the new one, obj in the one that the strategy validates. They share their values.
	stored, obj runtime.Object
	// isClean is set if the manifest of the object has no error, and the version of the new one.
	isClean bool
	// release removes the values from an object that only a cluster can know.
	release func(runtime.Object)
}

// quiet drops the warnings about an old object.
type quiet struct{}

func (quiet) AddWarning(string, string) {}

// storedVersion is the resourceVersion of every live object, unless the manifest that replaces it names another one.
const storedVersion = "1"

// live returns an old object as the server stored it when it was created. It is not validated: what is invalid today may have been
// valid when the server took it, and an update compares with it all the same.
func (k *Kind) live(o *oldObject, options Options) (l *live, err error) {
	// The server's code expects objects that were validated.
	defer func() {
		if cause := recover(); cause != nil {
			l, err = nil, fmt.Errorf("the server's code panicked: %v", cause)
		}
	}()
	from, err := k.inVersion(o.gvk)
	if err != nil {
		return nil, err
	}
	obj, hasErrors, err := from.readOld(o.data, options)
	if err != nil {
		return nil, err
	}
	metadata, err := meta.Accessor(obj)
	if err != nil {
		return nil, err
	}
	ctx := from.requestContext("create", metadata, quiet{})
	// What a plugin or an allocator refuses is not of interest: the server has the object.
	from.runPlugins(ctx, from.Admit, obj, nil, metadata)
	prepareMetadata(ctx, metadata, false)
	metadata.SetNamespace(rest.ExpectedNamespaceForScope(request.NamespaceValue(ctx), from.strategy.NamespaceScoped()))
	release := from.Release
	if from.Allocate != nil {
		release, _ = from.Allocate(ctx, obj)
	}
	from.strategy.PrepareForCreate(ctx, obj)
	from.strategy.Canonicalize(obj)
	metadata.SetResourceVersion(storedVersion)
	stored, err := from.codec.Stored(obj)
	if err != nil {
		return nil, err
	}
	from.codec.Default(stored)
	l = &live{oldObject: o, isClean: from == k && !hasErrors, release: release}
	if l.obj, err = k.codec.Live(stored); err != nil {
		return nil, err
	}
	if from != k {
		return l, l.store(k)
	}
	l.stored = stored
	l.stored.GetObjectKind().SetGroupVersionKind(k.gvk)
	return l, nil
}

// inVersion returns the kind in another version of its group.
func (k *Kind) inVersion(gvk schema.GroupVersionKind) (*Kind, error) {
	if gvk == k.gvk {
		return k, nil
	}
	if other, _ := kindOf(gvk); other != nil {
		return other, nil
	}
	if k.Scheme == nil || !k.Scheme.Recognizes(gvk) {
		return nil, fmt.Errorf("no kind %q in version %q", gvk.Kind, gvk.GroupVersion())
	}
	// The server serves this version no more, but an object that it stored then is the same one.
	other := *k
	other.gvk = gvk
	other.codec = newTyped(&other)
	return &other, nil
}

// readOld reads an old object without its unknown fields, which the server has dropped. It returns whether there are errors.
func (k *Kind) readOld(data []byte, options Options) (runtime.Object, bool, error) {
	read := newResult(false)
	obj, _ := k.decode(read, data, options)
	if obj == nil || len(read.omitted) > 0 {
		return nil, true, errors.New(read.Errors[0].Message)
	}
	if options.Apply == ServerSide {
		// An object that the server does not take like this was created in another way.
		if applied, err := k.apply(nil, data); err == nil {
			return applied, false, nil
		}
	}
	metadata, err := meta.Accessor(obj)
	if err == nil {
		metadata.SetManagedFields(nil)
	}
	return obj, len(read.Errors) > 0, err
}

// overlaid returns what the manifest makes of the object that replaces it, if it changes nothing but plain values.
func (l *live) overlaid(k *Kind, manifest []byte) (runtime.Object, bool) {
	t, isTyped := k.codec.(typed)
	if !isTyped || !l.isClean || k.Keep != nil || mayIgnore(manifest) || isUnusual(manifest) {
		return nil, false
	}
	return t.overlay(l.stored, l.data, manifest)
}

// keep gives the live object what only a cluster knows of it, as far as the manifest that replaces it names that.
func (l *live) keep(k *Kind, manifest runtime.Object) error {
	before, err := meta.Accessor(l.obj)
	if err != nil {
		return err
	}
	after, err := meta.Accessor(manifest)
	if err != nil {
		return err
	}
	if after.GetUID() == "" && after.GetResourceVersion() == "" && k.Keep == nil {
		return nil
	}
	if uid := after.GetUID(); uid != "" {
		before.SetUID(uid)
	}
	if version, err := (storage.APIObjectVersioner{}).ObjectResourceVersion(manifest); err == nil && version != 0 {
		before.SetResourceVersion(after.GetResourceVersion())
	}
	if k.Keep != nil {
		known := l.obj.DeepCopyObject()
		if l.release != nil {
			l.release(known)
		}
		if release := k.Keep(manifest, l.obj, known); release != nil {
			l.release = release
		}
	}
	return l.store(k)
}

// store sets the stored object to what the live one is now.
func (l *live) store(k *Kind) (err error) {
	if l.stored, err = k.codec.Stored(l.obj.DeepCopyObject()); err == nil {
		l.stored.GetObjectKind().SetGroupVersionKind(k.gvk)
	}
	return err
}
