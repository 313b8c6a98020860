package fuzz

import (
	"fmt"
	"strings"
	"testing"

	"kube-admission/review"
)

func shownTemplate(container string) string {
	return `{"apiVersion":"v1","kind":"PodTemplate","metadata":{"name":"shown"},"template":{"metadata":{"labels":{"app":"a"}},` +
		`"spec":{"containers":[{"name":"` + container + `","image":"nginx"}]}}}`
}

// limited returns a pod that may run for some seconds, which an update may lower.
func limited(seconds int, spec, status string) []byte {
	return fmt.Appendf(nil, `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"limited"},"spec":{"activeDeadlineSeconds":%d,%s`+
		`"containers":[{"name":"main","image":"nginx"}]}%s}`, seconds, spec, status)
}

// TestUpdateRegressions compares updates on which the review once differed from the server.
func TestUpdateRegressions(t *testing.T) {
	if *settings != "{}" {
		t.Skip("the old objects are those of a server without settings")
	}
	const (
		quota   = `{"apiVersion":"v1","kind":"ResourceQuota","metadata":{"name":"quota"},"spec":{"hard":{"pods":`
		event   = `{"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"scheduled"`
		managed = `,"managedFields":[{"manager":"a\nb","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{}}}]`
		happens = `},"action":"Binding","eventTime":"2026-01-01T00:00:00.000000Z","reason":"Scheduled","reportingController":"a",` +
			`"reportingInstance":"a-1","type":"Normal","regarding":{"kind":"Pod","namespace":"default"}}`
		settings = `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"`
		ports    = `{"apiVersion":"v1","kind":"Service","metadata":{"name":"node-ports"},"spec":{"type":"NodePort","ports":[{"name":"a","port":80`
		revision = `{"apiVersion":"apps/v1","kind":"ControllerRevision","metadata":{"name":"revision"`
		cluster  = `{"apiVersion":"example.com/v1beta1","kind":"Cluster","metadata":{"name":"c2"`
		region   = `,"spec":{"region":"eu"}}`
	)
	feature := seedOf("Feature")
	for name, p := range map[string]pair{
		"kubectl writes a number anew that is too large for an integer": {
			before: []byte(quota + `"1"}}}`), after: []byte(quota + `9223372036854775808}}}`),
		},
		"a patch can be larger than the manifest": {
			before: []byte(shownTemplate("main")), after: []byte(shownTemplate(strings.Repeat("a", 1_600_000))),
		},
		"the annotation of what kubectl applied has no defaults": {
			before: []byte(feature), mode: review.ServerSide,
			after: []byte(strings.Replace(feature, `"metadata":{`, `"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{}"},`, 1)),
		},
		"the managed fields of a version of another group are dropped": {
			before: []byte(event + happens), after: []byte(event + managed + happens), mode: review.Replace,
		},
		"plugins come before the version": {
			before: []byte(shownPod("", "")), after: []byte(shownPod(`,"resourceVersion":"a"`, `"priority":7,`)), mode: review.ServerSide, isNew: true,
		},
		"a new object that is applied may have a version": {
			before: []byte(settings + "}}"), after: []byte(settings + `,"resourceVersion":"1"}}`), mode: review.ServerSide, isNew: true,
		},
		"kubectl drops what is null, also if it stays so": {
			before: []byte(settings + `},"data":{"a": null,"b":"1"}}`), after: []byte(settings + `},"data":{"a": null,"b":"2"}}`),
		},
		"kubectl does not merge a condition without its key": {
			before: limited(10, "", `,"status": {"conditions": [{"status":"True"}]}`), after: limited(9, "", `,"status": {"conditions": [{"status":"True"}]}`),
		},
		"kubectl does not merge an item without fields": {
			before: limited(10, `"imagePullSecrets":[ { } ],`, ""), after: limited(9, `"imagePullSecrets":[ { } ],`, ""),
		},
		"the blanks and the order of an object of any kind are not stored": {
			before: []byte(revision + `},"data":{"b":1,"a":"<"},"revision":1}`), isIndented: true,
			after: []byte(revision + `,"labels":{"app":"a"}},"data":{"b":1,"a":"<"},"revision":1}`),
		},
		"a number of an object of any kind is what it is to kubectl": {
			before: []byte(revision + `},"data":{"b":1.0},"revision":1}`), after: []byte(revision + `},"data":{"b":1},"revision":2}`),
		},
		"a request of another client keeps the order of keys": {
			before: []byte(revision + `},"data":{"b":1,"a":2},"revision":1}`), mode: review.Replace,
			after: []byte(revision + `},"data":{"a":2,"b":1},"revision":1}`),
		},
		"a version that is that of the object is no change": {
			before: []byte(cluster + "}" + region), after: []byte(cluster + `,"resourceVersion":"7"}` + region), mode: review.ServerSide,
		},
		"a claim of the empty class does not grow": {before: []byte(claimOf("", "1Gi")), after: []byte(claimOf("", "2Gi"))},
		"a node port is free that was not asked for": {
			before: []byte(ports + `},{"name":"b","port":81}]}}`), after: []byte(ports + `},{"name":"b","port":81},{"name":"c","port":82,"nodePort":32767}]}}`),
		},
	} {
		server, isPairs := subject.oracle.(pairs)
		live := &liveObject{runningServer: subject.cluster}
		if !isPairs {
			server = live
		}
		of, _ := p.identify(subject.oracle.served())
		if outcome := comparePair(server, of, p); outcome.difference != "" || outcome.stage == unsent {
			t.Errorf("%s: %s: %s", name, outcome.stage, outcome.difference)
		}
		if !live.remove() {
			t.Errorf("%s: %s cannot be removed", name, of.name)
		}
	}
}
