package fuzz

import (
	"slices"
	"strings"
)

var numbers = figures("0", "-1", "1", "2", "65535", "65536", "100", "101", "1000001", "2147483647", "2147483648", "-2147483649",
	"9223372036854775807", "9223372036854775808", "1.5", "1e3", "1E400", "-0", "0.0", "3600", "86401", "31536001", "4294967296")

var unicode = texts("é", "容器", "\u202e", "a\u0000b", "\ufeff", "😀", "\u2028", "ｗｅｂ", "ß", "İ", "\u00a0", "a\u0301", "\ufffd")

var words = slices.Concat(
	texts("", " ", "a", "-a", "a-", "A", "a_b", "a.b", "a..b", "a/b", "a/b/c", "/a", "a//b", "..", ".", "a b", "a\tb", "a\n", "%", "%2f", "*", "0", "007",
		"1.2.3.4", "1e3", "true", "null", "~", "a:b", "a@b", "a,b", "a;b", "$(A)", "${A}", "{{ .A }}", "kubernetes.io/a", "example.com/", "/example",
		"example.com/a/b", "k8s.io/a b", "UPPER.example.com/a", "Unknown", "Always", "None", "Default", "Immediate"),
	texts(strings.Repeat("a", 63), strings.Repeat("a", 64), strings.Repeat("a", 253), strings.Repeat("a", 254), strings.Repeat("a.", 130)),
	[]value{nil, true, false, &object{}, &list{}, &list{items: []value{nil}}, &list{items: []value{"a", "a"}}}, numbers, unicode)

var (
	names      = texts("web", "Web", "web_1", "web.1", "1web", "-web", "web-", "", "web/1", ".", "..", strings.Repeat("n", 64), strings.Repeat("n", 254), "a.b.c")
	quantities = slices.Concat(texts("1", "1Gi", "-1", "0", "1.5", "100m", "1e3", "1E", "1 Gi", "Gi", "1gi", "0.0001", "1n", "99999999999999999999", "1KiB", "+1",
		"9223372036854775808", "1_000", "٣"), figures("1", "-1", "0.5", "1e30", "100000000000000000000"), []value{true, nil, "", &object{}})
	addresses = texts("10.96.0.0", "10.96.0.1", "10.111.255.255", "10.112.0.0", "10.96.5.5", "10.097.1.1", "192.168.0.1", "::1", "fd00::1", "fd00::", "2001:db8::1", "None",
		"none", "", "0.0.0.0", "127.0.0.1", "169.254.1.1", "224.0.0.1", "::ffff:10.96.0.9", "10.96.0.5/32", "10.96", "fd00:0:0:0::1", "FD00::1", "255.255.255.255")
	cidrs = texts("10.0.0.0/8", "10.0.0.1/8", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0", "fd00::/64", "fd00::1/64", "010.0.0.0/8", "10.1.0.0/16", "2001:db8::/48",
		"::ffff:10.0.0.0/104", "", "a/b", "10.200.0.0/28", "10.200.0.0/32", "fd00::/8")
	ports = slices.Concat(figures("0", "-1", "1", "80", "443", "65535", "65536", "30000", "30001", "29999", "32767", "32768", "53"),
		texts("http", "HTTP", "80", "a--b", "-", "", "waytoolongportname", "a_b"))
	crons = texts("* * * * *", "*/5 * * * *", "0 0 31 2 *", "@daily", "@every 5m", "@every", "* * * *", "* * * * * *", "60 * * * *", "0 25 * * *", "TZ=UTC 0 0 * * *",
		"CRON_TZ=Europe/Berlin 0 0 * * *", "", "a b c d e", "0 0 * * 8", "? ? ? ? ?", "0 0 1-5/2 * MON-FRI", "@reboot", "0 0 L * *", " 0 0 * * *", "5-1 * * * *")
	percents    = slices.Concat(texts("0%", "25%", "100%", "101%", "-5%", "5", "%", "1.5%", "a%"), figures("0", "1", "-1", "5"))
	expressions = texts("true", "1", "", "object.spec.replicas > 1", "self.size < 1", "self", "oldSelf == self", "object.", "1 +", "has(self.size)", "params.a == 1",
		"object.metadata.name.startsWith('a')", "variables.nope", "request.operation == 'CREATE'", "authorizer.group('').resource('pods').check('get').allowed()",
		"[1,2,3].all(x, x > 0)", "device.driver == 'a'", "device.attributes['a'].b", "namespaceObject.metadata.labels['a'] == 'b'", "'a' + 1", "\"unclosed",
		"[1,2,3,4].map(a, [1,2,3].map(b, [1,2,3].map(c, a+b+c)))", "quantity('1Gi').isGreaterThan(quantity('1Mi'))", "Object{}", "cidr('10.0.0.0/8')",
		"dyn(object).x", "url('https://a').getHost()", "'a'.matches('(')", "format.dns1123Label().validate('a')", "semver('1.0.0')", "object.spec.template.spec.containers.all(c, c.image != '')")
	selectors = []value{tree(`{}`), tree(`{"matchLabels":{"app":"web"}}`), tree(`{"matchLabels":{"a b":"c"}}`), tree(`{"matchLabels":{"app":"a b"}}`),
		tree(`{"matchExpressions":[{"key":"a","operator":"In"}]}`), tree(`{"matchExpressions":[{"key":"a","operator":"Exists","values":["b"]}]}`),
		tree(`{"matchExpressions":[{"key":"a","operator":"Near","values":["b"]}]}`), tree(`{"matchExpressions":[{"operator":"Exists"}]}`),
		tree(`{"matchExpressions":[{"key":"a","operator":"Gt","values":["b"]}]}`), tree(`{"app":"web"}`), nil, tree(`{"matchLabels":{"":""}}`),
		tree(`{"matchLabels":{"kubernetes.io/a/b":"c"}}`), tree(`{"matchExpressions":null}`)}
	times = texts("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.123456Z", "2026-01-01", "yesterday", "", "0001-01-01T00:00:00Z", "2026-01-01T25:00:00Z",
		"2026-01-01T00:00:00+02:00", "10000-01-01T00:00:00Z", "2026-01-01T00:00:00.123456789Z")
	images = texts("nginx", "nginx:1.27", " nginx", "nginx ", "", "NGINX", "a/b/c:d@sha256:x", "https://nginx", "nginx:", ":1", "a b", "@", strings.Repeat("i", 300))
	paths  = texts("/", "/a", "a", "../a", "a/../b", "/a/../b", "..", "", "/a:b", "a//b", "/a/", "~", "/", "C:\\a", "//", "/%2e%2e", "..a", "a/..")
	labels = []value{tree(`{"a":"b"}`), tree(`{"a b":"c"}`), tree(`{"a":"b c"}`), tree(`{"":"b"}`), tree(`{"kubernetes.io/hostname":"x"}`), tree(`{"a/b/c":"d"}`),
		tree(`{"app":1}`), tree(`{"app":null}`), tree(`{"app":["a"]}`), tree(`{"-a":"-b-"}`), tree(`{"app":"web","app":"api"}`), tree(`{}`), nil, tree(`[]`),
		tree(`{"pod-security.kubernetes.io/enforce":"strict","pod-security.kubernetes.io/warn-version":"1.30"}`),
		tree(`{"pod-security.kubernetes.io/audit":"baseline","pod-security.kubernetes.io/enforce-version":"v1.0"}`)}
	base64s = texts("YQ==", "YQ", "!!", "", "YWJj\n", "YQ==YQ==", " YQ==", "-_-_")
)

var byKey = map[string][]value{
	"name": names, "namespace": append(names, "default", "kube-system", "shop"), "generateName": append(names, "web-"), "containerName": names, "secretName": names,
	"claimName": names, "nodeName": names, "serviceName": names, "hostname": names, "subdomain": names, "volumeName": names, "storageClassName": names,
	"schedule": crons, "timeZone": texts("Etc/UTC", "Europe/Berlin", "Local", "", "UTC", "europe/berlin", "Mars/Base", "../etc", "TZ=UTC"),
	"clusterIP": addresses, "clusterIPs[]": addresses, "ip": addresses, "externalIPs": []value{tree(`["1.2.3.4","127.0.0.1"]`), tree(`["a"]`), tree(`["fe80::1"]`), tree(`["1.2.3.4","1.2.3.4"]`)},
	"loadBalancerIP": addresses, "hostIP": addresses, "podIP": addresses, "nameservers": []value{tree(`["1.1.1.1"]`), tree(`["a"]`), tree(`["1.1.1.1","1.1.1.2","1.1.1.3","1.1.1.4"]`)},
	"clusterIPs": []value{tree(`["None"]`), tree(`["10.96.1.1"]`), tree(`["10.96.1.1","fd00:1::1"]`), tree(`["fd00:1::1","10.96.1.1"]`), tree(`["10.96.1.1","10.96.1.2"]`), tree(`["10.96.0.0"]`),
		tree(`["None","10.96.1.1"]`), tree(`["10.96.1.1","None"]`), tree(`[""]`), tree(`["",""]`), tree(`["10.96.1.1",""]`), tree(`[]`), tree(`["::1"]`), tree(`["10.111.255.255"]`), tree(`["10.96.1.1","fd00:1::1","fd00:1::2"]`)},
	"ipFamilies":     []value{tree(`["IPv4"]`), tree(`["IPv6"]`), tree(`["IPv4","IPv6"]`), tree(`["IPv6","IPv4"]`), tree(`["IPv4","IPv4"]`), tree(`["IPv5"]`), tree(`[]`), tree(`[""]`), tree(`["IPv4","IPv6","IPv4"]`)},
	"ipFamilyPolicy": texts("SingleStack", "PreferDualStack", "RequireDualStack", "singlestack", ""),
	"type": texts("ClusterIP", "NodePort", "LoadBalancer", "ExternalName", "", "clusterip", "Opaque", "kubernetes.io/tls", "kubernetes.io/basic-auth", "kubernetes.io/ssh-auth",
		"kubernetes.io/dockercfg", "RollingUpdate", "Recreate", "OnDelete", "Localhost", "Unconfined", "RuntimeDefault", "Directory", "Limited", "Exempt", "Container", "Pod", "Resource", "integer", "string", "object", "array", "Warning"),
	"externalTrafficPolicy": texts("Local", "Cluster", "local", ""), "internalTrafficPolicy": texts("Local", "Cluster", "", "None"), "sessionAffinity": texts("None", "ClientIP", "", "x"),
	"externalName": texts("db.example.com", "10.0.0.1", "", "DB.example.com", "a_b", "db.example.com.", ".."), "trafficDistribution": texts("PreferClose", "PreferSameNode", "PreferSameZone", "Near"),
	"cidr": cidrs, "cidrs": []value{tree(`["10.200.0.0/16"]`), tree(`["10.200.0.0/16","10.201.0.0/16"]`), tree(`["fd00::/64","fd00:1::/64"]`), tree(`[]`)}, "podCIDR": cidrs,
	"podCIDRs": []value{tree(`["10.244.0.0/24"]`), tree(`["10.244.0.0/24","10.245.0.0/24"]`), tree(`["a"]`)}, "loadBalancerSourceRanges": []value{tree(`["10.0.0.0/8"]`), tree(`["10.0.0.1"]`), tree(`[" 10.0.0.0/8 "]`)},
	"except": []value{tree(`["10.1.0.0/16"]`), tree(`["11.0.0.0/8"]`), tree(`["10.0.0.0/8"]`), tree(`["a"]`)},
	"port":   ports, "targetPort": ports, "containerPort": ports, "hostPort": ports, "endPort": ports, "number": ports, "nodePort": ports, "healthCheckNodePort": ports,
	"maxSurge": percents, "maxUnavailable": percents, "minAvailable": percents, "partition": percents,
	"cpu": quantities, "memory": quantities, "storage": quantities, "sizeLimit": quantities, "averageValue": quantities, "value": append(quantities, texts("a", "a b", "b/c")...), "divisor": quantities,
	"capacity": quantities, "maximumVolumeSize": quantities, "pods": quantities, "ephemeral-storage": quantities, "tolerance": quantities,
	"expression": expressions, "rule": expressions, "messageExpression": expressions, "valueExpression": expressions,
	"selector": selectors, "labelSelector": selectors, "podSelector": selectors, "namespaceSelector": selectors, "objectSelector": selectors,
	"labels": labels, "matchLabels": labels, "annotations": labels, "nodeSelector": labels, "data": append(labels, tree(`{"a":"YQ=="}`), tree(`{"a":"!"}`), tree(`{"..":""}`), tree(`{"a b":"YQ=="}`)),
	"binaryData": {tree(`{"a":"YQ=="}`), tree(`{"a":"!"}`), tree(`{"setting":"YQ=="}`)}, "image": images, "mountPath": paths, "path": paths, "subPath": paths, "workingDir": paths, "devicePath": paths,
	"operator": texts("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "Equal", "in", "", "Near"), "effect": texts("NoSchedule", "PreferNoSchedule", "NoExecute", "", "noschedule", "None"),
	"restartPolicy": texts("Always", "OnFailure", "Never", "", "always", "RestartContainer"), "imagePullPolicy": texts("Always", "IfNotPresent", "Never", "", "always"),
	"protocol": texts("TCP", "UDP", "SCTP", "tcp", "", "HTTP"), "dnsPolicy": texts("Default", "ClusterFirst", "None", "ClusterFirstWithHostNet", "none"), "pathType": texts("Exact", "Prefix", "ImplementationSpecific", "", "prefix"),
	"accessModes": {tree(`["ReadWriteOnce"]`), tree(`["ReadWriteOncePod","ReadWriteOnce"]`), tree(`["RWO"]`), tree(`[]`), tree(`["ReadOnlyMany","ReadOnlyMany"]`)},
	"host":        texts("a.example.com", "*.example.com", "*", "*.*.com", "1.2.3.4", "A.com", "a_b.com", "", "a.com:80", "foo.*.com"), "parentRef": {tree(`{}`), tree(`{"resource":"services","name":"a"}`)},
	"apiGroup": texts("", "apps", "a b", "example.com", "APPS"), "apiVersion": texts("v1", "apps/v1", "", "a/b/c", "v2", "/v1", "apps/", "extensions/v1beta1", "batch/v1beta1", "v1beta1", "policy/v1beta1"),
	"kind": texts("Pod", "pod", "Service", "PodList", "List", "", "Deployment", "ReplicaSet", "Ingress", "PodSecurityPolicy", "Bucket"), "key": append(texts("a", "a b", "a/b/c", "-a", "", "kubernetes.io/a"), names...),
	"values": {tree(`[]`), tree(`["a"]`), tree(`["a","a"]`), tree(`["a b"]`), tree(`[1]`), tree(`null`), tree(`["1"]`)}, "verbs": {tree(`[]`), tree(`["get"]`), tree(`["*","get"]`), tree(`[""]`)},
	"handler": names, "caBundle": base64s, "request": base64s, "trustBundle": texts("", "a", "-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----\n"),
	"url":   texts("https://a.example.com", "http://a.example.com", "https://", "a", "https://a?b", "https://user@a", "https://a#b", "https://a b"),
	"rules": {&list{}, tree(`[{}]`)}, "fieldPath": texts("metadata.name", "metadata.labels['a']", "metadata.annotations['a b']", "status.podIP", "spec.nodeName", "spec.nope", "", "metadata.labels[''", ".size"),
	"resource": texts("limits.cpu", "requests.memory", "limits.example.com/gpu", "cpu", "", "limits.hugepages-2Mi", "pods", "services"), "medium": texts("", "Memory", "HugePages", "HugePages-2Mi", "Disk"),
	"mode": numbers, "defaultMode": figures("0", "256", "420", "511", "512", "-1", "777"), "iqn": texts("iqn.2001-04.com.example:a", "a", "eui.0123456789ABCDEF", "naa.1", ""),
	"succeededIndexes": texts("0", "0-1", "1,3,5-7", "5-1", "a", "", "0,0", "-1", "0-100000"),
}

var bySuffix = []struct {
	suffix string
	values []value
}{
	{"seconds", figures("0", "-1", "1", "3600", "9223372036854775807", "2147483648", "1.5")},
	{"timestamp", times}, {"time", times}, {"name", names}, {"port", ports}, {"path", paths},
	{"policy", texts("Retain", "Delete", "Fail", "Ignore", "Forbid", "", "retain")},
	{"uid", texts("", "a", "0", strings.Repeat("u", 200))},
}

// A change without a value takes one that was seen.
var metadataChanges = []struct {
	key   string
	value value
}{
	{"generateName", "web-"}, {"generateName", "Web_"}, {"generateName", strings.Repeat("g", 70)}, {"generateName", ""}, {"generateName", "a.b-"}, {"generateName", nil},
	{"ownerReferences", tree(`[{"apiVersion":"v1","kind":"Pod","name":"a","uid":"u"},{"apiVersion":"v1","kind":"Pod","name":"a","uid":"u"}]`)},
	{"ownerReferences", tree(`[{"apiVersion":"v1","kind":"Pod","name":"a","uid":"u","controller":true},{"apiVersion":"v1","kind":"Pod","name":"b","uid":"v","controller":true}]`)},
	{"ownerReferences", tree(`[{"apiVersion":"v1","kind":"Pod","name":"a","uid":"u"},{"apiVersion":"v1","kind":"Pod","name":"b","uid":"u"},{"apiVersion":"v1","kind":"Pod","name":"a","uid":"u"}]`)},
	{"ownerReferences", tree(`[{"apiVersion":"v1","kind":"Event","name":"a","uid":"u"},{}]`)},
	{"managedFields", tree(`[{"manager":"kubectl","operation":"Update","apiVersion":"v1","time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:data":{}}}]`)},
	{"managedFields", tree(`[{"manager":"a\nb","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:name":{},"f:labels":{".":{}}},"f:data":{},"f:spec":{}}}]`)},
	{"managedFields", tree(`[{"operation":"Delete","fieldsType":"FieldsV2"}]`)}, {"managedFields", tree(`[{}]`)},
	{"resourceVersion", "1"}, {"resourceVersion", "0"}, {"resourceVersion", "abc"}, {"resourceVersion", ""}, {"uid", "a"}, {"selfLink", "/a"},
	{"generation", tree("7")}, {"generation", tree("-1")}, {"creationTimestamp", nil}, {"creationTimestamp", "2026-01-01T00:00:00Z"}, {"deletionTimestamp", "2026-01-01T00:00:00Z"}, {"deletionGracePeriodSeconds", tree("-1")},
	{"finalizers", tree(`["a"]`)}, {"finalizers", tree(`["example.com/a","example.com/a"]`)}, {"finalizers", tree(`["foregroundDeletion","orphan"]`)}, {"finalizers", tree(`["kubernetes"]`)}, {"finalizers", tree(`["a b/c"]`)},
	{"namespace", "shop"}, {"namespace", "kube-system"}, {"namespace", "a/b"}, {"namespace", "Shop"}, {"namespace", ""}, {"namespace", ".."}, {"namespace", nil},
	{"name", nil}, {"name", strings.Repeat("n", 53)}, {"name", strings.Repeat("n", 64)}, {"name", strings.Repeat("n", 254)}, {"name", "a..b"}, {"name", "a%b"}, {"name", "system:a"}, {"name", "10.96.0.9"},
	{"labels", nil}, {"annotations", nil}, {"annotations", tree(`{"kubernetes.io/config.seccomp":"a","container.apparmor.security.beta.kubernetes.io/app":"localhost/a","controller.kubernetes.io/pod-deletion-cost":"x"}`)},
	{"annotations", tree(`{"kubectl.kubernetes.io/last-applied-configuration":"{}","scheduler.alpha.kubernetes.io/critical-pod":"","service.kubernetes.io/topology-mode":"auto"}`)},
	{"annotations", &object{members: []member{{"a", strings.Repeat("x", 262145)}}}},
}
