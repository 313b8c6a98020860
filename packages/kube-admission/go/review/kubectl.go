package review

import (
	"bytes"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/json"
)

// warnOfKubectl adds warnings about what kubectl does to an object before it sends it, and about what kubectl apply cannot send
// though the server would take it. They quote no value, so that they can be printed for a Secret, too.
func warnOfKubectl(result *Result, k *Kind, h header, data []byte) {
	if h.Metadata.Name == "" && h.Metadata.GenerateName != "" {
		result.warnOf("metadata.generateName", "metadata.generateName: kubectl apply needs a metadata.name: use kubectl create")
	}
	mayBeStored := bytes.Contains(data, []byte(`"resourceVersion"`))
	if !mayBeStored && !mayExceedAnnotations(data) {
		return
	}
	obj := &unstructured.Unstructured{}
	if json.Unmarshal(data, &obj.Object) != nil {
		return
	}
	if obj.GetResourceVersion() != "" {
		result.warnOf("metadata.resourceVersion", "metadata.resourceVersion: kubectl removes it to create the object; if the object exists in another version, "+
			"kubectl apply fails: remove the field")
	}
	if size := annotationsOfApply(k, obj); size > validation.TotalAnnotationSizeLimitB {
		result.warnOf("metadata.annotations", fmt.Sprintf("metadata.annotations: kubectl apply fails, because it adds the manifest as an annotation: "+
			"the annotations then have %d bytes, and at most %d are allowed; use kubectl apply --server-side, or kubectl create and kubectl replace",
			size, validation.TotalAnnotationSizeLimitB))
	}
}

func (r *Result) warnOf(field, text string) {
	r.warn(Warning{Reason: KubectlWarning, Field: field, Steps: r.subject.path(field).names(), Message: text})
}

// mayExceedAnnotations returns whether the annotations of kubectl apply may be too long. Most objects are far smaller: written
// again, a byte becomes six at most (\u003c), and each annotation counts once more.
func mayExceedAnnotations(data []byte) bool {
	return len(data) > validation.TotalAnnotationSizeLimitB/8
}

// annotationsOfApply returns the size of the annotations with which kubectl apply creates an object. It does what the builder of
// k8s.io/cli-runtime and GetModifiedConfiguration of k8s.io/kubectl do, for the namespace default. The server's kinds are in a
// namespace or not; of others only a cluster knows it, and most are.
func annotationsOfApply(k *Kind, obj *unstructured.Unstructured) int {
	if obj.GetNamespace() == "" && (k == nil || k.strategy.NamespaceScoped()) {
		obj.SetNamespace(metav1.NamespaceDefault)
	}
	annotations := obj.GetAnnotations()
	if annotations == nil {
		annotations = map[string]string{}
	}
	delete(annotations, corev1.LastAppliedConfigAnnotation)
	obj.SetAnnotations(annotations)
	written, err := runtime.Encode(unstructured.UnstructuredJSONScheme, obj)
	if err != nil {
		return 0
	}
	size := len(corev1.LastAppliedConfigAnnotation) + len(written)
	for key, value := range annotations {
		size += len(key) + len(value)
	}
	return size
}
