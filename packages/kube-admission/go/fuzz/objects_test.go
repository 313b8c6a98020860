package fuzz

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"k8s.io/apimachinery/pkg/util/diff"
)

// differentObject compares the object that the server stores with that of the review. It ignores the values that a cluster adds, and
// those that the review leaves out: the uid, the time, a generated name, the managed fields, and the allocations of a Service.
func (t *trial) differentObject(stored fields) string {
	theirs, readable := decoded([]byte(text(stored)))
	ours, reviewed := decoded(t.ours.Object)
	if !readable || !reviewed {
		return "an object cannot be read: " + string(t.ours.Object)
	}
	for _, known := range t.known {
		if known.undo != nil {
			before := text(theirs)
			if known.undo(theirs, ours); text(theirs) != before {
				t.used[known.name] = true
			}
		}
	}
	return differentObject(theirs, ours, t.manifest)
}

func differentObject(theirs, ours, manifest fields) string {
	for _, object := range []fields{theirs, ours} {
		metadata := fieldsOf(object["metadata"])
		delete(metadata, "uid")
		delete(metadata, "creationTimestamp")
		delete(metadata, "managedFields")
		if textOf(fieldsOf(manifest["metadata"])["name"]) == "" {
			delete(metadata, "name")
		}
	}
	switch theirs["kind"] {
	case "Service":
		deallocate(theirs, manifest)
	case "APIService":
		for _, condition := range listOf(fieldsOf(theirs["status"])["conditions"]) {
			delete(fieldsOf(condition), "lastTransitionTime")
		}
	case "DeviceTaintRule", "ResourceSlice":
		withoutTaintTimes(theirs, ours, manifest)
	case "PersistentVolume":
		delete(fieldsOf(theirs["status"]), "lastPhaseTransitionTime")
	case "Secret", "ConfigMap":
		fillBytes(ours)
	case "Node":
		withoutEmptyAllocatable(theirs, ours, manifest)
	}
	a, b := prune(theirs), prune(ours)
	n := normalizer{manifest}
	if n.text(text(a)) == n.text(text(b)) {
		return ""
	}
	return "objects differ (-server +review): " + diff.Diff(a, b)
}

// withoutTaintTimes removes the times that the server gives to taints. A later one counts as a change, which has a generation.
func withoutTaintTimes(theirs, ours, manifest fields) {
	for _, object := range []fields{theirs, ours} {
		written := taints(manifest)
		for i, taint := range taints(object) {
			if i < len(written) && fieldsOf(written[i])["timeAdded"] == nil {
				delete(fieldsOf(taint), "timeAdded")
				delete(fieldsOf(object["metadata"]), "generation")
			}
		}
	}
}

func taints(object fields) []any {
	spec := fieldsOf(object["spec"])
	all := []any{spec["taint"]}
	for _, device := range listOf(spec["devices"]) {
		all = append(all, listOf(fieldsOf(device)["taints"])...)
	}
	return all
}

// fillBytes makes missing bytes empty, as the storage returns them.
func fillBytes(ours fields) {
	for _, key := range []string{"data", "binaryData"} {
		data := fieldsOf(ours[key])
		for name, bytes := range data {
			if bytes == nil {
				data[name] = ""
			}
		}
	}
}

// The storage drops an empty map of a Node's allocatable resources, which then defaults to the capacity.
func withoutEmptyAllocatable(theirs, ours, manifest fields) {
	allocatable, isMap := fieldsOf(manifest["status"])["allocatable"].(fields)
	if isMap && len(allocatable) == 0 {
		delete(fieldsOf(theirs["status"]), "allocatable")
		delete(fieldsOf(ours["status"]), "allocatable")
	}
}

// prune removes empty values: the storage does not distinguish a missing list from an empty one.
func prune(v any) any {
	switch v := v.(type) {
	case fields:
		made := fields{}
		for key, item := range v {
			if kept := prune(item); kept != nil {
				made[key] = kept
			}
		}
		return made
	case []any:
		if len(v) == 0 {
			return nil
		}
		made := make([]any, len(v))
		for i, item := range v {
			made[i] = prune(item)
		}
		return made
	}
	return v
}

// deallocate removes the allocated values from the server's Service, unless the manifest requests them.
func deallocate(theirs, manifest fields) {
	wanted, spec := fieldsOf(manifest["spec"]), fieldsOf(theirs["spec"])
	asked := map[string]bool{text(wanted["clusterIP"]): true, text(wanted["healthCheckNodePort"]): true}
	for _, address := range listOf(wanted["clusterIPs"]) {
		asked[text(address)] = true
	}
	for _, port := range listOf(wanted["ports"]) {
		asked[text(fieldsOf(port)["nodePort"])] = true
	}
	for _, key := range []string{"clusterIP", "healthCheckNodePort"} {
		if !asked[text(spec[key])] && spec[key] != "None" {
			delete(spec, key)
		}
	}
	spec["clusterIPs"] = slices.DeleteFunc(listOf(spec["clusterIPs"]), func(ip any) bool { return ip != "None" && !asked[text(ip)] })
	for _, port := range listOf(spec["ports"]) {
		if port := fieldsOf(port); !asked[text(port["nodePort"])] {
			delete(port, "nodePort")
		}
	}
}

func TestDifferentObject(t *testing.T) {
	set := func(replicas json.Number) fields {
		metadata := fields{"uid": "uid of " + replicas, "creationTimestamp": "time of " + replicas}
		return fields{"kind": "ReplicaSet", "metadata": metadata, "spec": fields{"replicas": replicas}}
	}
	if difference := differentObject(set("1"), set("1"), fields{}); difference != "" {
		t.Error(difference)
	}
	if difference := differentObject(set("1"), set("2"), fields{}); !strings.Contains(difference, "replicas") {
		t.Errorf("replicas are not compared: %q", difference)
	}
	service := func(address string) fields {
		return fields{"kind": "Service", "spec": fields{"clusterIP": address, "clusterIPs": []any{address}}}
	}
	if difference := differentObject(service("10.96.0.7"), fields{"kind": "Service", "spec": fields{}}, fields{}); difference != "" {
		t.Errorf("an address that the manifest does not request: %s", difference)
	}
	if difference := differentObject(service("10.96.0.7"), service("10.96.0.8"), service("10.96.0.7")); !strings.Contains(difference, "clusterIP") {
		t.Errorf("an address that the manifest requests is not compared: %q", difference)
	}
}
