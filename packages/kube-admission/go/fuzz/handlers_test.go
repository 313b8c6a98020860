package fuzz

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime/debug"

	restful "github.com/emicklei/go-restful/v3"
	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/audit"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/kube-openapi/pkg/validation/spec"
)

// handlers are the server's own code from the handlers of requests down to a storage that keeps nothing.
type handlers struct {
	container *restful.Container
	handler   http.Handler
	// custom serves custom resources.
	custom    http.Handler
	resources map[schema.GroupVersionKind]resource
	cluster   *serviceCluster
	admit     admission.Interface
	// static is the schema of the metadata of custom resources.
	static map[string]*spec.Schema
}

func newHandlers() (*handlers, error) {
	s := &handlers{container: restful.NewContainer(), resources: map[schema.GroupVersionKind]resource{}}
	s.handler = filters.WithWarningRecorder(s.container)
	var err error
	if s.cluster, err = newServiceCluster(); err != nil {
		return nil, err
	}
	plugins, err := newPlugins()
	if err != nil {
		return nil, err
	}
	namespaces, err := newNamespaceAdmission()
	if err != nil {
		return nil, err
	}
	s.admit = append(plugins, namespaces)
	groups, err := s.groups()
	if err != nil {
		return nil, err
	}
	for _, group := range groups {
		if err := s.install(group); err != nil {
			return nil, err
		}
	}
	return s, s.installCustom()
}

func (s *handlers) create(gvk schema.GroupVersionKind, namespace string, body []byte) answer {
	s.cluster.renew()
	held, inCluster = nil, nil
	return s.request(name{gvk, namespace, ""}, http.MethodPost, "create", "application/json", strict, body)
}

// request sends a request about an object, or for a new one, which has no name in the path.
func (s *handlers) request(of name, method, verb, contentType, query string, body []byte) (a answer) {
	defer func() {
		if why := recover(); why != nil {
			a = answer{panicked: fmt.Sprintf("%v\n%s", why, debug.Stack())}
		}
	}()
	// The handlers read the namespace and the name from the request's info. The path always has the same ones.
	gvk := of.kind
	served := s.resources[gvk]
	path := served.path(gvk.GroupVersion(), "plain")
	if of.name != "" {
		path += "/plain"
	}
	r := httptest.NewRequest(method, path+"?"+query, bytes.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	r.Header.Set("Accept", "application/json")
	author := &user.DefaultInfo{Name: "kubernetes-admin", Groups: []string{"kubeadm:cluster-admins", user.AllAuthenticated}}
	if gvk.Group == rbacv1.GroupName {
		// For other users, the storage reads the role of a binding before it validates the binding.
		author.Groups = append(author.Groups, user.SystemPrivilegedGroup)
	}
	ctx := request.WithUser(audit.WithAuditContext(r.Context()), author)
	ctx = request.WithRequestInfo(ctx, &request.RequestInfo{
		IsResourceRequest: true, Path: r.URL.Path, Verb: verb, APIPrefix: "apis", APIGroup: gvk.Group, APIVersion: gvk.Version,
		Namespace: of.namespace, Name: of.name, Resource: served.name, Parts: []string{served.name},
	})
	w := httptest.NewRecorder()
	handler := s.handler
	if served.isCustom {
		handler = filters.WithWarningRecorder(s.custom)
	}
	handler.ServeHTTP(w, r.WithContext(ctx))
	return answerOf(w.Code, w.Header(), w.Body.Bytes())
}

func (s *handlers) served() map[schema.GroupVersionKind]resource { return s.resources }
