package fuzz

import "regexp"

// These functions remove the values that the server's admission plugins add to a stored object. The author's own values stay,
// because the reviewed object has them as well.

// takeLast removes the last item of a list if it is this one and the reviewed list is shorter.
func takeLast(stored, reviewed fields, key string, isAdded func(item any) bool) {
	list := listOf(stored[key])
	if last := len(list) - 1; len(list) > len(listOf(reviewed[key])) && isAdded(list[last]) {
		stored[key] = list[:last]
	}
}

// take removes a value if it is this one and the reviewed object does not have it.
func take(stored, reviewed fields, key string, added any) {
	if reviewed[key] == nil && text(stored[key]) == text(added) {
		delete(stored, key)
	}
}

func isEqual(wanted string) func(any) bool {
	object, _ := decoded([]byte(wanted))
	return func(item any) bool { return text(item) == text(object) }
}

func specs(stored, reviewed fields, kind string) (theirs, ours fields) {
	if stored["kind"] != kind {
		return fields{}, fields{}
	}
	return fieldsOf(stored["spec"]), fieldsOf(reviewed["spec"])
}

var (
	tokenName   = regexp.MustCompile(`^kube-api-access-[a-z0-9]{5}$`)
	tokenVolume = isEqual(`{"projected":{"defaultMode":420,"sources":[
		{"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},
		{"configMap":{"items":[{"key":"ca.crt","path":"ca.crt"}],"name":"kube-root-ca.crt"}},
		{"downwardAPI":{"items":[{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.namespace"},"path":"namespace"}]}}]}}`)
	tokenMount = isEqual(`{"mountPath":"/var/run/secrets/kubernetes.io/serviceaccount","readOnly":true}`)
)

// isOfToken returns whether a value has the name of a token and otherwise equals another one.
func isOfToken(isOtherwise func(any) bool) func(any) bool {
	return func(item any) bool {
		rest := fields{}
		for key, v := range fieldsOf(item) {
			rest[key] = v
		}
		delete(rest, "name")
		return tokenName.MatchString(textOf(fieldsOf(item)["name"])) && isOtherwise(rest)
	}
}

// https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#serviceaccount-admission-controller
func withoutToken(stored, reviewed fields) {
	spec, ours := specs(stored, reviewed, "Pod")
	take(spec, ours, "serviceAccountName", "default")
	take(spec, ours, "serviceAccount", "default")
	takeLast(spec, ours, "volumes", isOfToken(tokenVolume))
	for _, key := range []string{"initContainers", "containers"} {
		reviewed := listOf(ours[key])
		for i, container := range listOf(spec[key]) {
			other := fields{}
			if i < len(reviewed) {
				other = fieldsOf(reviewed[i])
			}
			takeLast(fieldsOf(container), other, "volumeMounts", isOfToken(tokenMount))
		}
	}
}

// The classes of this test have the priority 0.
func withoutPriority(stored, reviewed fields) {
	spec, ours := specs(stored, reviewed, "Pod")
	take(spec, ours, "priority", 0)
	take(spec, ours, "preemptionPolicy", "PreemptLowerPriority")
}

// The administrator of the cluster is in one group more than kubeadm's, and the server adds the certificate of the request.
func withoutRequester(stored, _ fields) {
	spec, _ := specs(stored, stored, "CertificateSigningRequest")
	if groups := listOf(spec["groups"]); len(groups) > 0 && groups[0] == "system:masters" {
		spec["groups"] = groups[1:]
	}
	extra := fieldsOf(spec["extra"])
	delete(extra, "authentication.kubernetes.io/credential-id")
	if len(extra) == 0 {
		delete(spec, "extra")
	}
}
