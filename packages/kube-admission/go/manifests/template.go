package manifests

import (
	"bytes"
	"regexp"
	"strings"

	"sigs.k8s.io/yaml"
)

var (
	// beginning matches what is before an action with which a text begins.
	beginning = regexp.MustCompile(`^(?:[\x{feff}\s]|#.*|---)*\{[{%]`)
	comment   = regexp.MustCompile(`(?m)^[ \t]*#.*$`)
	// lineOfAction matches a line that has nothing but an action, value an action in the place of a value.
	lineOfAction = regexp.MustCompile(`(?m)^[ \t]*\{\{.*\}\}[ \t]*\r?\n`)
	value        = regexp.MustCompile(`(?m)((?:: |- |^)[ \t]*)\{\{.*?\}\}`)
	// helm matches an action that uses what only Helm has: templates of Alertmanager and Grafana have other names.
	helm = regexp.MustCompile(`\{\{[^}]*?(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\binclude ")`)
)

// templateIn returns what to do with a text that cannot be read because it is a template, and the offset of its first action. The
// detail is empty if it is none: actions in quotes, blocks and comments may be for another program.
func templateIn(text []byte) (at int, detail string) {
	isHelm := helm.Match(comment.ReplaceAll(text, nil))
	if found := beginning.Find(text); found != nil {
		return len(found) - len("{{"), renderFirst(isHelm)
	}
	found := value.FindSubmatchIndex(text)
	if found == nil {
		return 0, ""
	}
	if !isHelm {
		// If values stood for the actions, nothing else would be wrong.
		rendered := value.ReplaceAll(lineOfAction.ReplaceAll(text, nil), []byte("${1}x"))
		if _, err := yaml.YAMLToJSON(rendered); err != nil {
			return 0, ""
		}
	}
	return found[3], renderFirst(isHelm)
}

// renderFirst is the message of all readers (lib/manifests/template.ts).
func renderFirst(isHelm bool) string {
	if isHelm {
		return isTemplate + " (helm template …) and give what comes out"
	}
	return isTemplate + " and give what comes out"
}

const isTemplate = "this is a template: render it first"

func templateProblem(text []byte, at int, detail string) Problem {
	before := text[:at]
	return Problem{
		Reason: yamlInvalid, Detail: detail, Redacted: detail,
		Line: 1 + bytes.Count(before, []byte("\n")), Column: len(before) - bytes.LastIndexByte(before, '\n'),
	}
}

func (p Problem) isTemplate() bool { return strings.HasPrefix(p.Detail, isTemplate) }
