package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"reflect"
	"strings"

	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apimachinery/pkg/util/version"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	componentversion "k8s.io/component-base/version"
	"k8s.io/kubernetes/pkg/capabilities"
	psapi "k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	netutils "k8s.io/utils/net"
)

// Settings are those of the server that change a verdict. They hold for the whole process, as in a server.
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

// Newest is the minor version that the code is of, Oldest the lowest that a server of it can emulate.
var (
	Newest  = version.MustParse(componentversion.DefaultKubeBinaryVersion)
	Oldest  = Newest.SubtractMinor(3)
	current = Newest
)

// Services are the server's --service-cluster-ip-range and --service-node-port-range.
var Services = struct {
	Addresses []*net.IPNet
	NodePorts utilnet.PortRange
}{
	Addresses: []*net.IPNet{{IP: net.IPv4(10, 96, 0, 0).To4(), Mask: net.CIDRMask(12, 32)}},
	NodePorts: utilnet.PortRange{Base: 30000, Size: 2768},
}

var podSecurity struct {
	level     *psapi.LevelVersion
	evaluator policy.Evaluator
}

// ReadSettings names the option that is wrong.
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
		err = fmt.Errorf("%s: Invalid value: must be %s, this is a %s", wrong.Field, wanted, wrong.Value)
	} else if err != nil {
		if name, unknown := strings.CutPrefix(err.Error(), "json: unknown field "); unknown {
			err = fmt.Errorf("%s: Forbidden: there is no such option", strings.Trim(name, `"`))
		}
	}
	// A version that is empty is not one that is not given.
	var given struct {
		KubernetesVersion *string `json:"kubernetesVersion"`
	}
	if err == nil && json.Unmarshal(data, &given) == nil && given.KubernetesVersion != nil && *given.KubernetesVersion == "" {
		err = unsupported("")
	}
	return settings, err
}

func unsupported(version string) error {
	return fmt.Errorf("kubernetesVersion: Unsupported value: %q: from %s to %s", version, Oldest, Newest)
}

// Configure sets a process up, once.
func Configure(settings Settings) error {
	if err := emulate(settings.KubernetesVersion); err != nil {
		return err
	}
	gates := utilfeature.DefaultMutableFeatureGate
	if err := gates.SetFromMap(settings.FeatureGates); err != nil {
		return fmt.Errorf("featureGates: %w", err)
	}
	privileged := settings.AllowPrivileged == nil || *settings.AllowPrivileged
	capabilities.Setup(privileged, 0)
	if err := configureServices(settings); err != nil {
		return err
	}
	return configurePodSecurity(settings)
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
		return unsupported(wanted)
	}
	current = parsed
	return utilfeature.DefaultMutableFeatureGate.SetEmulationVersion(parsed)
}

func configureServices(settings Settings) error {
	if len(settings.ServiceAddresses) > 0 {
		addresses := []*net.IPNet{}
		for _, cidr := range settings.ServiceAddresses {
			_, parsed, err := netutils.ParseCIDRSloppy(cidr)
			if err != nil {
				return fmt.Errorf("serviceClusterIPRanges: Invalid value: %q: must be a CIDR, such as 10.96.0.0/12", cidr)
			}
			addresses = append(addresses, parsed)
		}
		twoFamilies := len(addresses) == 2 && netutils.IsIPv6CIDR(addresses[0]) != netutils.IsIPv6CIDR(addresses[1])
		if len(addresses) > 1 && !twoFamilies {
			return fmt.Errorf("serviceClusterIPRanges: Invalid value: one range, or one of IPv4 and one of IPv6")
		}
		Services.Addresses = addresses
	}
	if settings.ServiceNodePortRange != "" {
		ports, err := utilnet.ParsePortRange(settings.ServiceNodePortRange)
		if err != nil {
			return fmt.Errorf("serviceNodePortRange: Invalid value: %q: must be such as 30000-32767", settings.ServiceNodePortRange)
		}
		Services.NodePorts = *ports
	}
	return nil
}

func configurePodSecurity(settings Settings) error {
	if settings.PodSecurity == nil {
		return nil
	}
	level, err := psapi.ParseLevel(settings.PodSecurity.Level)
	if err != nil {
		return fmt.Errorf("podSecurity.level: Unsupported value: %q: privileged, baseline or restricted", settings.PodSecurity.Level)
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
		return fmt.Errorf("podSecurity.version: Invalid value: %q: must be latest or a minor version, such as v%s", settings.PodSecurity.Version, Newest)
	}
	emulated := psapi.MajorMinorVersion(int(current.Major()), int(current.Minor()))
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), &emulated)
	if err != nil {
		return err
	}
	podSecurity.level, podSecurity.evaluator = &psapi.LevelVersion{Level: level, Version: at}, evaluator
	return nil
}
