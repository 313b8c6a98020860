package fuzz

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime/debug"
	"slices"

	restful "github.com/emicklei/go-restful/v3"
	rbacv1 "k8s.io/api/rbac/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/request"
)

// apiServer is the server's own code from the handlers of requests down to the storage, which keeps nothing.
type apiServer struct {
	container *restful.Container
	handler   http.Handler
	resources map[schema.GroupVersionKind]resource
	cluster   *serviceCluster
	admit     admission.Interface
}

type resource struct {
	name       string
	namespaced bool
}

// answer is what a client gets to see.
type answer struct {
	code     int
	status   *metav1.Status
	object   map[string]any
	warnings []string
	panicked string
}

func newAPIServer() (*apiServer, error) {
	s := &apiServer{container: restful.NewContainer(), resources: map[schema.GroupVersionKind]resource{}}
	s.handler = filters.WithWarningRecorder(s.container)
	var err error
	if s.cluster, err = newServiceCluster(); err != nil {
		return nil, err
	}
	if s.admit, err = newNamespaceAdmission(); err != nil {
		return nil, err
	}
	groups, err := s.groups()
	if err != nil {
		return nil, err
	}
	for _, group := range groups {
		if err := s.install(group); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *apiServer) create(gvk schema.GroupVersionKind, namespace string, body []byte) (a answer) {
	defer func() {
		if why := recover(); why != nil {
			a = answer{panicked: fmt.Sprintf("%v\n%s", why, debug.Stack())}
		}
	}()
	served := s.resources[gvk]
	s.cluster.renew()
	path := "/apis/" + gvk.Group
	if gvk.Group == "" {
		path = "/api"
	}
	path += "/" + gvk.Version
	if served.namespaced {
		// The handlers take the namespace from the request's info: the path has a plain one, whatever the manifest says.
		path += "/namespaces/plain"
	}
	path += "/" + served.name + "?fieldManager=kubectl-create&fieldValidation=Strict"
	r := httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	author := &user.DefaultInfo{Name: "kubernetes-admin", Groups: []string{"kubeadm:cluster-admins", user.AllAuthenticated}}
	if gvk.Group == rbacv1.GroupName {
		// Of others the storage wants to know, before it validates anything, what the role gives that they bind.
		author.Groups = append(author.Groups, user.SystemPrivilegedGroup)
	}
	ctx := request.WithUser(r.Context(), author)
	ctx = request.WithRequestInfo(ctx, &request.RequestInfo{
		IsResourceRequest: true, Path: r.URL.Path, Verb: "create", APIPrefix: "apis", APIGroup: gvk.Group, APIVersion: gvk.Version,
		Namespace: namespace, Resource: served.name, Parts: []string{served.name},
	})
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r.WithContext(ctx))
	return read(w)
}

func read(w *httptest.ResponseRecorder) answer {
	a := answer{code: w.Code}
	headers, errs := utilnet.ParseWarningHeaders(w.Header()["Warning"])
	if len(errs) > 0 {
		a.panicked = fmt.Sprint("unreadable warnings: ", errs)
	}
	for _, h := range headers {
		a.warnings = append(a.warnings, h.Text)
	}
	var err error
	if a.code == http.StatusCreated {
		decoder := json.NewDecoder(w.Body)
		decoder.UseNumber()
		err = decoder.Decode(&a.object)
	} else {
		a.status = &metav1.Status{}
		err = json.Unmarshal(w.Body.Bytes(), a.status)
	}
	if err != nil {
		a.panicked = fmt.Sprintf("unreadable answer %d: %v: %s", a.code, err, w.Body)
	}
	return a
}

func (s *apiServer) kinds() []schema.GroupVersionKind {
	var served []schema.GroupVersionKind
	for gvk := range s.resources {
		served = append(served, gvk)
	}
	slices.SortFunc(served, func(a, b schema.GroupVersionKind) int { return bytes.Compare([]byte(a.String()), []byte(b.String())) })
	return served
}
