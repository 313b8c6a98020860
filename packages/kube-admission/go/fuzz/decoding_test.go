package fuzz

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/review"
)

const (
	fieldUnknown   = "FieldUnknown"
	fieldDuplicate = "FieldDuplicate"
	fieldType      = string(metav1.CauseTypeTypeInvalid)
)

// strictLimit is how many fields the strict decoder names at most (sigs.k8s.io/json).
const strictLimit = 100

var strict = regexp.MustCompile(`(unknown|duplicate) field ("(?:[^"\\]|\\.)*")`)

// differentDecoding compares where the server stops reading and the review goes on: it must name what the server names, and
// whatever it says beyond that the server must say, too, once the fields that are named are gone.
func (s *apiServer) differentDecoding(kind schema.GroupVersionKind, namespace string, body []byte, ours *review.Result, theirs answer, m *made) string {
	for _, match := range strict.FindAllStringSubmatch(theirs.status.Message, -1) {
		field, err := strconv.Unquote(match[2])
		if err != nil {
			continue
		}
		reason := fieldUnknown
		if match[1] == "duplicate" {
			reason = fieldDuplicate
		}
		if !slices.ContainsFunc(ours.Errors, func(e review.Error) bool { return e.Reason == reason && e.Field == field }) {
			return fmt.Sprintf("the server names the %s field %q, the review does not: %s", match[1], field, listed(reported(ours.Errors)))
		}
	}
	var named, others []review.Error
	for _, e := range ours.Errors {
		// The validation of a CustomResourceDefinition's defaults tells of types too.
		validated := strings.Contains(e.Detail, " in body must be of type ")
		switch {
		case e.Reason == string(metav1.StatusReasonBadRequest):
			// The review could not go on either.
			return ""
		case slices.Contains([]string{fieldUnknown, fieldDuplicate, fieldType}, e.Reason) && !validated:
			named = append(named, e)
		default:
			others = append(others, e)
		}
	}
	if len(named) == 0 {
		return "the server cannot decode it, the review does not say so: " + said(theirs)
	}
	repaired, ok := repair(body, named)
	if !ok || len(named) >= strictLimit {
		return ""
	}
	again := s.create(kind, namespace, repaired)
	switch again.stage() {
	case undecoded:
		return fmt.Sprintf("without the fields that the review names the server still cannot decode it: %s\nthe review: %s\n%s",
			again.status.Message, listed(reported(named)), repaired)
	case admitted:
		if len(others) > 0 {
			return "without the fields that the review names the server admits it, the review: " + listed(reported(others))
		}
	case refused:
		return differentRest(again, named, others, m)
	}
	return ""
}

// differentRest leaves out errors about the fields that could not be read, as the review does.
func differentRest(again answer, named, others []review.Error, made *made) string {
	if again.status.Reason != metav1.StatusReasonInvalid || again.status.Details == nil {
		return ""
	}
	left := slices.DeleteFunc(causes(again.status), func(m mistake) bool {
		return slices.ContainsFunc(named, func(e review.Error) bool {
			rest, found := strings.CutPrefix(m.field, e.Field)
			return e.Reason == fieldType && found && (rest == "" || rest[0] == '.' || rest[0] == '[')
		})
	})
	return made.differentErrors(left, reported(others))
}

// repair takes the fields out that the review names; a list keeps the places of its items. It cannot where a key with an
// object or a list is there twice: the decoder reads the second one over the first.
func repair(body []byte, named []review.Error) ([]byte, bool) {
	document, err := parse(body)
	if err != nil {
		return nil, false
	}
	if doubled(document) {
		return nil, false
	}
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

// doubled says whether a structure stands under a key that is there twice; of other values it keeps the last.
func doubled(v value) bool {
	switch v := v.(type) {
	case *object:
		seen := map[string]int{}
		for i := 0; i < len(v.members); i++ {
			m := v.members[i]
			before, again := seen[m.key]
			if again {
				if isStructure(m.value) || isStructure(v.members[before].value) {
					return true
				}
				place{v, before, "", ""}.drop()
				return doubled(v)
			}
			seen[m.key] = i
			if doubled(m.value) {
				return true
			}
		}
	case *list:
		return slices.ContainsFunc(v.items, doubled)
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

// at finds the places that a path may mean: keys may have dots and brackets of their own.
func at(v value, path string) []place {
	var found []place
	switch v := v.(type) {
	case *object:
		for i, m := range v.members {
			for _, form := range []string{m.key, "." + m.key, "[" + m.key + "]", "[" + strconv.Quote(m.key) + "]"} {
				if rest, ok := strings.CutPrefix(path, form); ok {
					found = append(found, ends(place{v, i, m.key, ""}, rest)...)
				}
			}
		}
	case *list:
		for i := range v.items {
			if rest, ok := strings.CutPrefix(path, fmt.Sprintf("[%d]", i)); ok {
				found = append(found, ends(place{v, i, "", ""}, rest)...)
			}
		}
	}
	return found
}

func ends(p place, rest string) []place {
	if rest == "" {
		return []place{p}
	}
	if rest[0] != '.' && rest[0] != '[' {
		return nil
	}
	return at(p.value(), rest)
}
