package fuzz

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	storagenames "k8s.io/apiserver/pkg/storage/names"
)

// normalizer replaces the values that differ between servers: names, uids, node ports, orders of maps.
type normalizer struct{ manifest fields }

var (
	uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)
	// The server puts the time in the name of the type of a CEL rule's self.
	selfType = regexp.MustCompile(`\bselfType[0-9]+\b`)
	// The server sets what a class of the cluster has, and shows it around the fields that must not change.
	ofClass  = regexp.MustCompile(`"(Priority|PreemptionPolicy)": [^,\n]+,`)
	nodePort = regexp.MustCompile(`\b[0-9]{5}\b`)
	// The server adds a volume for each claim template of a StatefulSet, in random order.
	volume = regexp.MustCompile(`\bvolumes\[[0-9]+\]`)
)

func (n normalizer) text(text string) string {
	text = uuid.ReplaceAllLiteralString(text, "…uid")
	metadata := fieldsOf(n.manifest["metadata"])
	name := textOf(metadata["generateName"])
	if textOf(metadata["name"]) != "" || name == "" {
		return text
	}
	name = name[:min(len(name), storagenames.MaxGeneratedNameLength)]
	quoted := strconv.Quote(name)
	for _, form := range []string{name, quoted[1 : len(quoted)-1], strings.Trim(string(encode(name)), `"`)} {
		text = regexp.MustCompile(regexp.QuoteMeta(form)+"([a-z0-9]{5})?").ReplaceAllLiteralString(text, "…name")
	}
	return text
}

func (n normalizer) error(m fieldError) fieldError {
	m.message = selfType.ReplaceAllLiteralString(n.text(m.message), "selfType")
	switch n.manifest["kind"] {
	case "Pod":
		if class := textOf(fieldsOf(n.manifest["spec"])["priorityClassName"]); class != "" && !strings.HasPrefix(class, "system-") {
			m.message = ofClass.ReplaceAllLiteralString(m.message, "…class")
		}
	case "Service":
		if strings.HasSuffix(m.field, ".nodePort") {
			m.message = n.ports(m.message)
		}
	case "StatefulSet":
		m.field = volume.ReplaceAllLiteralString(m.field, "volumes[…]")
		m.message = volume.ReplaceAllLiteralString(m.message, "volumes[…]")
	}
	return m
}

// ports replaces the allocated node ports of a Service.
func (n normalizer) ports(message string) string {
	return nodePort.ReplaceAllStringFunc(message, func(port string) string {
		if n.asksForNodePort(port) {
			return port
		}
		return "…port"
	})
}

// asksForNodePort returns whether a manifest requests a node port, which is then not an allocated one. A ports field of the wrong type
// is not decoded.
func (n normalizer) asksForNodePort(number string) bool {
	return slices.ContainsFunc(listOf(fieldsOf(n.manifest["spec"])["ports"]), func(port any) bool {
		return text(fieldsOf(port)["nodePort"]) == number
	})
}
