package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

// runningServer is an oracle that answers HTTP requests like those of `kubectl create --dry-run=server`.
type runningServer struct {
	client    *http.Client
	url       string
	resources map[schema.GroupVersionKind]resource

	mutex sync.Mutex
	// made has the objects that manifests need, by their JSON, with whether they could be created.
	made map[string]func() bool
}

// connect connects to the server of a kubeconfig, and reads its kinds.
func connect(kubeconfig string) (*runningServer, error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return nil, err
	}
	// A handler that panics closes its connection. Only in HTTP/1.1 does no other request share it.
	config.NextProtos = []string{"http/1.1"}
	client, err := rest.HTTPClientFor(config)
	if err != nil {
		return nil, err
	}
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	s := &runningServer{client: client, url: config.Host, resources: map[schema.GroupVersionKind]resource{}, made: map[string]func() bool{}}
	return s, s.discover()
}

func (s *runningServer) discover() error {
	groups := metav1.APIGroupList{}
	if err := s.get("/apis", &groups); err != nil {
		return err
	}
	versions := []string{"v1"}
	for _, group := range groups.Groups {
		for _, version := range group.Versions {
			versions = append(versions, version.GroupVersion)
		}
	}
	for _, version := range versions {
		gv, err := schema.ParseGroupVersion(version)
		if err != nil {
			return err
		}
		list := metav1.APIResourceList{}
		if err := s.get(groupPath(gv), &list); err != nil {
			return err
		}
		for _, r := range list.APIResources {
			if !strings.Contains(r.Name, "/") && slices.Contains(r.Verbs, "create") {
				s.resources[gv.WithKind(r.Kind)] = resource{name: r.Name, namespaced: r.Namespaced}
			}
		}
	}
	return nil
}

func (s *runningServer) get(path string, into any) error {
	code, _, body, err := s.send(http.MethodGet, path, "", nil)
	if err == nil && code != http.StatusOK {
		err = fmt.Errorf("the server answers %d: %s", code, body)
	}
	if err == nil {
		err = json.Unmarshal(body, into)
	}
	if err != nil {
		return fmt.Errorf("GET %s: %w", path, err)
	}
	return nil
}

func (s *runningServer) served() map[schema.GroupVersionKind]resource { return s.resources }

func (s *runningServer) create(kind schema.GroupVersionKind, namespace string, body []byte) answer {
	return s.post(kind, namespace, body, "dryRun=All&"+strict)
}

// store creates an object, if the server admits it.
func (s *runningServer) store(kind schema.GroupVersionKind, namespace string, body []byte) answer {
	return s.post(kind, namespace, body, strict)
}

func (s *runningServer) post(kind schema.GroupVersionKind, namespace string, body []byte, query string) answer {
	return s.request(http.MethodPost, s.pathOf(name{kind, namespace, ""})+"?"+query, "application/json", body)
}

// pathOf returns the path of an object, or for a new one, which has no name.
func (s *runningServer) pathOf(of name) string {
	path := s.resources[of.kind].path(of.kind.GroupVersion(), url.PathEscape(of.namespace))
	if of.name != "" {
		path += "/" + url.PathEscape(of.name)
	}
	return path
}

// request tries twice, because the server can close a kept connection when it is used again. It also closes the connection of a request
// whose handler panics, and continues.
func (s *runningServer) request(method, path, contentType string, body []byte) answer {
	for range 2 {
		if code, header, said, err := s.send(method, path, contentType, body); err == nil {
			return answerOf(code, header, said)
		}
	}
	if code, _, _, err := s.send(http.MethodGet, "/readyz", "", nil); err != nil || code != http.StatusOK {
		panic(fmt.Sprintf("the server does not answer: %d %v", code, err))
	}
	return answer{panicked: closedConnection}
}

// closedConnection is the only sign of a panic in a running server.
const closedConnection = "the server closed the connection"

// hold creates the objects that do not exist, and returns whether it could.
func (s *runningServer) hold(objects []fields) bool {
	for _, object := range objects {
		data := text(object)
		s.mutex.Lock()
		made := s.made[data]
		if made == nil {
			made = sync.OnceValue(func() bool { return s.apply(object) })
			s.made[data] = made
		}
		s.mutex.Unlock()
		if !made() {
			return false
		}
	}
	return true
}

func (s *runningServer) apply(object fields) bool {
	path := s.pathOf(identityOf(object)) + "?fieldManager=kube-admission-fuzz&force=true"
	code, _, _, err := s.send(http.MethodPatch, path, string(types.ApplyYAMLPatchType), []byte(text(object)))
	return err == nil && (code == http.StatusOK || code == http.StatusCreated)
}

func (s *runningServer) send(method, path, contentType string, body []byte) (int, http.Header, []byte, error) {
	request, err := http.NewRequest(method, s.url+path, bytes.NewReader(body))
	if err != nil {
		return 0, nil, nil, err
	}
	request.Header.Set("Accept", "application/json")
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	response, err := s.client.Do(request)
	if err != nil {
		return 0, nil, nil, err
	}
	defer response.Body.Close()
	said, err := io.ReadAll(response.Body)
	return response.StatusCode, response.Header, said, err
}

var (
	violation       = regexp.MustCompile(`(?s)violates PodSecurity "restricted:latest": (.*)$`)
	warnedViolation = regexp.MustCompile(`(?s)^would violate PodSecurity "restricted:latest": (.*)$`)
)

// violations reads the violations from the refusal of a pod, or from the warning for an object that creates pods. The server also warns
// about pods.
func (s *runningServer) violations(a answer) (answer, violations) {
	rest, found := a, violations{}
	rest.warnings = nil
	for _, w := range a.warnings {
		if match := warnedViolation.FindStringSubmatch(w); match != nil {
			found.text, found.cut = match[1], isCut(w)
		} else {
			rest.warnings = append(rest.warnings, w)
		}
	}
	if match := violation.FindStringSubmatch(a.status.Message); match != nil && a.code == http.StatusForbidden {
		found.text, found.cut = match[1], false
		rest.code, rest.status = http.StatusCreated, metav1.Status{}
	}
	found.judged = rest.stage() == admitted
	return rest, found
}
