package review

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// places are paths of the server that no manifest has, and those in the manifest; ^ marks the beginning of a path. Most are of its
// internal versions; some are mistakes of the server.
var places = []struct{ server, manifest string }{
	// The conversion of a CustomResourceDefinition moves what all versions agree about to the spec
	// (Convert_v1_CustomResourceDefinitionSpec_To_apiextensions_CustomResourceDefinitionSpec).
	{"^spec.validation", "spec.versions[0].schema"},
	{"^spec.schema", "spec.versions[0].schema"},
	{"^spec.subresources", "spec.versions[0].subresources"},
	{"^spec.additionalPrinterColumns", "spec.versions[0].additionalPrinterColumns"},
	{"^spec.selectableFields", "spec.versions[0].selectableFields"},
	{"^spec.version", "spec.versions[0].name"},
	{"^spec.conversion.webhookClientConfig", "spec.conversion.webhook.clientConfig"},
	{"^spec.conversion.conversionReviewVersions", "spec.conversion.webhook.conversionReviewVersions"},
	// Only the server writes the status.
	{"^status.storedVersions", "spec.versions"},
	// A Service, whose storage makes a list of its address.
	{"^spec.clusterIPs[0]", "spec.clusterIP"},
	// A Secret, whose stringData is validated as data.
	{"^data", "stringData"},
	// An Event of events.k8s.io.
	{"^involvedObject", "regarding"},
	{"^message", "note"},
	{"^source", "deprecatedSource"},
	{"^firstTimestamp", "deprecatedFirstTimestamp"},
	{"^lastTimestamp", "deprecatedLastTimestamp"},
	{"^count", "deprecatedCount"},
	// An EndpointSlice, a HorizontalPodAutoscaler of autoscaling/v1, a Node and a RuntimeClass.
	{"^spec.addressType", "addressType"},
	{"^spec.metrics", "spec.targetCPUUtilizationPercentage"},
	{"^metadata.taints", "spec.taints"},
	{"^overhead.limits", "overhead.podFixed"},
	// Pods and their templates.
	{"template.labels", "template.metadata.labels"},
	{"template.annotations", "template.metadata.annotations"},
	{"overhead.limits", "overhead"},
	{"namespace", "namespaces"},
	{"downwarAPI", "downwardAPI"},
	{"persistentDisk", "gcePersistentDisk"},
	// A PersistentVolumeClaim.
	{"resources[storage]", "resources.requests[storage]"},
}

// placed returns the path in a manifest of a path of the server: the one of which the manifest has the most steps.
func placed(path fieldPath, manifest any) fieldPath {
	for _, p := range places {
		if path.isWhole() {
			break
		}
		if written, found := withSteps(path.text, p.server, p.manifest); found {
			if other := parsePath(written, manifest); other.known > path.known {
				path.place, path.known, path.value = other.names(), other.known, other.value
			}
		}
	}
	return path
}

// withSteps replaces whole steps of a path.
func withSteps(text, old, with string) (string, bool) {
	old, isFirst := strings.CutPrefix(old, "^")
	at := strings.LastIndex(text, old)
	if at < 0 || at > 0 && (isFirst || text[at-1] != '.') {
		return "", false
	}
	rest := text[at+len(old):]
	if rest != "" && rest[0] != '.' && rest[0] != '[' {
		return "", false
	}
	return text[:at] + with + rest, true
}

var (
	ofAnnotation  = regexp.MustCompile(`^annotation "?([^" ]+)"? is deprecated`)
	ofVolume      = regexp.MustCompile(`^volume "([^"]*)" \(`)
	ofCertificate = regexp.MustCompile(`^(?:x509|asn1): |^tls: .* certificate input`)
	ofFormat      = regexp.MustCompile(`^unrecognized format "(.*)"$`)
	ofSet         = regexp.MustCompile(`^x-kubernetes-list-type: set for items of type "(.*)" `)
)

// warned returns the path of the field that a warning of the server is about. Most warnings begin with it.
func (s *subject) warned(text string) fieldPath {
	if path := s.path(firstPath(text)); path.known > 0 {
		return path
	}
	if match := ofAnnotation.FindStringSubmatch(text); match != nil {
		return s.path("metadata.annotations[" + match[1] + "]")
	}
	if match := ofVolume.FindStringSubmatch(text); match != nil {
		return s.path(s.named(join(podPaths[s.kind], "spec.volumes"), match[1]))
	}
	if ofCertificate.MatchString(text) {
		return s.path("data[tls.crt]")
	}
	if strings.HasPrefix(text, "tls: ") {
		return s.path("data[tls.key]")
	}
	if match := ofFormat.FindStringSubmatch(text); match != nil {
		return s.inSchema("format", func(schema map[string]any) bool { return schema["format"] == match[1] })
	}
	if match := ofSet.FindStringSubmatch(text); match != nil {
		const field = "x-kubernetes-list-type"
		return s.inSchema(field, func(schema map[string]any) bool {
			items, _ := schema["items"].(map[string]any)
			return schema[field] == "set" && items["type"] == match[1]
		})
	}
	return fieldPath{}
}

// firstPath returns the path with which a text may begin: `spec.externalIPs is ignored`, `.metadata.name: is used`.
func firstPath(text string) string {
	depth := 0
	for i, r := range text {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth == 0 && (r == ' ' || strings.HasPrefix(text[i:], ": ")):
			return strings.TrimPrefix(text[:i], ".")
		}
	}
	return ""
}

// inSchema returns the path of a field of the first schema of a CustomResourceDefinition that a function accepts.
func (s *subject) inSchema(field string, accept func(map[string]any) bool) fieldPath {
	definition, _ := s.manifest().(map[string]any)
	if schema, found := find("spec", definition["spec"], accept); found {
		return s.path(schema + "." + field)
	}
	return fieldPath{}
}

func find(path string, value any, accept func(map[string]any) bool) (string, bool) {
	switch value := value.(type) {
	case map[string]any:
		if accept(value) {
			return path, true
		}
		for _, key := range slices.Sorted(maps.Keys(value)) {
			child := path + "." + key
			if strings.HasSuffix(path, ".properties") {
				child = path + "[" + key + "]"
			}
			if schema, found := find(child, value[key], accept); found {
				return schema, true
			}
		}
	case []any:
		for i, item := range value {
			if schema, found := find(fmt.Sprintf("%s[%d]", path, i), item, accept); found {
				return schema, true
			}
		}
	}
	return "", false
}
