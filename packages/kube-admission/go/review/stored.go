package review

import (
	"encoding/json"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

// encode returns the object as the server would store it, without the fields that differ for each request: uid,
// resourceVersion, creationTimestamp, a generated name, and the managed fields.
func encode(k *Kind, stored runtime.Object, generated, redact bool) json.RawMessage {
	stored.GetObjectKind().SetGroupVersionKind(k.gvk)
	if metadata, err := meta.Accessor(stored); err == nil {
		metadata.SetUID("")
		metadata.SetResourceVersion("")
		metadata.SetManagedFields(nil)
		metadata.SetSelfLink("")
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

// redactStored returns a Secret as the server would store it, without its data.
func redactStored(stored runtime.Object) any {
	secret, ok := stored.(*corev1.Secret)
	if !ok {
		return nil
	}
	metadata := secret.ObjectMeta.DeepCopy()
	metadata.Labels = redactMap(metadata.Labels, printableName)
	metadata.Annotations = redactMap(metadata.Annotations, func(string) string { return redacted })
	for i, finalizer := range metadata.Finalizers {
		metadata.Finalizers[i] = printableName(finalizer)
	}
	metadata.OwnerReferences = nil
	return struct {
		metav1.TypeMeta `json:",inline"`
		Metadata        *metav1.ObjectMeta `json:"metadata"`
		Immutable       *bool              `json:"immutable,omitempty"`
		Data            map[string]string  `json:"data,omitempty"`
		Type            string             `json:"type,omitempty"`
	}{secret.TypeMeta, metadata, secret.Immutable, redactData(secret.Data), printableName(string(secret.Type))}
}

func redactData(data map[string][]byte) map[string]string {
	clean := map[string]string{}
	for key := range data {
		clean[printableName(key)] = redacted
	}
	return clean
}

func redactMap(entries map[string]string, printable func(string) string) map[string]string {
	clean := map[string]string{}
	for key, value := range entries {
		clean[printableName(key)] = printable(value)
	}
	return clean
}
