package fuzz

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kube-admission/review"
)

// mistake is one error of the server or of the review.
type mistake struct{ reason, field, message string }

func (m mistake) String() string { return strings.Join([]string{m.reason, m.field, m.message}, " | ") }

func caused(a answer) []mistake {
	var all []mistake
	for _, c := range a.causes() {
		all = append(all, mistake{string(c.Type), strings.TrimPrefix(c.Field, "<nil>"), c.Field + ": " + c.Message})
	}
	return all
}

func reported(errs []review.Error) []mistake {
	var all []mistake
	for _, e := range errs {
		all = append(all, mistake{e.Reason, e.Field, e.Message})
	}
	return all
}

// differentErrors compares errors in any order.
func differentErrors(theirs, ours []mistake, manifest fields) string {
	normal := func(all []mistake) []string {
		n := normalizer{manifest}
		made := make([]mistake, len(all))
		for i, m := range all {
			made[i] = n.mistake(m)
		}
		return lines(made)
	}
	named := slices.DeleteFunc(slices.Clone(ours), func(m mistake) bool { return m.reason == "TooManyErrors" })
	a, b := normal(theirs), normal(named)
	same := slices.Equal(a, b)
	if len(named) < len(ours) {
		// Of too many the review names the first ones alone.
		same = len(b) < len(a) && contains(a, b)
	}
	if same {
		return ""
	}
	return fmt.Sprintf("errors of the server:\n\t%s\nof the review:\n\t%s", strings.Join(a, "\n\t"), strings.Join(normal(ours), "\n\t"))
}

// contains says whether all has some of its lines, both in order.
func contains(all, some []string) bool {
	for _, line := range some {
		found, ok := slices.BinarySearch(all, line)
		if !ok {
			return false
		}
		all = all[found+1:]
	}
	return true
}

func lines(all []mistake) []string {
	said := make([]string, len(all))
	for i, m := range all {
		said[i] = m.String()
	}
	slices.Sort(said)
	return said
}

func listed(all []mistake) string { return strings.Join(lines(all), "\n\t") }

// The server shortens warnings that are longer than 4096 characters altogether.
func sameWarnings(theirs, ours []string) bool {
	total := 0
	for _, w := range ours {
		total += len([]rune(w))
	}
	if total <= 4096 {
		return slices.Equal(theirs, ours)
	}
	for i, w := range theirs {
		if i >= len(ours) || !strings.HasPrefix(ours[i], w) {
			return false
		}
	}
	return true
}

func TestDifferentErrors(t *testing.T) {
	invalid := func(field, message string) mistake { return mistake{"FieldValueInvalid", field, message} }
	a, b, many := invalid("a", "a: one"), invalid("b", "b: two"), mistake{"TooManyErrors", "", "there are too many errors"}
	named := fields{"metadata": fields{"generateName": "web-"}}
	service := fields{"kind": "Service", "spec": fields{"ports": []any{fields{"nodePort": 30000}}}}
	const port = "spec.ports[0].nodePort"
	for _, c := range []struct {
		name         string
		theirs, ours []mistake
		manifest     fields
		difference   string
	}{
		{"another order", []mistake{a, b}, []mistake{b, a}, nil, ""},
		{"one more", []mistake{a}, []mistake{a, b}, nil, "b: two"},
		{"the first of too many", []mistake{a, b}, []mistake{a, many}, nil, ""},
		{"others of too many", []mistake{a, a}, []mistake{b, many}, nil, "b: two"},
		{"all of too many", []mistake{a, b}, []mistake{a, b, many}, nil, "too many"},
		{"a generated name", []mistake{invalid("a", "web-abcde")}, []mistake{invalid("a", "web-")}, named, ""},
		{"an allocated port", []mistake{invalid(port, "31000")}, []mistake{invalid(port, "32000")}, service, ""},
		{"a port that was asked for", []mistake{invalid(port, "30000")}, []mistake{invalid(port, "32000")}, service, "30000"},
	} {
		difference := differentErrors(c.theirs, c.ours, c.manifest)
		if (difference == "") != (c.difference == "") || !strings.Contains(difference, c.difference) {
			t.Errorf("%s: %q", c.name, difference)
		}
	}
}
