package fuzz

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-logr/logr"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/api/legacyscheme"

	"kube-admission/review"
	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"
)

var (
	number     = flag.Int("n", defaultNumber(), "number of manifests to generate")
	seed       = flag.Uint64("seed", defaultSeed(), "seed of the mutations")
	settings   = flag.String("settings", "{}", "settings of the review and the server's handlers, as JSON")
	fewest     = flag.Int("fewest", 3, "number of manifests of each kind that must be admitted, refused and not decoded")
	kubeconfig = flag.String("kubeconfig", "", "kubeconfig of a running server to compare with instead of the server's handlers")
	program    = flag.String("engine", "", "program that reviews in place of the Go package")
	manifests  = flag.String("manifests", "", "more files to compare, separated as in PATH")
	mutable    = flag.String("seeds", "", "files whose manifests are mutated in place of those of the repository, separated as in PATH")
	updates    = flag.String("pairs", "", "file of updates to compare, each of which is a line of JSON with before and after")
	mutated    = flag.String("kinds", "", "regular expression of the kinds to mutate, such as 'example.com/v1 Feature'")

	wantedKinds *regexp.Regexp
	configured  review.Settings
	subject     *comparer
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
	if err := setUp(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func setUp() error {
	flag.Parse()
	// The validation logs internal differences.
	klog.SetLogger(logr.Discard())
	var err error
	if wantedKinds, err = regexp.Compile(*mutated); err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(*settings), &configured); err != nil {
		return err
	}
	if err := review.Configure(configured); err != nil {
		return err
	}
	subject = &comparer{}
	if *program != "" {
		if subject.engine, err = startEngine(*program, *settings); err != nil {
			return err
		}
	}
	if *kubeconfig == "" {
		subject.known = ofClasses
		subject.oracle, err = newHandlers()
		return err
	}
	server, err := connect(*kubeconfig)
	if err != nil {
		return err
	}
	subject.oracle, subject.cluster, subject.known = server, server, knownDifferences
	if err := server.define(); err != nil {
		return err
	}
	if !server.hold(enforcing) {
		return errors.New("there is no namespace for Pod Security")
	}
	return nil
}

func emulated() *version.Version {
	if configured.KubernetesVersion == "" {
		return review.Newest
	}
	return version.MustParseGeneric(configured.KubernetesVersion)
}

// manifest is a manifest to compare, and its source.
type manifest struct {
	source string
	text   []byte
}

const (
	// atOnce is the number of manifests that are compared in parallel with a running server. The storage of the handlers holds one.
	atOnce = 24
	// mostDifferences is the number of differences after which a run stops.
	mostDifferences = 20
)

// compareAll reports the differences, one for each cause, and records them after it has shrunk them.
func compareAll(t *testing.T, manifests iter.Seq[manifest]) *tally {
	workers := 1
	if subject.cluster != nil {
		workers = atOnce
	}
	counts, differences, panics := newTally(), map[string]bool{}, map[string]bool{}
	queue := make(chan manifest)
	var mutex sync.Mutex
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for m := range queue {
				c := subject.persisting(m.text)
				mutex.Lock()
				if c.stage != "" || c.difference != "" {
					counts.add(c)
				}
				if why, _, _ := strings.Cut(c.panic, "\n"); why != "" && !panics[c.kind.Kind+why] {
					panics[c.kind.Kind+why] = true
					t.Logf("the server's own code panics: %s: %s\n%.4000s", c.kind.Kind, why, c.text)
				}
				if signature := c.signature(); c.difference != "" && !differences[signature] && len(differences) < mostDifferences {
					differences[signature] = true
					least := subject.shrink(c)
					t.Errorf("%s: %s\n%s\n%s", m.source, record(least), least.text, least.difference)
				}
				mutex.Unlock()
			}
		})
	}
	for m := range manifests {
		queue <- m
		mutex.Lock()
		isEnough := len(differences) == mostDifferences
		mutex.Unlock()
		if isEnough {
			t.Error("the run stops: there are too many differences")
			break
		}
	}
	close(queue)
	group.Wait()
	return counts
}

// TestSeeds compares the manifests that are not generated: those of valid/ and of the repository, regressions, objects with every
// field, the files of -manifests, and an empty object of every kind, which shows whether both serve the same kinds.
func TestSeeds(t *testing.T) {
	all, err := regressions()
	if err != nil {
		t.Fatal(err)
	}
	for _, read := range []func() ([]Seed, error){Valid, InRepository, Full, inAskedFiles} {
		seeds, err := read()
		if err != nil {
			t.Fatal(err)
		}
		for _, seed := range seeds {
			all = append(all, manifest{seed.Source, seed.Text})
		}
	}
	asked := maps.Clone(legacyscheme.Scheme.AllKnownTypes())
	for kind := range subject.oracle.served() {
		asked[kind] = nil
	}
	for kind := range asked {
		if kind.Version != "__internal" {
			text := fmt.Sprintf(`{"apiVersion":%q,"kind":%q}`, kind.GroupVersion(), kind.Kind)
			all = append(all, manifest{"nothing but " + kind.String(), []byte(text)})
		}
	}
	compareAll(t, slices.Values(all))
}

func inAskedFiles() ([]Seed, error) { return inFolders(filepath.SplitList(*manifests)...) }

func newGenerator(t *testing.T, wanted func(apiVersion, kind string) bool) *Generator {
	asked, err := inFolders(filepath.SplitList(*mutable)...)
	if err != nil {
		t.Fatal(err)
	}
	made, err := NewGenerator(*seed, wanted, asked...)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestMutations(t *testing.T) {
	t.Logf("seed %d, %d mutations, settings %s", *seed, *number, *settings)
	served := map[string]bool{}
	for kind := range subject.oracle.served() {
		name := kind.GroupVersion().String() + " " + kind.Kind
		served[name] = wantedKinds.MatchString(name) && (subject.cluster == nil || configured.PodSecurity == nil || makesPods[name])
	}
	generator := newGenerator(t, func(apiVersion, kind string) bool { return served[apiVersion+" "+kind] })
	start := time.Now()
	counts := compareAll(t, func(yield func(manifest) bool) {
		for i := range *number {
			mutant := generator.Mutant(uint64(i))
			if !yield(manifest{fmt.Sprintf("mutation %d (%s: %v)", i, mutant.Of, mutant.Changes), mutant.Text}) {
				return
			}
		}
	})
	t.Logf("%d in %s\n%s", *number, time.Since(start).Round(time.Second), counts)
	if *mutable == "" && *number >= 100*len(generator.kinds) {
		counts.demand(t, generator.kinds, *fewest)
	}
}

// TestOtherSettings runs the tests with other settings in processes of their own, because settings hold for a process.
func TestOtherSettings(t *testing.T) {
	others := map[string]string{
		"two families":     `{"serviceClusterIPRanges":["10.96.0.0/16","fd00:1::/112"],"serviceNodePortRange":"30000-30100"}`,
		"IPv6 first":       `{"serviceClusterIPRanges":["fd00:1::/108","10.96.0.0/24"]}`,
		"restricted":       `{"podSecurity":{"level":"restricted"},"allowPrivileged":false}`,
		"baseline of 1.30": `{"podSecurity":{"level":"baseline","version":"1.30"}}`,
		"1.34":             `{"kubernetesVersion":"1.34"}`,
		"1.35":             `{"kubernetesVersion":"1.35"}`,
		"1.36":             `{"kubernetesVersion":"1.36"}`,
		"alpha":            `{"featureGates":{"AllAlpha":true,"AllBeta":true}}`,
		"no beta":          `{"featureGates":{"AllBeta":false}}`,
	}
	switch {
	case configured.PodSecurity != nil || subject.cluster == nil && *settings != "{}":
		t.Skip("this process has other settings already")
	case subject.cluster != nil:
		// The settings of a running server are fixed, but it enforces the Pod Security Standards in a namespace.
		restricted := map[string]any{"kubernetesVersion": configured.KubernetesVersion, "podSecurity": map[string]string{"level": "restricted"}}
		others = map[string]string{"restricted": text(restricted)}
	}
	for name, other := range others {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(os.Args[0], "-test.v", "-test.run=^(TestMutations|TestSeeds)$", "-settings="+other,
				"-kubeconfig="+*kubeconfig, "-manifests="+*manifests, fmt.Sprintf("-n=%d", *number/10), fmt.Sprintf("-seed=%d", *seed))
			out, err := command.CombinedOutput()
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			} else if testing.Verbose() {
				t.Logf("%s", out)
			}
		})
	}
}
