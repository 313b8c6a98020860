package review

import (
	"fmt"
	"reflect"
	"slices"

	"k8s.io/apimachinery/pkg/runtime"

	"kube-admission/manifests"
)

// ignoredByDefault are the names of the fields that the newest server ignores with its default feature gates, each with the names of
// the fields that have it; nothing stands for all. fuzz/ finds them.
var ignoredByDefault = map[string][]string{
	"apiVersion": {"secrets"}, "bindMountOptions": nil, "bools": nil, "compatibilityGroups": nil, "configSource": nil, "dataSource": nil,
	"dataSourceRef": nil, "defaultUser": nil, "deprecatedTopology": nil, "derivedAttributes": nil, "evictionResponders": nil,
	"fieldPath": {"secrets"}, "ints": nil, "kind": {"secrets"}, "mode": {"emptyDir", "grpc"}, "namespace": {"dataSourceRef", "secrets"},
	"nodeAllocatableResources": nil, "partitionTypeAttribute": nil, "podCIDRs": nil, "podPreemptionPolicy": nil, "preferredHolder": nil,
	"protocol": {"httpGet"}, "resourceVersion": {"secrets"}, "scheduling": nil, "schedulingGroup": nil, "sessionAffinityConfig": nil,
	"skipNodeOperations": nil, "stopSignal": nil, "strategy": nil, "strings": nil, "uid": {"secrets"}, "user": {"items"}, "versions": nil,
}

// mayIgnore returns whether the server may ignore a field of an object. Most objects have no such field, and are not copied.
func mayIgnore(data []byte) (found bool) {
	if hasOtherFeatures {
		return true
	}
	manifests.Names(data, func(parent, name []byte) bool {
		parents, ignored := ignoredByDefault[string(name)]
		found = ignored && (parents == nil || slices.Contains(parents, string(parent)))
		return !found
	})
	return found
}

// hasOtherFeatures is set if the version or the feature gates are not those of the newest server.
var hasOtherFeatures bool

// warnOfIgnored adds a warning for each field that was written and that the server would not store. It drops the fields of newer
// versions, and of feature gates that are off, without a warning.
func warnOfIgnored(result *Result, k *Kind, written, stored runtime.Object) {
	c := comparison{overwritten: k.Overwritten}
	c.value(reflect.ValueOf(written).Elem(), reflect.ValueOf(stored).Elem())
	for _, field := range c.ignored {
		path := result.subject.path(field)
		name := path.text
		if result.Redacted {
			name = path.printable()
		}
		needed := "a feature gate that is off"
		if emulatedVersion.LessThan(Newest) {
			needed = "a newer version, or " + needed
		}
		result.warn(Warning{
			Reason: FieldIgnored, Field: name, Steps: path.names(),
			Message: fmt.Sprintf("Kubernetes %s ignores %s: the stored object does not have it. It may need %s.", emulatedVersion, name, needed),
		})
	}
}
