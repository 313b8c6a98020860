package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilnet "k8s.io/apimachinery/pkg/util/net"
)

// oracle is an API server that answers what it would do with an object.
type oracle interface {
	// served are the kinds of which objects can be created.
	served() map[schema.GroupVersionKind]resource
	// create sends an object to a namespace, which is empty for a cluster-scoped kind. Nothing is stored.
	create(kind schema.GroupVersionKind, namespace string, body []byte) answer
	// violations separates the violations of the Pod Security Standards from an answer. They are evaluated only for an object that
	// the server would store without them.
	violations(a answer) (answer, violations)
}

// violations are those of an object that a server would store without them, as it tells them.
type violations struct {
	judged bool
	text   string
	// cut is set if the server leaves out the end.
	cut bool
}

func (v violations) are(text string) bool {
	return v.text == text || v.cut && strings.HasPrefix(text, v.text)
}

// resource is the resource of a kind.
type resource struct {
	name       string
	namespaced bool
	isCustom   bool
}

// path returns the path of a request for a new object.
func (r resource) path(gv schema.GroupVersion, namespace string) string {
	path := groupPath(gv)
	if r.namespaced {
		path += "/namespaces/" + namespace
	}
	return path + "/" + r.name
}

func groupPath(gv schema.GroupVersion) string {
	if gv.Group == "" {
		return "/api/" + gv.Version
	}
	return "/apis/" + gv.String()
}

// strict has the parameters with which kubectl creates an object.
const strict = "fieldManager=kubectl-create&fieldValidation=Strict"

// answer is the response that a client receives.
type answer struct {
	code     int
	status   metav1.Status
	object   map[string]any
	warnings []string
	// panicked is the reason if the server's own code failed.
	panicked string
}

func answerOf(code int, header http.Header, body []byte) answer {
	a := answer{code: code}
	warnings, errs := utilnet.ParseWarningHeaders(header["Warning"])
	if len(errs) > 0 {
		a.panicked = fmt.Sprint("unreadable warnings: ", errs)
	}
	for _, w := range warnings {
		a.warnings = append(a.warnings, w.Text)
	}
	if code == http.StatusCreated || code == http.StatusOK {
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		if err := decoder.Decode(&a.object); err != nil {
			a.panicked = fmt.Sprintf("unreadable object: %v: %s", err, body)
		}
	} else if json.Unmarshal(body, &a.status) != nil {
		// A response that is not JSON is of a filter before the API's handlers.
		a.status = metav1.Status{Message: string(body)}
	}
	return a
}

// stage is the last stage that a manifest reached.
type stage string

const (
	unsent    stage = "unsent" // kubectl cannot send it
	undecoded stage = "undecoded"
	refused   stage = "refused"
	admitted  stage = "admitted"
	panicked  stage = "panicked"
	late      stage = "late" // the server gave up, as on a schema that is thousands deep: it might say anything
)

func (a answer) stage() stage {
	switch {
	case a.panicked != "":
		return panicked
	case a.code == http.StatusCreated, a.code == http.StatusOK:
		return admitted
	case a.code == http.StatusBadRequest:
		return undecoded
	case a.code == http.StatusGatewayTimeout:
		return late
	}
	return refused
}

func (a answer) String() string {
	if a.panicked != "" {
		return "panicked: " + a.panicked
	}
	return fmt.Sprintf("%s %d %s %s", a.stage(), a.code, a.status.Reason, a.status.Message)
}

// causes returns the errors that the server lists.
func (a answer) causes() []metav1.StatusCause {
	if a.status.Details == nil {
		return nil
	}
	return a.status.Details.Causes
}

func TestAnswerOf(t *testing.T) {
	header := http.Header{"Date": {"now"}, "Warning": {`299 - "a \"b\" é"`, `299 - "c"`}}
	if a := answerOf(http.StatusCreated, header, []byte(`{"a":1}`)); !slices.Equal(a.warnings, []string{`a "b" é`, "c"}) || a.stage() != admitted {
		t.Errorf("%s, with the warnings %q", a, a.warnings)
	}
	if a := answerOf(http.StatusNotFound, nil, []byte("404 page not found")); a.status.Message != "404 page not found" || a.stage() != refused {
		t.Errorf("a response that is not JSON: %s", a)
	}
}
