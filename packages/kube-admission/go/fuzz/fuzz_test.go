package fuzz

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/klog/v2"

	"kube-admission/review"
	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"
)

var (
	number   = flag.Int("n", defaultNumber(), "how many manifests to mutate")
	seed     = flag.Uint64("seed", defaultSeed(), "where the mutations start; the same seed gives the same ones")
	settings = flag.String("settings", "{}", "what to configure the review and the server with, in JSON")
	fewest   = flag.Int("fewest", 3, "how many of each kind must be admitted, refused and not decoded")

	configured review.Settings
	server     *apiServer
)

func defaultNumber() int {
	if n, err := strconv.Atoi(os.Getenv("KUBE_ADMISSION_MUTATIONS")); err == nil {
		return n
	}
	return 10_000
}

func defaultSeed() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("SEED"), 10, 64); err == nil {
		return n
	}
	return rand.Uint64()
}

func TestMain(m *testing.M) {
	flag.Parse()
	klog.SetLogger(logr.Discard())
	if err := setUp(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func setUp() error {
	if err := json.Unmarshal([]byte(*settings), &configured); err != nil {
		return err
	}
	if err := review.Configure(configured); err != nil {
		return err
	}
	var err error
	server, err = newAPIServer()
	return err
}

func emulated() *version.Version {
	if configured.KubernetesVersion == "" {
		return review.Newest
	}
	return version.MustParseGeneric(configured.KubernetesVersion)
}

func TestMutations(t *testing.T) {
	t.Logf("seed %d, %d mutations, settings %s", *seed, *number, *settings)
	served := map[string]bool{}
	for kind := range server.resources {
		served[kind.GroupVersion().String()+" "+kind.Kind] = true
	}
	generator, err := NewGenerator(*seed, func(apiVersion, kind string) bool { return served[apiVersion+" "+kind] })
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	counts := tally{}
	panics := map[string]string{}
	differences := map[string]bool{}
	for i := range *number {
		mutant := generator.Mutant(uint64(i))
		c := server.compare(mutant.Text)
		counts.add(c)
		if c.panic != "" {
			line, _, _ := strings.Cut(c.panic, "\n")
			panics[c.kind.Kind+": "+line] = string(mutant.Text[:min(len(mutant.Text), 4000)])
		}
		if c.difference == "" {
			continue
		}
		if c = server.persisting(mutant.Text); c.difference == "" {
			continue
		}
		if signature := c.signature(); !differences[signature] {
			differences[signature] = true
			file, shrunk := server.shrink(mutant.Text, c)
			t.Errorf("mutation %d (%s: %v), %s: %s\n%s", i, mutant.Of, mutant.Changes, file, shrunk.difference, c.kind)
		}
		if len(differences) == 20 {
			t.Fatal("there are too many differences to go on")
		}
	}
	for why, manifest := range panics {
		t.Logf("the server's own code panics, and the review tells of it: %s\n%s", why, manifest)
	}
	t.Logf("%d in %s\n%s", *number, time.Since(start).Round(time.Second), counts)
	if *number >= 100*len(server.resources) {
		counts.demand(t, *fewest)
	}
}

// TestOtherClusters asks the same in processes of their own: settings hold for a process.
func TestOtherClusters(t *testing.T) {
	if *settings != "{}" {
		t.Skip("this is one of them")
	}
	for name, other := range map[string]string{
		"two families":     `{"serviceClusterIPRanges":["10.96.0.0/16","fd00:1::/112"],"serviceNodePortRange":"30000-30100"}`,
		"IPv6 first":       `{"serviceClusterIPRanges":["fd00:1::/108","10.96.0.0/24"]}`,
		"restricted":       `{"podSecurity":{"level":"restricted"},"allowPrivileged":false}`,
		"baseline of 1.30": `{"podSecurity":{"level":"baseline","version":"1.30"}}`,
		"1.34":             `{"kubernetesVersion":"1.34"}`,
		"1.35":             `{"kubernetesVersion":"1.35"}`,
		"1.36":             `{"kubernetesVersion":"1.36"}`,
		"alpha":            `{"featureGates":{"AllAlpha":true,"AllBeta":true}}`,
		"no beta":          `{"featureGates":{"AllBeta":false}}`,
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(os.Args[0], "-test.v", "-test.run=^(TestMutations|TestRegressions|TestValid|TestServed)$",
				"-settings="+other, fmt.Sprintf("-n=%d", *number/10), fmt.Sprintf("-seed=%d", *seed))
			out, err := command.CombinedOutput()
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			} else if testing.Verbose() {
				t.Logf("%s", out)
			}
		})
	}
}
