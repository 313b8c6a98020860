package fuzz

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"k8s.io/apimachinery/pkg/util/diff"
	storagenames "k8s.io/apiserver/pkg/storage/names"
)

// made is what one server makes up in one way and another in another: names, uids, node ports.
type made struct {
	manifest     map[string]any
	named        bool
	generateName string
}

var uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// plain takes what is made up out of a text.
func (m *made) plain(text string) string {
	text = uuid.ReplaceAllLiteralString(text, "…uid")
	if m.named || m.generateName == "" {
		return text
	}
	name := m.generateName[:min(len(m.generateName), storagenames.MaxGeneratedNameLength)]
	quoted := strconv.Quote(name)
	for _, form := range []string{name, quoted[1 : len(quoted)-1], strings.Trim(string(encode(name)), `"`)} {
		text = regexp.MustCompile(regexp.QuoteMeta(form)+"([a-z0-9]{5})?").ReplaceAllLiteralString(text, "…name")
	}
	return text
}

// The server names the type of a CEL rule's self by the time.
var selfType = regexp.MustCompile(`\bselfType[0-9]+\b`)

var number5 = regexp.MustCompile(`\b[0-9]{5}\b`)

// The server adds a volume for each claim template of a StatefulSet, in the order of a map: another each time.
var volume = regexp.MustCompile(`\bvolumes\[[0-9]+\]`)

func (m *made) anonymous(e mistake) mistake {
	e.message = selfType.ReplaceAllLiteralString(m.plain(e.message), "selfType")
	if m.manifest["kind"] == "Service" && strings.HasSuffix(e.field, ".nodePort") {
		if !m.asksForNodePort(number5.FindString(e.message)) {
			e.message = number5.ReplaceAllLiteralString(e.message, "…port")
		}
	}
	if m.manifest["kind"] == "StatefulSet" {
		e.field = volume.ReplaceAllLiteralString(e.field, "volumes[…]")
		e.message = volume.ReplaceAllLiteralString(e.message, "volumes[…]")
	}
	return e
}

// asksForNodePort tells it from a port that was allocated. What is no port is not decoded, whatever is in it.
func (m *made) asksForNodePort(number string) bool {
	spec, _ := m.manifest["spec"].(map[string]any)
	ports, _ := spec["ports"].([]any)
	return slices.ContainsFunc(ports, func(port any) bool {
		fields, isPort := port.(map[string]any)
		return isPort && text(fields["nodePort"]) == number
	})
}

// differentObject compares what the server stored with what the review says that it would, but for what the review leaves
// out: the uid, the time, a generated name, the fields' managers, and what a Service gets from the cluster.
func (m *made) differentObject(theirs map[string]any, reviewed json.RawMessage) string {
	var left, right map[string]any
	for data, into := range map[string]*map[string]any{text(theirs): &left, string(reviewed): &right} {
		decoder := json.NewDecoder(strings.NewReader(data))
		decoder.UseNumber()
		if err := decoder.Decode(into); err != nil {
			return "an object cannot be read: " + err.Error()
		}
		metadata, _ := (*into)["metadata"].(map[string]any)
		delete(metadata, "uid")
		delete(metadata, "creationTimestamp")
		delete(metadata, "managedFields")
		if !m.named {
			delete(metadata, "name")
		}
	}
	switch left["kind"] {
	case "Service":
		unallocated(left, m.manifest)
	case "PersistentVolume":
		status, _ := left["status"].(map[string]any)
		delete(status, "lastPhaseTransitionTime")
	case "Secret", "ConfigMap":
		stored(right)
	case "Node":
		emptied(left, right, m.manifest)
	}
	a, b := prune(left), prune(right)
	if m.plain(text(a)) == m.plain(text(b)) {
		return ""
	}
	return "objects differ (-server +review): " + diff.Diff(a, b)
}

func text(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// stored writes bytes that are none as the storage gives them back: empty.
func stored(ours map[string]any) {
	for _, key := range []string{"data", "binaryData"} {
		data, _ := ours[key].(map[string]any)
		for name, bytes := range data {
			if bytes == nil {
				data[name] = ""
			}
		}
	}
}

// An empty map of a Node's allocatable resources does not come back from the storage, so it is filled from the capacity then.
func emptied(theirs, ours, manifest map[string]any) {
	status, _ := manifest["status"].(map[string]any)
	if allocatable, _ := status["allocatable"].(map[string]any); allocatable != nil && len(allocatable) == 0 {
		for _, object := range []map[string]any{theirs, ours} {
			delete(object["status"].(map[string]any), "allocatable")
		}
	}
}

// prune takes out what is empty: the storage does not keep the difference between nothing and an empty list.
func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		made := map[string]any{}
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

// unallocated takes off the server's Service what its author did not ask for and the cluster gave.
func unallocated(theirs, manifest map[string]any) {
	asked := map[string]bool{}
	wanted, _ := manifest["spec"].(map[string]any)
	for _, v := range []any{wanted["clusterIP"], wanted["healthCheckNodePort"]} {
		asked[text(v)] = true
	}
	addresses, _ := wanted["clusterIPs"].([]any)
	for _, ip := range addresses {
		asked[text(ip)] = true
	}
	ports, _ := wanted["ports"].([]any)
	for _, p := range ports {
		if port, ok := p.(map[string]any); ok {
			asked[text(port["nodePort"])] = true
		}
	}
	spec, _ := theirs["spec"].(map[string]any)
	for _, key := range []string{"clusterIP", "healthCheckNodePort"} {
		if !asked[text(spec[key])] && spec[key] != "None" {
			delete(spec, key)
		}
	}
	given, _ := spec["clusterIPs"].([]any)
	spec["clusterIPs"] = slices.DeleteFunc(given, func(ip any) bool { return ip != "None" && !asked[text(ip)] })
	ports, _ = spec["ports"].([]any)
	for _, p := range ports {
		if port, ok := p.(map[string]any); ok && !asked[text(port["nodePort"])] {
			delete(port, "nodePort")
		}
	}
}
