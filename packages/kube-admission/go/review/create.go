package review

import (
	"context"
	"errors"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
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
	obj, written := k.codec.Decode(result, data)
	if obj == nil {
		return
	}
	metadata, err := meta.Accessor(obj)
	if err == nil && len(metadata.GetManagedFields()) > 0 {
		if obj, err = k.codec.PruneManagedFields(obj); err == nil {
			metadata, err = meta.Accessor(obj)
		}
	}
	if err != nil {
		result.refuse(result.objectError(string(metav1.StatusReasonInternalError), err))
		return
	}
	ctx := k.requestContext(metadata, &warnings{result})
	if options.Kubectl {
		metadata.SetResourceVersion("")
	}
	forbidden := k.plugins(ctx, result, k.Admit, obj, metadata)
	prepareMetadata(ctx, metadata)
	generated := metadata.GetName() == ""
	if generated && metadata.GetGenerateName() != "" {
		obj = obj.DeepCopyObject()
		if metadata, err = meta.Accessor(obj); err == nil {
			metadata.SetName(generateName(k.strategy, metadata.GetGenerateName()))
		}
	}
	failed := validate(ctx, result, k, obj) || checkNamespaceLabels(result, k, metadata) || checkResourceVersion(result, obj) ||
		k.plugins(ctx, result, k.Check, obj, metadata)
	failed = failed || forbidden
	isReturned := !failed && options.Stored
	if written == nil && podSecurity.level == nil && !isReturned {
		return
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
	checkPodSecurity(result, k, stored)
	if result.Verdict == Admitted && isReturned {
		result.Object = encode(k, stored, generated, result.Redacted && options.RedactStored)
	}
}

// plugins runs admission plugins, and returns whether they refuse the object.
func (k *Kind) plugins(ctx context.Context, result *Result, run func(context.Context, admission.Attributes) (string, error), obj runtime.Object, metadata metav1.Object) bool {
	if run == nil {
		return false
	}
	attributes := admission.NewAttributesRecord(obj, nil, k.gvk, metadata.GetNamespace(), metadata.GetName(),
		k.gvk.GroupVersion().WithResource(k.resource), "", admission.Create, &metav1.CreateOptions{}, false, administrator)
	field, err := run(ctx, attributes)
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

// uid replaces the random one of the server, so that the review of a text is always the same.
const uid = "00000000-0000-0000-0000-000000000000"

// prepareMetadata does what the server's handlers and its store do to the metadata before validation.
func prepareMetadata(ctx context.Context, metadata metav1.Object) {
	rest.WipeObjectMetaSystemFields(metadata)
	withoutDuplicateOwners(ctx, metadata)
	rest.FillObjectMetaSystemFields(metadata)
	metadata.SetUID(uid)
}

// withoutDuplicateOwners does what dedupOwnerReferencesAndAddWarning of the server's handlers does.
func withoutDuplicateOwners(ctx context.Context, metadata metav1.Object) {
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
		warning.AddWarning(ctx, "", ".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, "+
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

// requestContext returns the context of a request to create an object, as the server's handlers make it.
func (k *Kind) requestContext(metadata metav1.Object, recorder warning.Recorder) context.Context {
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
		IsResourceRequest: true, Verb: "create", APIGroup: k.gvk.Group, APIVersion: k.gvk.Version,
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
	status := apierrors.APIStatus(nil)
	reason := metav1.StatusReasonUnknown
	if errors.As(err, &status) {
		reason = status.Status().Reason
	}
	result.refuse(result.objectError(string(reason), err))
	return true
}
