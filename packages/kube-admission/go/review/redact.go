package review

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// redacted replaces data that must not be printed.
const redacted = "***"

// largeDocument is the size above which a document counts as a Secret without a search.
const largeDocument = 4 << 20

var (
	// likeSecret matches text that may be of a Secret, even if its kind is misspelled.
	likeSecret = regexp.MustCompile(`(?i)secr|\bdata|string_?dat|!!binary|\\[xu\r\n]`)
	// ofSecret matches text that only a Secret is likely to have.
	ofSecret     = regexp.MustCompile(`(?i)secr|string_?dat|!!binary|\\[xu\r\n]`)
	kindField    = regexp.MustCompile(`\bkind["']?\s*:\s*["']?([^\s"',}\]]*)`)
	anchor       = regexp.MustCompile(`(?m)(?:^|[\s\[{,:])&[^\s,\[\]{}]`)
	alias        = regexp.MustCompile(`(?m)(?:^|[\s\[{,:])\*[^\s,\[\]{}]`)
	versionField = regexp.MustCompile(`apiVersion["']?\s*:\s*["']?((?:[a-z0-9.-]+/)?v[0-9][a-z0-9]*)`)
	apiVersion   = regexp.MustCompile(`^(?:[a-z0-9.-]+/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?$`)
)

// redactsText returns whether a text that is not an object may be a Secret, or a part of one.
func (d *document) redactsText(text []byte) bool {
	return d.Redact && (d.aliasesSecret || d.continuesSecret || len(text) > largeDocument || likeSecret.Match(text) || !hasKind(text))
}

// redactsUnreadable is redactsText for text that cannot be read. Without an apiVersion it may be the end of a truncated list.
func (d *document) redactsUnreadable(text []byte) bool {
	isFragment := !versionField.Match(text) && !bytes.Contains(text, []byte("{{"))
	return d.Redact && (isFragment || hasUnknownKind(text)) || d.redactsText(text)
}

// hasUnknownKind returns whether a text has an apiVersion of the server and a kind that the version does not have: it may be a
// misspelled Secret.
func hasUnknownKind(text []byte) bool {
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

// hasKind returns whether every kind in a text is a name, and not that of a list, which may hold a Secret. The kind of a
// template can be unknown.
func hasKind(text []byte) bool {
	found := kindField.FindAllSubmatch(text, -1)
	return len(found) > 0 && !slices.ContainsFunc(found, func(match [][]byte) bool {
		kind := string(match[1])
		return strings.HasSuffix(kind, "List") || !isName(kind) && !strings.HasPrefix(kind, "{{")
	})
}

// redactsObject returns whether an object is or may be a Secret, or may have a Secret's data by an alias.
func (d *document) redactsObject(header header, gvk schema.GroupVersionKind, problem *Error, data []byte, isOfList bool) bool {
	isCustom := header.Kind != "" && !isKubernetesGroup(gvk.Group)
	isOther := kinds[gvk] != nil && header.Kind != "Secret" || isCustom
	switch {
	case !d.Redact:
		return false
	case problem != nil && problem.Value != nil:
		return true
	case d.aliasesSecret && (isOfList || !isOther || ofSecret.Match(d.text)):
		return true
	case isCustom:
		return mayMeanSecret(header.Kind) || bytes.Contains(data, []byte(`"stringData"`)) ||
			printableKind(header.Kind) != header.Kind || printableAPIVersion(header.APIVersion) != header.APIVersion
	case strings.Contains(strings.ToLower(header.Kind), "secr"):
		return true
	case kinds[gvk] != nil:
		return bytes.Contains(data, []byte(`"stringData"`))
	case header.Kind != "" && !mayBeServed(gvk):
		return header.printable() != header
	}
	return header.printable() != header || isLikeSecret(header) || d.redactsText(data)
}

// mayMeanSecret returns whether the kind of a custom resource is Secret, or may be that misspelled: the apiVersion may be wrong, too.
// ExternalSecret, SealedSecret and the like name Secrets, or have encrypted ones.
func mayMeanSecret(kind string) bool {
	kind = strings.ToLower(kind)
	return kind == "secretlist" || strings.Contains(kind, "secr") && len(kind) <= len("Secret")+2
}

// isLikeSecret returns whether an object that no version serves may be a Secret whose kind was cut off, or whose apiVersion
// was replaced and its kind misspelled.
func isLikeSecret(header header) bool {
	if strings.Contains("secretlist", strings.ToLower(header.Kind)) {
		return true
	}
	return header.APIVersion == "" && !slices.ContainsFunc(slices.Collect(maps.Keys(kinds)), func(gvk schema.GroupVersionKind) bool {
		return gvk.Kind == header.Kind
	})
}

// mayBeServed returns whether the group of a kind is one of this module, so that the kind is not a custom resource.
func mayBeServed(gvk schema.GroupVersionKind) bool {
	return isKubernetesGroup(gvk.Group) && otherModules[gvk.Group] == ""
}

// findAliases finds out whether aliases may put a Secret's data into other objects. Most documents have no alias.
func (d *document) findAliases() {
	if !d.Redact {
		return
	}
	text := d.text
	aliases := bytes.IndexByte(text, '&') >= 0 && bytes.IndexByte(text, '*') >= 0 && anchor.Match(text) && alias.Match(text)
	d.aliasesSecret = aliases && d.mayHoldSecret()
}

// mayHoldSecret returns whether the document may have a Secret in it.
func (d *document) mayHoldSecret() bool {
	if d.secretSigns == nil {
		found := d.Redact && (len(d.text) > largeDocument || likeSecret.Match(d.text))
		d.secretSigns = &found
	}
	return *d.secretSigns
}

var (
	segments = regexp.MustCompile(`[-_./]`)
	word     = regexp.MustCompile(`^(?:[a-z]+|[A-Z][a-z]+)(?:[A-Z][a-z]+)*[A-Z]{0,3}[0-9]{0,2}$|^[A-Z]+[0-9]{0,2}$`)
	letters  = regexp.MustCompile(`[A-Z]?[a-z]+|[A-Z]+`)
	vowel    = regexp.MustCompile(`(?i)[aeiouy]`)
)

// isName returns whether a key, a kind or a label looks like a name that a person chose, and not like data: it consists of words.
// Nothing else distinguishes a key from data that is a valid key.
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
		if slices.ContainsFunc(letters.FindAllString(segment, -1), isNoWord) {
			return false
		}
	}
	return true
}

func printableName(text string) string {
	if text == "" || isName(text) {
		return text
	}
	return redacted
}

// compoundKind matches kinds such as HTTPRoute, EC2NodeClass, K8sRequiredLabels and XPostgreSQLInstance.
var compoundKind = regexp.MustCompile(`^(?:[A-Z][A-Z0-9]{0,5}s?)?((?:[A-Z][a-z]{2,}|[A-Z]{2,5})*[A-Z][a-z]{2,})$`)

// printableKind is printableName for a kind, which may begin with an acronym or have one in it. Data is less often in its place than in
// that of a key.
func printableKind(kind string) string {
	found := compoundKind.FindStringSubmatch(kind)
	if found != nil && len(kind) <= validation.DNS1123LabelMaxLength && !slices.ContainsFunc(letters.FindAllString(found[1], -1), isNoWord) {
		return kind
	}
	return printableName(kind)
}

// isNoWord returns whether letters are probably not of a language.
func isNoWord(w string) bool {
	return len(w) > 24 || len(w) > 4 && !vowel.MatchString(w)
}

func printableObjectName(name string) string {
	if name == "" || len(validation.IsDNS1123Subdomain(name)) == 0 && strings.ContainsAny(name, "abcdefghijklmnopqrstuvwxyz") {
		return name
	}
	return redacted
}

func printableAPIVersion(version string) string {
	if version == "" || apiVersion.MatchString(version) {
		return version
	}
	return redacted
}

// The server's details for plainDetails do not quote the object. Those for quotingDetails do.
var plainDetails = []string{"", "apiVersion", "kind", "type", "immutable", "data", "stringData", "metadata"}
var quotingDetails = []string{"ownerReferences", "managedFields"}

// redactError removes the value from an error of the validation, and the detail if it may quote one.
func redactError(kind string, path fieldPath, err *field.Error) *field.Error {
	clean := *err
	clean.Field = path.printable()
	isType := kind == "Secret" && path.text == "type" && isTypeOfSecret(err.BadValue)
	if !isType && !slices.Contains([]field.ErrorType{field.ErrorTypeRequired, field.ErrorTypeForbidden}, err.Type) {
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

// isTypeOfSecret returns whether a value looks like the type of a Secret, which is a name with a domain, and not like data.
func isTypeOfSecret(value any) bool {
	text := fmt.Sprint(value)
	domain, name, _ := strings.Cut(text, "/")
	return text == "Opaque" || strings.Contains(domain, ".") && name != "" && isName(domain) && isName(name)
}

// redactType returns the reason of a type error, without the value.
func redactType(err error, value []byte, t reflect.Type) string {
	var corrupt base64.CorruptInputError
	if errors.As(err, &corrupt) {
		return corrupt.Error()
	}
	return fmt.Sprintf("json: cannot unmarshal %s into Go value of type %s", jsonType(value), t)
}

// redactWarning returns a warning without data. Only the server's warnings about TLS keys are kept.
func redactWarning(text string) string {
	if text == "tls: private key does not match public key" || strings.HasPrefix(text, "tls: failed to find any PEM data") {
		return text
	}
	if strings.HasPrefix(text, "tls: ") || strings.HasPrefix(text, "x509: ") || strings.HasPrefix(text, "asn1: ") {
		return "tls: the certificate and the private key cannot be read: " + redacted
	}
	return redacted
}

func redactedValue(redact bool, value json.RawMessage) json.RawMessage {
	if redact && value != nil {
		return json.RawMessage(`"` + redacted + `"`)
	}
	return value
}
