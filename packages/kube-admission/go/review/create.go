package review

import (
	"context"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage/names"
	"k8s.io/apiserver/pkg/warning"
)

// administrator is the user of kubeadm's admin.conf. Some strategies store the user of the request.
var administrator = &user.DefaultInfo{Name: "kubernetes-admin", Groups: []string{"kubeadm:cluster-admins", user.AllAuthenticated}}

// create does what the server does to create an object: it decodes, defaults, converts and validates it.
func create(result *Result, k *Kind, data []byte, options Options) {
	obj, written := k.read(result, nil, data, options)
	if obj == nil {
		return
	}
	obj, metadata, err := k.pruned(obj, nil, options)
	if err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonInternalError), err))
		return
	}
	ctx := k.requestContext("create", metadata, &warnings{result})
	if options.Kubectl && options.Apply != ServerSide {
		metadata.SetResourceVersion("")
	}
	forbidden := k.plugins(ctx, result, k.Admit, obj, nil, metadata)
	if options.Apply == ServerSide {
		if _, ok := result.versionOf(obj); !ok {
			return
		}
		// An object that is applied may have any version: the storage replaces it.
		metadata.SetResourceVersion("")
	}
	prepareMetadata(ctx, metadata, options.Apply == ServerSide)
	generated := metadata.GetName() == ""
	if generated && metadata.GetGenerateName() != "" {
		obj = obj.DeepCopyObject()
		if metadata, err = meta.Accessor(obj); err == nil {
			metadata.SetName(generateName(k.strategy, metadata.GetGenerateName()))
		}
	}
	failed := validate(ctx, result, k, obj) || checkNamespaceLabels(result, k, metadata, nil) || checkResourceVersion(result, obj) ||
		k.plugins(ctx, result, k.Check, obj, nil, metadata)
	finish(result, k, obj, written, options, finishing{failed: failed || forbidden, generated: generated})
}

// finishing is what is known of an object after its validation.
type finishing struct {
	// failed is set if the server refuses the object, and generated if it generates the name.
	failed, generated bool
	// release removes the values that only a cluster can know.
	release func(runtime.Object)
	// before is the stored object that this one replaces, or nothing.
	before runtime.Object
}

// finish adds to the result what depends on the object as the server would store it.
func finish(result *Result, k *Kind, obj, written runtime.Object, options Options, f finishing) {
	isReturned := !f.failed && options.Stored
	if written == nil && podSecurity.level == nil && !isReturned {
		return
	}
	if f.release != nil && !f.failed {
		f.release(obj)
	}
	stored, err := k.codec.Stored(obj)
	if err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonInternalError), err))
		return
	}
	if written != nil {
		warnOfIgnored(result, k, written, stored)
	}
	k.codec.Default(stored)
	if f.before == nil || isSignificant(stored, f.before) {
		checkPodSecurity(result, k, stored)
	}
	if result.Verdict == Admitted && isReturned {
		result.Object = encode(k, stored, f.generated, result.Redacted && options.RedactStored)
	}
}

// pruned returns an object that is new, or that replaces an old one, without the managed fields that the server does not take, and its
// metadata.
func (k *Kind) pruned(obj, old runtime.Object, options Options) (runtime.Object, metav1.Object, error) {
	metadata, err := meta.Accessor(obj)
	if err != nil || len(metadata.GetManagedFields()) == 0 || options.Apply == ServerSide {
		return obj, metadata, err
	}
	if old == nil {
		obj, err = k.codec.PruneManagedFields(obj)
	} else if fields, failed := k.codec.Manager(); failed == nil {
		obj = fields.UpdateNoErrors(old, obj, "kubectl-client-side-apply")
	}
	if err != nil {
		return nil, nil, err
	}
	metadata, err = meta.Accessor(obj)
	return obj, metadata, err
}

// plugins runs admission plugins, and returns whether they refuse the object.
func (k *Kind) plugins(ctx context.Context, result *Result, run func(context.Context, admission.Attributes) (string, error), obj, old runtime.Object, metadata metav1.Object) bool {
	field, err := k.runPlugins(ctx, run, obj, old, metadata)
	if err == nil {
		return false
	}
	refusal, path := result.objectError(string(metav1.StatusReasonForbidden), err), result.subject.path(field)
	refusal.Field, refusal.Steps = path.text, path.names()
	if result.Redacted {
		refusal.Field = path.printable()
	}
	result.refuse(refusal)
	return true
}

// runPlugins runs admission plugins for a new object, or for one that replaces an old one.
func (k *Kind) runPlugins(ctx context.Context, run func(context.Context, admission.Attributes) (string, error), obj, old runtime.Object, metadata metav1.Object) (string, error) {
	if run == nil {
		return "", nil
	}
	operation, options := admission.Create, runtime.Object(&metav1.CreateOptions{})
	if old != nil {
		operation, options = admission.Update, &metav1.UpdateOptions{}
	}
	return run(ctx, admission.NewAttributesRecord(obj, old, k.gvk, metadata.GetNamespace(), metadata.GetName(),
		k.gvk.GroupVersion().WithResource(k.resource), "", operation, options, false, administrator))
}

// uid replaces the random one of the server, so that the review of a text is always the same.
const uid = "00000000-0000-0000-0000-000000000000"

// prepareMetadata does what the server's handlers and its store do to the metadata before validation.
func prepareMetadata(ctx context.Context, metadata metav1.Object, isPatch bool) {
	rest.WipeObjectMetaSystemFields(metadata)
	withoutDuplicateOwners(ctx, metadata, isPatch)
	rest.FillObjectMetaSystemFields(metadata)
	metadata.SetUID(uid)
}

// withoutDuplicateOwners does what dedupOwnerReferencesAndAddWarning of the server's handlers does. It does so later in a patch.
func withoutDuplicateOwners(ctx context.Context, metadata metav1.Object, isPatch bool) {
	var owners []metav1.OwnerReference
	var duplicates []string
	for _, owner := range metadata.GetOwnerReferences() {
		same := func(other metav1.OwnerReference) bool { return equality.Semantic.DeepEqual(owner, other) }
		if slices.ContainsFunc(owners, same) {
			duplicates = append(duplicates, string(owner.UID))
		} else {
			owners = append(owners, owner)
		}
	}
	if len(duplicates) > 0 {
		when := ""
		if isPatch {
			when = " after mutating admission happens"
		}
		warning.AddWarning(ctx, "", ".metadata.ownerReferences contains duplicate entries"+when+"; API server dedups owner references in 1.20+, "+
			"and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: "+strings.Join(duplicates, ", "))
		metadata.SetOwnerReferences(owners)
	}
}

// generateName generates a name as the server does, with a fixed suffix in place of the random one.
func generateName(generator names.NameGenerator, base string) string {
	name := generator.GenerateName(base)
	if name == base {
		return name
	}
	return name[:len(name)-5] + "xxxxx"
}

// requestContext returns the context of a request, as the server's handlers make it.
func (k *Kind) requestContext(verb string, metadata metav1.Object, recorder warning.Recorder) context.Context {
	namespace := metav1.NamespaceNone
	if k.strategy.NamespaceScoped() {
		if namespace = metadata.GetNamespace(); namespace == "" {
			namespace = metav1.NamespaceDefault
		}
	}
	ctx := request.WithNamespace(context.Background(), namespace)
	ctx = request.WithUser(ctx, administrator)
	ctx = warning.WithWarningRecorder(ctx, recorder)
	return request.WithRequestInfo(ctx, &request.RequestInfo{
		IsResourceRequest: true, Verb: verb, APIGroup: k.gvk.Group, APIVersion: k.gvk.Version,
		Resource: k.resource, Namespace: namespace,
	})
}

// validate runs the allocators and the strategy of the kind, as the server's store does, and returns whether they refuse the
// object.
func validate(ctx context.Context, result *Result, k *Kind, obj runtime.Object) bool {
	release := k.Release
	if k.Allocate != nil {
		var errs field.ErrorList
		if release, errs = k.Allocate(ctx, obj); len(errs) > 0 {
			return addErrors(result, errs)
		}
	}
	recorder := &errorRecorder{RESTCreateStrategy: k.strategy, result: result}
	err := rest.BeforeCreate(recorder, ctx, obj)
	if err == nil {
		if release != nil {
			release(obj)
		}
		return false
	}
	if len(recorder.errs) > 0 {
		return addErrors(result, recorder.errs)
	}
	return result.refuseStatus(err)
}
