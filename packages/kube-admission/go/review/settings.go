package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"reflect"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apimachinery/pkg/util/version"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	componentversion "k8s.io/component-base/version"
	"k8s.io/kubernetes/pkg/capabilities"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	netutils "k8s.io/utils/net"
)

// Settings are the settings of the server that change a verdict. They hold for the process, because the feature gates and the
// capabilities of Kubernetes' own code do.
type Settings struct {
	KubernetesVersion    string          `json:"kubernetesVersion"`
	FeatureGates         map[string]bool `json:"featureGates"`
	AllowPrivileged      *bool           `json:"allowPrivileged"`
	ServiceAddresses     []string        `json:"serviceClusterIPRanges"`
	ServiceNodePortRange string          `json:"serviceNodePortRange"`
	PodSecurity          *struct {
		Level   string `json:"level"`
		Version string `json:"version"`
	} `json:"podSecurity"`
}

// Newest is the minor version of the code, Oldest the oldest one that it can emulate.
var (
	Newest          = version.MustParse(componentversion.DefaultKubeBinaryVersion)
	Oldest          = Newest.SubtractMinor(3)
	emulatedVersion = Newest
)

// Services has the server's --service-cluster-ip-range and --service-node-port-range.
var Services = struct {
	Addresses []*net.IPNet
	NodePorts utilnet.PortRange
}{
	Addresses: []*net.IPNet{{IP: net.IPv4(10, 96, 0, 0).To4(), Mask: net.CIDRMask(12, 32)}},
	NodePorts: utilnet.PortRange{Base: 30000, Size: 2768},
}

// podSecurity has the level to enforce, or none, and its checks.
var podSecurity struct {
	level  *psapi.LevelVersion
	checks []policy.CheckPodFn
}

// ReadSettings reads settings of JSON. Its error is that of an option.
func ReadSettings(data []byte) (settings Settings, err error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	err = decoder.Decode(&settings)
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		wanted := "a " + wrong.Type.String()
		switch wrong.Type.Kind() {
		case reflect.Struct, reflect.Map:
			wanted = "an object"
		case reflect.Slice:
			wanted = "a list"
		}
		detail := fmt.Sprintf("must be %s, this is a %s", wanted, wrong.Value)
		err = field.Invalid(field.NewPath(wrong.Field), field.OmitValueType{}, detail)
	} else if err != nil {
		if name, isUnknown := strings.CutPrefix(err.Error(), "json: unknown field "); isUnknown {
			err = field.Forbidden(field.NewPath(strings.Trim(name, `"`)), "there is no such option")
		}
	}
	// An empty version is an error, a missing one is not.
	var present struct {
		KubernetesVersion *string `json:"kubernetesVersion"`
	}
	if err == nil && json.Unmarshal(data, &present) == nil && present.KubernetesVersion != nil && *present.KubernetesVersion == "" {
		err = unsupportedVersion("")
	}
	return settings, err
}

func unsupportedVersion(version string) error {
	var supported []string
	for v := Oldest; !v.GreaterThan(Newest); v = v.AddMinor(1) {
		supported = append(supported, v.String())
	}
	return field.NotSupported(field.NewPath("kubernetesVersion"), version, supported)
}

// Configure applies the settings to the process. It can be called once. Its error has a line for each option that is wrong.
func Configure(settings Settings) error {
	privileged := settings.AllowPrivileged == nil || *settings.AllowPrivileged
	capabilities.Setup(privileged, 0)
	// The version comes first: the feature gates depend on it.
	err := errors.Join(
		emulate(settings.KubernetesVersion),
		setFeatureGates(settings.FeatureGates),
		configureAddresses(settings.ServiceAddresses),
		configureNodePorts(settings.ServiceNodePortRange),
		configurePodSecurity(settings),
	)
	hasOtherFeatures = emulatedVersion.LessThan(Newest) || len(settings.FeatureGates) > 0
	return err
}

func setFeatureGates(gates map[string]bool) error {
	if err := utilfeature.DefaultMutableFeatureGate.SetFromMap(gates); err != nil {
		return field.Invalid(field.NewPath("featureGates"), field.OmitValueType{}, err.Error())
	}
	return nil
}

func emulate(wanted string) error {
	if wanted == "" {
		return nil
	}
	parsed, err := version.ParseGeneric(strings.TrimPrefix(wanted, "v"))
	if err == nil {
		parsed = version.MajorMinor(parsed.Major(), parsed.Minor())
	}
	if err != nil || parsed.LessThan(Oldest) || parsed.GreaterThan(Newest) {
		return unsupportedVersion(wanted)
	}
	emulatedVersion = parsed
	return utilfeature.DefaultMutableFeatureGate.SetEmulationVersion(parsed)
}

func configureAddresses(ranges []string) error {
	if len(ranges) == 0 {
		return nil
	}
	path := field.NewPath("serviceClusterIPRanges")
	addresses := []*net.IPNet{}
	for _, cidr := range ranges {
		_, parsed, err := netutils.ParseCIDRSloppy(cidr)
		if err != nil {
			return field.Invalid(path, cidr, "must be a CIDR, such as 10.96.0.0/12")
		}
		addresses = append(addresses, parsed)
	}
	twoFamilies := len(addresses) == 2 && netutils.IsIPv6CIDR(addresses[0]) != netutils.IsIPv6CIDR(addresses[1])
	if len(addresses) > 1 && !twoFamilies {
		return field.Invalid(path, ranges, "must be one range, or one of IPv4 and one of IPv6")
	}
	Services.Addresses = addresses
	return nil
}

func configureNodePorts(ports string) error {
	if ports == "" {
		return nil
	}
	parsed, err := utilnet.ParsePortRange(ports)
	if err != nil {
		return field.Invalid(field.NewPath("serviceNodePortRange"), ports, "must be a range of ports, such as 30000-32767")
	}
	Services.NodePorts = *parsed
	return nil
}

func configurePodSecurity(settings Settings) error {
	if settings.PodSecurity == nil {
		return nil
	}
	path := field.NewPath("podSecurity")
	level, err := psapi.ParseLevel(settings.PodSecurity.Level)
	if err != nil {
		levels := []psapi.Level{psapi.LevelPrivileged, psapi.LevelBaseline, psapi.LevelRestricted}
		return field.NotSupported(path.Child("level"), settings.PodSecurity.Level, levels)
	}
	wanted := settings.PodSecurity.Version
	if wanted == "" {
		wanted = "latest"
	}
	if !strings.HasPrefix(wanted, "v") && wanted != "latest" {
		wanted = "v" + wanted
	}
	at, err := psapi.ParseVersion(wanted)
	if err != nil {
		detail := fmt.Sprintf("must be latest or a minor version, such as v%s", Newest)
		return field.Invalid(path.Child("version"), settings.PodSecurity.Version, detail)
	}
	emulated := psapi.MajorMinorVersion(int(emulatedVersion.Major()), int(emulatedVersion.Minor()))
	podSecurity.level = &psapi.LevelVersion{Level: level, Version: at}
	podSecurity.checks, err = checksOf(*podSecurity.level, &emulated)
	return err
}

// checksOf returns the checks of a level, in the order of the server: each of them tells when it evaluates a pod.
func checksOf(level psapi.LevelVersion, emulated *psapi.Version) (order []policy.CheckPodFn, err error) {
	all := policy.DefaultChecks()
	for _, check := range all {
		for i := range check.Versions {
			evaluate := check.Versions[i].CheckPod
			check.Versions[i].CheckPod = func(metadata *metav1.ObjectMeta, spec *corev1.PodSpec) policy.CheckResult {
				order = append(order, evaluate)
				return evaluate(metadata, spec)
			}
		}
	}
	evaluator, err := policy.NewEvaluator(all, emulated)
	if err != nil {
		return nil, err
	}
	evaluator.EvaluatePod(level, &metav1.ObjectMeta{}, &corev1.PodSpec{})
	return order, nil
}
