package base

import (
	"kube-admission/review"

	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/rbac/role"
	"k8s.io/kubernetes/pkg/registry/rbac/rolebinding"
)

func init() {
	review.Serve("rbac.authorization.k8s.io", "v1",
		review.Named("ClusterRole", "clusterroles", clusterrole.Strategy),
		review.Named("ClusterRoleBinding", "clusterrolebindings", clusterrolebinding.Strategy),
		review.Named("Role", "roles", role.Strategy),
		review.Named("RoleBinding", "rolebindings", rolebinding.Strategy),
	)
}
