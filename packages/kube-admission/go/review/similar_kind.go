package review

import "strings"

// shortNames are kubectl's, which some write for the kind (kubectl api-resources).
var shortNames = map[string]string{
	"cj": "CronJob", "cm": "ConfigMap", "csr": "CertificateSigningRequest", "deploy": "Deployment", "ds": "DaemonSet",
	"ep": "Endpoints", "ev": "Event", "hpa": "HorizontalPodAutoscaler", "ing": "Ingress", "limits": "LimitRange",
	"netpol": "NetworkPolicy", "no": "Node", "ns": "Namespace", "pc": "PriorityClass", "pdb": "PodDisruptionBudget",
	"po": "Pod", "pv": "PersistentVolume", "pvc": "PersistentVolumeClaim", "quota": "ResourceQuota",
	"rc": "ReplicationController", "rs": "ReplicaSet", "sa": "ServiceAccount", "sc": "StorageClass", "sts": "StatefulSet",
	"svc": "Service", "crd": "CustomResourceDefinition",
}

// nearest is the kind whose name is the most alike, if one is alike at all.
func nearest(name string) *Kind {
	wanted := strings.ToLower(name)
	if long := shortNames[wanted]; long != "" {
		wanted = strings.ToLower(long)
	}
	var best *Kind
	closest := len(wanted)/3 + 1
	for _, k := range kinds {
		if len(wanted)-len(k.gvk.Kind) > closest {
			continue
		}
		distance := distance(wanted, strings.ToLower(k.gvk.Kind))
		if distance < closest || distance == closest && best != nil && k.gvk.String() < best.gvk.String() {
			best, closest = k, distance
		}
	}
	return best
}

// distance counts the letters that are missing, too many or wrong, and the neighbours that have changed places.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			least := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				least = min(least, rows[i-2][j-2]+1)
			}
			rows[i][j] = least
		}
	}
	return rows[len(a)][len(b)]
}
