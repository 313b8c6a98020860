package fuzz

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"kube-admission/review"
)

const (
	fieldUnknown   = "FieldUnknown"
	fieldDuplicate = "FieldDuplicate"
	fieldType      = string(metav1.CauseTypeTypeInvalid)
)

// strictLimit is the number of fields that the strict decoder reports (sigs.k8s.io/json).
const strictLimit = 100

var strictErrors = regexp.MustCompile(`(unknown|duplicate) field ("(?:[^"\\]|\\.)*")`)

// differentDecoding compares the errors of a manifest that the server cannot decode. The review must report the server's errors. The
// server must report the other errors of the review once the named fields are removed.
func (t *trial) differentDecoding(theirs answer) string {
	message := theirs.status.Message
	for _, match := range strictErrors.FindAllStringSubmatchIndex(message, -1) {
		label, quoted := message[match[2]:match[3]], message[match[4]:match[5]]
		field, err := strconv.Unquote(quoted)
		if err != nil {
			continue
		}
		reason := fieldUnknown
		if label == "duplicate" {
			reason = fieldDuplicate
		}
		isNamed := func(e review.Error) bool {
			// The server does not escape the fields of custom resources.
			return e.Reason == reason && (e.Field == field || strings.HasPrefix(message[match[4]+1:], e.Field+`"`))
		}
		if !slices.ContainsFunc(t.ours.Errors, isNamed) {
			return fmt.Sprintf("the server names the %s field %q, the review does not: %s", label, field, listed(reported(t.ours.Errors)))
		}
	}
	var named, others []review.Error
	for _, e := range t.ours.Errors {
		// The validation of a CustomResourceDefinition's defaults also reports types.
		validated := strings.Contains(e.Detail, " in body must be of type ")
		switch {
		case e.Reason == string(metav1.StatusReasonBadRequest):
			// The review could not continue either.
			return ""
		case slices.Contains([]string{fieldUnknown, fieldDuplicate, fieldType}, e.Reason) && !validated:
			named = append(named, e)
		default:
			others = append(others, e)
		}
	}
	if len(named) == 0 {
		return "the server cannot decode it, the review does not say so: " + theirs.String()
	}
	repaired, ok := repair(t.body, named)
	if !ok || len(named) >= strictLimit {
		return ""
	}
	again := t.ask(repaired)
	if t.edited != nil {
		return ""
	}
	switch again.stage() {
	case undecoded:
		return fmt.Sprintf("without the fields that the review names the server still cannot decode it: %s\nthe review: %s\n%s",
			again.status.Message, listed(reported(named)), repaired)
	case admitted:
		if len(others) > 0 {
			return "without the fields that the review names the server admits it, the review: " + listed(reported(others))
		}
	case refused:
		return t.differentRest(again, named, others)
	}
	return ""
}

// differentRest ignores errors about the fields that could not be decoded, as the review does.
func (t *trial) differentRest(again answer, named, others []review.Error) string {
	if again.status.Reason != metav1.StatusReasonInvalid || len(again.causes()) == 0 {
		return ""
	}
	left := slices.DeleteFunc(caused(again), func(m fieldError) bool {
		return slices.ContainsFunc(named, func(e review.Error) bool {
			rest, found := strings.CutPrefix(m.field, e.Field)
			return e.Reason == fieldType && found && (rest == "" || rest[0] == '.' || rest[0] == '[')
		})
	})
	return differentErrors(left, reported(others), t.manifest)
}

// repair removes the fields that the review reports; the items of lists keep their numbers. It cannot repair a duplicate key of an
// object or a list, which the decoder merges.
func repair(body []byte, named []review.Error) ([]byte, bool) {
	document, err := parse(body)
	if err != nil {
		return nil, false
	}
	if isDoubled(document) {
		return nil, false
	}
	keepLast(document)
	for _, e := range named {
		if e.Reason == fieldDuplicate {
			continue
		}
		all := at(document, e.Field)
		if len(all) != 1 {
			return nil, false
		}
		if _, isList := all[0].in.(*list); isList {
			all[0].put(nil)
		} else {
			all[0].drop()
		}
	}
	return encode(document), true
}

// isDoubled returns whether a duplicate key has an object or a list.
func isDoubled(v value) bool {
	switch v := v.(type) {
	case *object:
		seen := map[string]value{}
		for _, m := range v.members {
			before, again := seen[m.key]
			if again && (isStructure(m.value) || isStructure(before)) || isDoubled(m.value) {
				return true
			}
			seen[m.key] = m.value
		}
	case *list:
		return slices.ContainsFunc(v.items, isDoubled)
	}
	return false
}

func isStructure(v value) bool {
	switch v.(type) {
	case *object, *list, nil:
		return true
	}
	return false
}

// keepLast keeps the last value of each duplicate key, as the server does.
func keepLast(v value) {
	switch v := v.(type) {
	case *object:
		last := map[string]int{}
		for i, m := range v.members {
			last[m.key] = i
			keepLast(m.value)
		}
		var kept []member
		for i, m := range v.members {
			if last[m.key] == i {
				kept = append(kept, m)
			}
		}
		v.members = kept
	case *list:
		for _, item := range v.items {
			keepLast(item)
		}
	}
}
