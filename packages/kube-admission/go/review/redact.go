package review

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// redacted stands in the place of what must not be shown.
const redacted = "***"

// largeDocument is the size above which a document is not searched for signs of a Secret.
const largeDocument = 4 << 20

var (
	// Text that cannot be read as an object may be a Secret, however its kind is written, if something in it looks like data.
	likeSecret   = regexp.MustCompile(`(?i)secr|\bdata|string_?dat|!!binary|\\[xu\r\n]`)
	kindField    = regexp.MustCompile(`\bkind["']?\s*:\s*["']?([^\s"',}\]]*)`)
	anchor       = regexp.MustCompile(`(?m)(?:^|[\s\[{,:])&[^\s,\[\]{}]`)
	alias        = regexp.MustCompile(`(?m)(?:^|[\s\[{,:])\*[^\s,\[\]{}]`)
	versionField = regexp.MustCompile(`apiVersion["']?\s*:\s*["']?((?:[a-z0-9.-]+/)?v[0-9][a-z0-9]*)`)
	apiVersion   = regexp.MustCompile(`^(?:[a-z0-9.-]+/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?$`)
)

// hidesText says whether a text that is no object may be a Secret, or a piece of one.
func (d *document) hidesText(text []byte) bool {
	return d.Redact && (d.shared || d.follows || len(text) > largeDocument || likeSecret.Match(text) || !hasKind(text))
}

// hidesUnreadable is hidesText for what cannot be read: without an apiVersion it may be the end of a list that was cut.
func (d *document) hidesUnreadable(text []byte) bool {
	isPiece := !versionField.Match(text) && !bytes.Contains(text, []byte("{{"))
	return d.Redact && (isPiece || namesNoKind(text)) || d.hidesText(text)
}

// namesNoKind says whether a text names a version of the server's own, and a kind that is not in it: it may have been Secret.
func namesNoKind(text []byte) bool {
	for _, version := range versionField.FindAllSubmatch(text, -1) {
		gv, err := schema.ParseGroupVersion(string(version[1]))
		if err != nil || !mayBeServed(gv.WithKind("")) {
			continue
		}
		for _, kind := range kindField.FindAllSubmatch(text, -1) {
			if name := string(kind[1]); !strings.HasPrefix(name, "{{") && kinds[gv.WithKind(name)] == nil {
				return true
			}
		}
	}
	return false
}

// hasKind says whether a text has a kind that is no list, which may hold a Secret, and nothing else in its place. A template
// may have a kind that is not known yet.
func hasKind(text []byte) bool {
	found := kindField.FindAllSubmatch(text, -1)
	return len(found) > 0 && !slices.ContainsFunc(found, func(match [][]byte) bool {
		kind := string(match[1])
		return strings.HasSuffix(kind, "List") || !isName(kind) && !strings.HasPrefix(kind, "{{")
	})
}

// hidesObject says whether an object is a Secret, may be one, or may share a Secret's data by an alias.
func (d *document) hidesObject(header header, gvk schema.GroupVersionKind, problem *Error, data []byte) bool {
	switch {
	case !d.Redact:
		return false
	case d.shared || problem != nil && problem.Value != nil || strings.Contains(strings.ToLower(header.Kind), "secr"):
		return true
	case kinds[gvk] != nil:
		return bytes.Contains(data, []byte(`"stringData"`))
	case header.Kind != "" && !mayBeServed(gvk):
		return header.shown() != header
	}
	return header.shown() != header || d.hidesText(data)
}

// mayBeServed says whether a kind is of a group that this module has, so that it is no custom resource.
func mayBeServed(gvk schema.GroupVersionKind) bool {
	return ours(gvk.Group) && elsewhere[gvk.Group] == ""
}

// read finds out what a document's objects have in common. Most documents have no alias, and are not looked at further.
func (d *document) read(text []byte) {
	if !d.Redact {
		return
	}
	d.text = text
	aliases := bytes.IndexByte(text, '&') >= 0 && bytes.IndexByte(text, '*') >= 0 && anchor.Match(text) && alias.Match(text)
	d.shared = aliases && d.isSecretive()
}

// isSecretive says whether the document may have a Secret in it.
func (d *document) isSecretive() bool {
	if d.secretive == nil {
		found := d.Redact && (len(d.text) > largeDocument || likeSecret.Match(d.text))
		d.secretive = &found
	}
	return *d.secretive
}

var (
	segments = regexp.MustCompile(`[-_./]`)
	word     = regexp.MustCompile(`^(?:[a-z]+|[A-Z][a-z]+)(?:[A-Z][a-z]+)*[A-Z]{0,3}[0-9]{0,2}$|^[A-Z]+[0-9]{0,2}$`)
	letters  = regexp.MustCompile(`[A-Z]?[a-z]+|[A-Z]+`)
	vowel    = regexp.MustCompile(`(?i)[aeiouy]`)
)

// isName says whether a key, a kind or a label is one that a person would give, and not a value in its place: it consists of
// words. A value that is a valid key cannot be told from a key otherwise.
func isName(text string) bool {
	if len(text) > validation.DNS1123SubdomainMaxLength {
		return false
	}
	for i, segment := range segments.Split(text, -1) {
		if segment == "" && i == 0 {
			continue
		}
		if !word.MatchString(segment) {
			return false
		}
		for _, w := range letters.FindAllString(segment, -1) {
			if len(w) > 24 || len(w) > 4 && !vowel.MatchString(w) {
				return false
			}
		}
	}
	return true
}

func shownName(text string) string {
	if text == "" || isName(text) {
		return text
	}
	return redacted
}

func shownObjectName(name string) string {
	if name == "" || len(validation.IsDNS1123Subdomain(name)) == 0 && strings.ContainsAny(name, "abcdefghijklmnopqrstuvwxyz") {
		return name
	}
	return redacted
}

func shownAPIVersion(version string) string {
	if version == "" || apiVersion.MatchString(version) {
		return version
	}
	return redacted
}

// Details of these fields are the server's own words, in which nothing of the object is quoted.
var plainDetails = []string{"", "apiVersion", "kind", "type", "immutable", "data", "stringData", "metadata"}
var quotingDetails = []string{"ownerReferences", "managedFields"}

// redactError takes the value, and what may quote one, out of an error of the validation, before its message is made.
func redactError(kind string, path fieldPath, err *field.Error) *field.Error {
	clean := *err
	clean.Field = path.shown()
	if !slices.Contains([]field.ErrorType{field.ErrorTypeRequired, field.ErrorTypeForbidden}, err.Type) {
		clean.BadValue = redacted
	}
	first, second := path.name(0), path.name(1)
	switch {
	case err.BadValue == "<secret contents redacted>":
		clean.Detail = "must be an object of JSON"
	case kind == "Secret" && slices.Contains(plainDetails, first) && !slices.Contains(quotingDetails, second):
	case err.Type == field.ErrorTypeRequired, err.Type == field.ErrorTypeForbidden, err.Type == field.ErrorTypeNotSupported,
		err.Type == field.ErrorTypeTooLong, err.Type == field.ErrorTypeTooMany:
	default:
		clean.Detail = redacted
	}
	return &clean
}

// redactType says why a value is not of its type, without the value.
func redactType(err error, value []byte, t reflect.Type) string {
	var corrupt base64.CorruptInputError
	if errors.As(err, &corrupt) {
		return corrupt.Error()
	}
	return fmt.Sprintf("json: cannot unmarshal %s into Go value of type %s", jsonType(value), t)
}

// Messages of the YAML parser that quote its text (go.yaml.in/yaml/v2 and sigs.k8s.io/yaml). All others are fixed.
var quoting = []struct {
	pattern *regexp.Regexp
	clean   string
}{
	{regexp.MustCompile(`^unknown anchor '.*' referenced$`), "unknown anchor '***' referenced"},
	{regexp.MustCompile(`^anchor '.*' value contains itself$`), "anchor '***' value contains itself"},
	{regexp.MustCompile(`^cannot decode (!!\w+) .* as a (!!\w+)$`), "cannot decode $1 `***` as a $2"},
}

var fixed = regexp.MustCompile(`^(?:block |could not find |control characters |did not find |document contains |found |incomplete |invalid (?:leading|length|low|trailing|Unicode)|map merge |mapping |unexpected |while |!!binary )[^"` + "`" + `{]*$`)

func redactYAML(text string) string {
	for _, q := range quoting {
		if q.pattern.MatchString(text) {
			return q.pattern.ReplaceAllString(text, q.clean)
		}
	}
	switch {
	case fixed.MatchString(text):
		return text
	case strings.Contains(text, "map key"):
		return "invalid map key: " + redacted
	}
	return "the text is no YAML: " + redacted
}

// redactWarning keeps what the server says of every object of a kind, and of a pair of keys that it cannot read.
func redactWarning(text string) string {
	if text == "tls: private key does not match public key" || strings.HasPrefix(text, "tls: failed to find any PEM data") {
		return text
	}
	if strings.HasPrefix(text, "tls: ") || strings.HasPrefix(text, "x509: ") || strings.HasPrefix(text, "asn1: ") {
		return "tls: the certificate and the private key cannot be read: " + redacted
	}
	return redacted
}

// redactStored gives a Secret as it would be stored, without its data.
func redactStored(stored runtime.Object) any {
	secret, ok := stored.(*corev1.Secret)
	if !ok {
		return nil
	}
	metadata := secret.ObjectMeta.DeepCopy()
	metadata.Labels = redactMap(metadata.Labels, shownName)
	metadata.Annotations = redactMap(metadata.Annotations, func(string) string { return redacted })
	for i, finalizer := range metadata.Finalizers {
		metadata.Finalizers[i] = shownName(finalizer)
	}
	metadata.OwnerReferences = nil
	return struct {
		metav1.TypeMeta `json:",inline"`
		Metadata        *metav1.ObjectMeta `json:"metadata"`
		Immutable       *bool              `json:"immutable,omitempty"`
		Data            map[string]string  `json:"data,omitempty"`
		Type            string             `json:"type,omitempty"`
	}{secret.TypeMeta, metadata, secret.Immutable, redactData(secret.Data), shownName(string(secret.Type))}
}

func redactData(data map[string][]byte) map[string]string {
	clean := map[string]string{}
	for key := range data {
		clean[shownName(key)] = redacted
	}
	return clean
}

func redactMap(entries map[string]string, shown func(string) string) map[string]string {
	clean := map[string]string{}
	for key, value := range entries {
		clean[shownName(key)] = shown(value)
	}
	return clean
}

func redactedValue(hide bool, value json.RawMessage) json.RawMessage {
	if hide && value != nil {
		return json.RawMessage(`"` + redacted + `"`)
	}
	return value
}
