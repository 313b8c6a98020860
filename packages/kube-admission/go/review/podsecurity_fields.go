package review

import (
	"fmt"
	"reflect"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/policy"
)

// restriction is a field that the Pod Security Standards restrict.
type restriction struct {
	// path is that in a pod. `*` is each item of a list, `container` each list of containers, and a name that ends in `*` each key
	// that begins so.
	path string
	// allowed is a value that every check allows. The default is that of Go.
	allowed any
	// suffix is the rest of the path in the messages.
	suffix string
	// isRequired is set if a check also refuses a pod without the field.
	isRequired bool
}

// restrictions are the "Restricted Fields" of the checks in k8s.io/pod-security-admission/policy.
var restrictions = []restriction{
	{path: "spec hostNetwork"}, {path: "spec hostPID"}, {path: "spec hostIPC"},
	{path: "spec volumes *", allowed: corev1.Volume{VolumeSource: corev1.VolumeSource{EmptyDir: &corev1.EmptyDirVolumeSource{}}}},
	{path: "metadata annotations container.apparmor.security.beta.kubernetes.io/*", allowed: "runtime/default"},
	{path: "metadata annotations seccomp.security.alpha.kubernetes.io/pod*", allowed: "runtime/default"},
	{path: "metadata annotations container.seccomp.security.alpha.kubernetes.io/*", allowed: "runtime/default"},
	{path: "spec securityContext appArmorProfile", allowed: appArmor, suffix: ".type"},
	{path: "spec securityContext runAsNonRoot", allowed: true},
	{path: "spec securityContext runAsUser"},
	{path: "spec securityContext seLinuxOptions type"},
	{path: "spec securityContext seLinuxOptions user"},
	{path: "spec securityContext seLinuxOptions role"},
	{path: "spec securityContext seccompProfile", allowed: seccomp, suffix: ".type"},
	{path: "spec securityContext sysctls * name", allowed: "kernel.shm_rmid_forced"},
	{path: "spec securityContext windowsOptions hostProcess"},
	{path: "spec container * securityContext allowPrivilegeEscalation", allowed: false, isRequired: true},
	{path: "spec container * securityContext appArmorProfile", allowed: appArmor, suffix: ".type"},
	{path: "spec container * securityContext capabilities add"},
	{path: "spec container * securityContext capabilities drop", allowed: []corev1.Capability{"ALL"}, isRequired: true},
	{path: "spec container * securityContext privileged"},
	{path: "spec container * securityContext procMount"},
	{path: "spec container * securityContext runAsNonRoot", allowed: true, isRequired: true},
	{path: "spec container * securityContext runAsUser"},
	{path: "spec container * securityContext seLinuxOptions type"},
	{path: "spec container * securityContext seLinuxOptions user"},
	{path: "spec container * securityContext seLinuxOptions role"},
	{path: "spec container * securityContext seccompProfile", allowed: seccomp, suffix: ".type", isRequired: true},
	{path: "spec container * securityContext windowsOptions hostProcess"},
	{path: "spec container * ports * hostPort"},
	{path: "spec container * livenessProbe httpGet host"},
	{path: "spec container * livenessProbe tcpSocket host"},
	{path: "spec container * readinessProbe httpGet host"},
	{path: "spec container * readinessProbe tcpSocket host"},
	{path: "spec container * startupProbe httpGet host"},
	{path: "spec container * startupProbe tcpSocket host"},
	{path: "spec container * lifecycle postStart httpGet host"},
	{path: "spec container * lifecycle postStart tcpSocket host"},
	{path: "spec container * lifecycle preStop httpGet host"},
	{path: "spec container * lifecycle preStop tcpSocket host"},
}

var (
	appArmor = &corev1.AppArmorProfile{Type: corev1.AppArmorProfileTypeRuntimeDefault}
	seccomp  = &corev1.SeccompProfile{Type: corev1.SeccompProfileTypeRuntimeDefault}
)

// restrictedFields are the restricted fields of a copy of a pod, which all have allowed values.
type restrictedFields struct {
	pod
	all []restrictedField
}

type restrictedField struct {
	path           string
	allow, restore func()
}

// violatingField is a field that violates a check, and what the check finds in a pod of which all other restricted fields are allowed.
type violatingField struct {
	path  string
	found policy.CheckResult
}

// restrictedFields finds the restricted fields of a pod: the checks name containers, but not their fields.
func (p pod) restrictedFields() *restrictedFields {
	fields := &restrictedFields{pod: pod{p.path, p.metadata.DeepCopy(), p.spec.DeepCopy()}}
	for _, r := range restrictions {
		steps := strings.Fields(r.path)
		root := reflect.ValueOf(fields.spec)
		if steps[0] == "metadata" {
			root = reflect.ValueOf(fields.metadata)
		}
		fields.find(r, join(p.path, steps[0]), root, steps[1:])
	}
	for _, field := range fields.all {
		field.allow()
	}
	return fields
}

// violating returns the fields that violate a check. found is its result for the whole pod.
func (f *restrictedFields) violating(check policy.CheckPodFn, found policy.CheckResult) (violating []violatingField) {
	for _, field := range f.all {
		field.restore()
		if result := check(f.metadata, f.spec); !result.Allowed {
			violating = append(violating, violatingField{field.path, result})
		}
		field.allow()
	}
	if len(violating) == 0 {
		return []violatingField{{join(f.path, "spec"), found}}
	}
	return violating
}

func (f *restrictedFields) find(r restriction, path string, v reflect.Value, steps []string) {
	if len(steps) == 0 {
		f.add(r, path, v)
		return
	}
	step, rest := steps[0], steps[1:]
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() && r.isRequired {
			// To the checks an empty object is the same as none.
			v.Set(reflect.New(v.Type().Elem()))
		}
		if !v.IsNil() {
			f.find(r, path, v.Elem(), steps)
		}
	case reflect.Struct:
		for _, name := range stepNames(step) {
			if field, known := fieldOf(v.Type(), name); known {
				f.find(r, join(path, name), v.FieldByIndex(field.Index), rest)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			f.find(r, fmt.Sprintf("%s[%d]", path, i), v.Index(i), rest)
		}
	case reflect.Map:
		prefix := strings.TrimSuffix(step, "*")
		for _, key := range sortedKeys(v) {
			if strings.HasPrefix(key.String(), prefix) {
				before := v.MapIndex(key)
				f.all = append(f.all, restrictedField{
					path:    fmt.Sprintf("%s[%s]", path, key),
					allow:   func() { v.SetMapIndex(key, reflect.ValueOf(r.allowed)) },
					restore: func() { v.SetMapIndex(key, before) },
				})
			}
		}
	}
}

// stepNames returns the fields of a step.
func stepNames(step string) []string {
	if step == "container" {
		return []string{"initContainers", "containers", "ephemeralContainers"}
	}
	return []string{step}
}

func (f *restrictedFields) add(r restriction, path string, v reflect.Value) {
	if v.IsZero() && !r.isRequired {
		return
	}
	if volume, isVolume := v.Interface().(corev1.Volume); isVolume {
		path = join(path, sourceOf(volume))
	}
	before := reflect.New(v.Type()).Elem()
	before.Set(v)
	allowed := r.value(v.Type())
	f.all = append(f.all, restrictedField{path: path + r.suffix, allow: func() { v.Set(allowed) }, restore: func() { v.Set(before) }})
}

// value returns the allowed value as one of a type.
func (r restriction) value(t reflect.Type) reflect.Value {
	allowed := reflect.ValueOf(r.allowed)
	switch {
	case r.allowed == nil:
		return reflect.Zero(t)
	case t.Kind() == reflect.Pointer && allowed.Kind() != reflect.Pointer:
		made := reflect.New(t.Elem())
		made.Elem().Set(allowed.Convert(t.Elem()))
		return made
	}
	return allowed.Convert(t)
}

// sourceOf returns the name of the field that has a volume's source.
func sourceOf(volume corev1.Volume) string {
	source := reflect.ValueOf(volume.VolumeSource)
	for i := range source.NumField() {
		if !source.Field(i).IsZero() {
			name, _, _ := strings.Cut(source.Type().Field(i).Tag.Get("json"), ",")
			return name
		}
	}
	return ""
}
