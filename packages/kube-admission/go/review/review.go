package review

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/names"
	"k8s.io/apiserver/pkg/warning"
)

// bodyLimit is the server's limit on a request (MaxRequestBodyBytes).
const bodyLimit = 3 * 1024 * 1024

// administrator is whom kubeadm's admin.conf names; some strategies write down who asks.
var administrator = &user.DefaultInfo{Name: "kubernetes-admin", Groups: []string{"kubeadm:cluster-admins", user.AllAuthenticated}}

// object reviews one object, given as JSON.
func (d *document) object(data []byte) (result *Result) {
	result = &Result{Verdict: Admitted, Errors: []Error{}, Warnings: []string{}, Redacted: d.Redact}
	defer func() {
		if why := recover(); why != nil {
			text := "the review panicked"
			if !result.Redacted {
				text = fmt.Sprintf("%s: %v", text, why)
			}
			result.refuse(Error{Reason: string(metav1.StatusReasonInternalError), Detail: text, Message: text})
		}
	}()
	header, problem := readHeader(data)
	gvk := schema.FromAPIVersionAndKind(header.APIVersion, header.Kind)
	k := kinds[gvk]
	hide := d.hidesObject(header, gvk, problem, data)
	result.Redacted = hide
	result.subject = subject{kind: header.Kind, data: data, hide: hide, hideDamage: d.isList && d.isSecretive()}
	shown := header
	if hide {
		shown = header.shown()
	}
	result.APIVersion, result.Kind = shown.APIVersion, shown.Kind
	result.Namespace, result.Name = shown.Metadata.Namespace, shown.Metadata.Name
	if problem != nil {
		if hide && problem.Value != nil {
			problem = typeError(fieldPath{text: problem.Field, steps: []step{{problem.Field, 0, len(problem.Field)}}}, problem.Value, problem.Detail, hide)
		}
		result.refuse(*problem)
		return result
	}
	if k == nil || !k.lifecycle().served {
		unknown(result, gvk, shown)
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

func create(result *Result, k *Kind, data []byte, options Options) {
	versioned, unread := decode(result, k, data)
	if versioned == nil {
		return
	}
	k.Scheme.Default(versioned)
	obj, err := k.Scheme.UnsafeConvertToVersion(versioned, runtime.InternalGroupVersioner)
	if err != nil {
		result.refuse(result.plain(string(metav1.StatusReasonBadRequest), err))
		return
	}
	var metadata metav1.Object
	if obj, err = k.manage(obj); err == nil {
		metadata, err = meta.Accessor(obj)
	}
	if err != nil {
		result.refuse(result.plain(string(metav1.StatusReasonInternalError), err))
		return
	}
	ctx := k.request(metadata, &warnings{result})
	prepare(ctx, metadata)
	generated := metadata.GetName() == ""
	if generated && metadata.GetGenerateName() != "" {
		obj = obj.DeepCopyObject()
		if metadata, err = meta.Accessor(obj); err == nil {
			metadata.SetName(generateName(k.strategy, metadata.GetGenerateName()))
		}
	}
	failed := decide(ctx, result, k, obj, unread) || labelled(result, k, metadata, unread) || stale(result, obj)
	if podSecurity.level == nil && (failed || !options.Stored) {
		return
	}
	stored, err := k.Scheme.ConvertToVersion(obj, k.gvk.GroupVersion())
	if err != nil {
		result.refuse(result.plain(string(metav1.StatusReasonInternalError), err))
		return
	}
	// The server reads back what it wrote, and gives defaults once more while it does.
	k.Scheme.Default(stored)
	secure(result, k, stored)
	if result.Verdict == Admitted && options.Stored {
		result.Object = encode(k, stored, generated, result.Redacted && options.RedactStored)
	}
}

// uid stands for the one that the server makes up: the same text is reviewed the same each time.
const uid = "00000000-0000-0000-0000-000000000000"

// prepare does to the metadata what the server's handlers and its store do before anything decides about the object.
func prepare(ctx context.Context, metadata metav1.Object) {
	rest.WipeObjectMetaSystemFields(metadata)
	withoutDuplicateOwners(ctx, metadata)
	rest.FillObjectMetaSystemFields(metadata)
	metadata.SetUID(uid)
}

// withoutDuplicateOwners is dedupOwnerReferencesAndAddWarning of the server's handlers.
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

// generateName makes a name as the server does, but for its random end.
func generateName(generator names.NameGenerator, base string) string {
	name := generator.GenerateName(base)
	if name == base {
		return name
	}
	return name[:len(name)-5] + "xxxxx"
}

// request is what the server's handlers know of a request to create an object.
func (k *Kind) request(metadata metav1.Object, recorder warning.Recorder) context.Context {
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

// decide asks the kind's strategy, as the server's store does before anything else decides, and says whether it refuses.
func decide(ctx context.Context, result *Result, k *Kind, obj runtime.Object, unread unreadable) bool {
	release := k.Release
	if k.Allocate != nil {
		var errs field.ErrorList
		if release, errs = k.Allocate(ctx, obj); len(errs) > 0 {
			return report(result, errs, unread)
		}
	}
	asked := &asking{RESTCreateStrategy: k.strategy, result: result}
	err := rest.BeforeCreate(asked, ctx, obj)
	if err == nil {
		if release != nil {
			release(obj)
		}
		return false
	}
	if len(asked.errs) > 0 {
		return report(result, asked.errs, unread)
	}
	status := apierrors.APIStatus(nil)
	reason := metav1.StatusReasonUnknown
	if errors.As(err, &status) {
		reason = status.Status().Reason
	}
	result.refuse(result.plain(string(reason), err))
	return true
}

// plain is an error of the whole object, for which Go has no more than a text.
func (r *Result) plain(reason string, err error) Error {
	text := err.Error()
	if r.Redacted {
		text = redacted
	}
	return Error{Reason: reason, Detail: text, Message: text}
}

// stale says what etcd's storage, the last to be asked, says of an object that was there before.
func stale(result *Result, obj runtime.Object) bool {
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

// The server names the type of a CEL rule's self by the time; the same text is reviewed the same each time.
var selfType = regexp.MustCompile(`\bselfType[0-9]+\b`)

func timeless(text string) string { return selfType.ReplaceAllLiteralString(text, "selfType") }

// report adds the server's errors, but for those about fields that could not be read and were left out.
func report(result *Result, errs field.ErrorList, unread unreadable) bool {
	for _, err := range errs {
		if unread.covers(err.Field) {
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
			Detail:  timeless(err.Detail),
			Message: timeless(err.Error()),
		})
	}
	return true
}

// jsonValue is the value of an error, where it is the author's: a text, a number or a boolean, not the server's own structures.
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

// encode writes an object as the server would store it, without what differs at each creation: uid, version, time, a generated
// name, and the fields' managers.
func encode(k *Kind, stored runtime.Object, generated, redact bool) json.RawMessage {
	stored.GetObjectKind().SetGroupVersionKind(k.gvk)
	if metadata, err := meta.Accessor(stored); err == nil {
		metadata.SetUID("")
		metadata.SetResourceVersion("")
		metadata.SetManagedFields(nil)
		metadata.SetCreationTimestamp(metav1.Time{})
		if generated {
			metadata.SetName("")
		}
	}
	var written any = stored
	if redact {
		written = redactStored(stored)
	}
	data, err := json.Marshal(written)
	if err != nil || string(data) == "null" {
		return nil
	}
	return data
}

type warnings struct{ result *Result }

// AddWarning drops what was said already and what no header can say, as the server's recorder does.
func (w *warnings) AddWarning(_, text string) {
	if _, err := utilnet.NewWarningHeader(299, "", text); err != nil {
		return
	}
	if w.result.Redacted {
		text = redactWarning(text)
	}
	for _, said := range w.result.Warnings {
		if said == text {
			return
		}
	}
	w.result.Warnings = append(w.result.Warnings, text)
}
