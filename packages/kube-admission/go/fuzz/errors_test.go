package fuzz

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/warning"

	"kube-admission/review"
)

// fieldError is an error of the server or of the review.
type fieldError struct{ reason, field, message string }

func (m fieldError) String() string {
	return strings.Join([]string{m.reason, m.field, m.message}, " | ")
}

func caused(a answer) []fieldError {
	var all []fieldError
	for _, c := range a.causes() {
		all = append(all, fieldError{string(c.Type), strings.TrimPrefix(c.Field, "<nil>"), c.Field + ": " + c.Message})
	}
	return all
}

func reported(errs []review.Error) []fieldError {
	var all []fieldError
	for _, e := range errs {
		all = append(all, fieldError{e.Reason, e.Field, e.Message})
	}
	return all
}

// differentErrors compares errors in any order.
func differentErrors(theirs, ours []fieldError, manifest fields) string {
	normal := func(all []fieldError) []string {
		n := normalizer{manifest}
		made := make([]fieldError, len(all))
		for i, m := range all {
			made[i] = n.error(m)
		}
		return lines(made)
	}
	named := slices.DeleteFunc(slices.Clone(ours), func(m fieldError) bool { return m.reason == "TooManyErrors" })
	a, b := normal(theirs), normal(named)
	same := slices.Equal(a, b)
	if len(named) < len(ours) {
		// If there are too many errors, the review reports the first ones alone.
		same = len(b) < len(a) && contains(a, b)
	}
	if same {
		return ""
	}
	return fmt.Sprintf("errors of the server:\n\t%s\nof the review:\n\t%s", strings.Join(a, "\n\t"), strings.Join(normal(ours), "\n\t"))
}

// contains returns whether some lines are among all lines; both are sorted.
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

func lines(all []fieldError) []string {
	said := make([]string, len(all))
	for i, m := range all {
		said[i] = m.String()
	}
	slices.Sort(said)
	return said
}

func listed(all []fieldError) string { return strings.Join(lines(all), "\n\t") }

// The server shortens warnings that have more than mostRunes in total: each to cutTo, and none follows once those have as many again
// (filters.WithWarningRecorder).
const (
	mostRunes = 4096
	cutTo     = 256
)

func isCut(warning string) bool { return utf8.RuneCountInString(warning) == cutTo }

func sameWarnings(theirs, ours []string) bool {
	runes := 0
	for i, w := range theirs {
		if i >= len(ours) || w != ours[i] && !(isCut(w) && strings.HasPrefix(ours[i], w)) {
			return false
		}
		runes += utf8.RuneCountInString(w)
	}
	return len(theirs) == len(ours) || runes >= mostRunes
}

func TestDifferentErrors(t *testing.T) {
	invalid := func(field, message string) fieldError { return fieldError{"FieldValueInvalid", field, message} }
	a, b, many := invalid("a", "a: one"), invalid("b", "b: two"), fieldError{"TooManyErrors", "", "there are too many errors"}
	named := fields{"metadata": fields{"generateName": "web-"}}
	service := fields{"kind": "Service", "spec": fields{"ports": []any{fields{"nodePort": 30000}}}}
	const port = "spec.ports[0].nodePort"
	for _, c := range []struct {
		name         string
		theirs, ours []fieldError
		manifest     fields
		difference   string
	}{
		{"another order", []fieldError{a, b}, []fieldError{b, a}, nil, ""},
		{"one more", []fieldError{a}, []fieldError{a, b}, nil, "b: two"},
		{"the first of too many", []fieldError{a, b}, []fieldError{a, many}, nil, ""},
		{"others of too many", []fieldError{a, a}, []fieldError{b, many}, nil, "b: two"},
		{"all of too many", []fieldError{a, b}, []fieldError{a, b, many}, nil, "too many"},
		{"a generated name", []fieldError{invalid("a", "web-abcde")}, []fieldError{invalid("a", "web-")}, named, ""},
		{"an allocated port", []fieldError{invalid(port, "31000")}, []fieldError{invalid(port, "32000")}, service, ""},
		{"a port that was asked for", []fieldError{invalid(port, "30000")}, []fieldError{invalid(port, "32000")}, service, "30000"},
	} {
		difference := differentErrors(c.theirs, c.ours, c.manifest)
		if (difference == "") != (c.difference == "") || !strings.Contains(difference, c.difference) {
			t.Errorf("%s: %q", c.name, difference)
		}
	}
}

func TestSameWarnings(t *testing.T) {
	long := func(start string) string { return start + strings.Repeat(" long", 200) }
	var many []string
	for i := range 20 {
		many = append(many, long(fmt.Sprint(i)))
	}
	for _, c := range []struct {
		name      string
		said, of  []string
		different bool
	}{
		{"the same", []string{"a", "b"}, []string{"a", "b"}, false},
		{"one that the review does not have", []string{"a", "b"}, []string{"a"}, true},
		{"one that the server does not have", []string{"a"}, []string{"a", "b"}, true},
		{"long ones, whose end is cut", many[:5], many[:5], false},
		{"more long ones than are told", many, many, false},
		{"a long one after others", []string{"a", strings.Repeat("b", 5000)}, []string{"a", strings.Repeat("b", 5000)}, false},
		{"another long one", many[:5], append(slices.Clone(many[:4]), long("other")), true},
		{"a long one too many", many[:5], many[:6], true},
		{"a short one that is the start of another", []string{"a"}, []string{"ab"}, true},
	} {
		if same := sameWarnings(asSent(c.said), c.of); same == c.different {
			t.Errorf("%s: %t", c.name, same)
		}
	}
}

// asSent returns warnings as the server sends them.
func asSent(warnings []string) (sent []string) {
	recorder := httptest.NewRecorder()
	filters.WithWarningRecorder(http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) {
		for _, w := range warnings {
			warning.AddWarning(request.Context(), "", w)
		}
	})).ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/", nil))
	headers, _ := utilnet.ParseWarningHeaders(recorder.Header()["Warning"])
	for _, h := range headers {
		sent = append(sent, h.Text)
	}
	return sent
}
