package fuzz

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"

	"kube-admission/review"
)

// pair is a manifest, another one of the same object, and how the second is applied over the first, or as a new object.
type pair struct {
	before, after []byte
	mode          review.ApplyMode
	isNew         bool
	// isIndented is set if the review gets them as people and tools write them. kubectl sends them without blanks.
	isIndented bool
}

// paired is the outcome for a pair: the last stage that the server reached, and the difference, which is empty if both agree.
type paired struct {
	kind       string
	stage      stage
	difference string
}

// sent returns how the pair of a number is sent. The other tests create objects in the other ways.
func sent(before, after []byte, number int) pair {
	p := pair{before: before, after: after, isIndented: number/4%4 == 0}
	switch number % 4 {
	case 1:
		p.mode, p.isIndented = review.Replace, false
	case 2:
		p.mode = review.ServerSide
	case 3:
		p.mode, p.isNew = review.ServerSide, true
	}
	return p
}

// numbered is a generated pair.
type numbered struct {
	pair
	number int
	of     name
	mutant Mutant
}

// atATime is the number of pairs that are in memory.
const atATime = 5000

// TestUpdates compares the reviews of updates with the server's own handlers, or with a running server: a valid manifest, and its
// mutation.
func TestUpdates(t *testing.T) {
	if *settings != "{}" {
		t.Skip("the old objects are those of a server without settings")
	}
	if subject.cluster != nil && !subject.cluster.withoutTokens() {
		t.Fatal("the accounts cannot be changed")
	}
	served := subject.oracle.served()
	generator := newGenerator(t, func(apiVersion, kind string) bool {
		_, isServed := served[schema.FromAPIVersionAndKind(apiVersion, kind)]
		return isServed && wantedKinds.MatchString(apiVersion+" "+kind)
	})
	start := time.Now()
	outcomes := &outcomes{T: t, counts: map[string]map[stage]int{}, differences: map[string]bool{}}
	next, stop := iter.Pull(allPairs(t, generator, served))
	defer stop()
	for len(outcomes.differences) < mostDifferences {
		var some []numbered
		for len(some) < min(*number-outcomes.compared, atATime) {
			one, ok := next()
			if !ok {
				break
			}
			some = append(some, one)
		}
		if len(some) == 0 {
			break
		}
		outcomes.compare(some)
	}
	t.Logf("seed %d: %d pairs in %s", *seed, outcomes.compared, time.Since(start).Round(time.Second))
	if outcomes.compared < min(*number/10, 200) {
		t.Errorf("only %d of %d pairs could be compared", outcomes.compared, *number)
	}
	var lines []string
	for kind, n := range outcomes.counts {
		lines = append(lines, row(kind, n))
	}
	slices.Sort(lines)
	t.Log("\n" + strings.Join(lines, "\n"))
}

// allPairs returns the pairs of the file that was given, or else those of mutations, as far as they can be sent.
func allPairs(t *testing.T, generator *Generator, served map[schema.GroupVersionKind]resource) iter.Seq[numbered] {
	given := givenPairs(t)
	return func(yield func(numbered) bool) {
		for i := 0; i < 10**number; i++ {
			mutant := Mutant{}
			if *updates == "" {
				mutant = generator.Mutant(uint64(i))
			} else if i/4 < len(given) {
				// Each is sent in every way.
				mutant = Mutant{Before: given[i/4].Before, Text: given[i/4].After, Of: "given"}
			} else {
				return
			}
			// Not every mutation leaves a manifest that can be sent. A pair has the number of its mutation, so that a seed gives the same
			// ones everywhere.
			after, isSent := body(mutant.Text)
			if !isSent {
				continue
			}
			p := sent(mutant.Before, after, i)
			if of, ok := p.identify(served); ok && !yield(numbered{p, i, of, mutant}) {
				return
			}
		}
	}
}

type givenPair struct{ Before, After json.RawMessage }

func givenPairs(t *testing.T) (given []givenPair) {
	if *updates == "" {
		return nil
	}
	data, err := os.ReadFile(*updates)
	if err != nil {
		t.Fatal(err)
	}
	for lines := json.NewDecoder(bytes.NewReader(data)); lines.More(); {
		var one givenPair
		if err := lines.Decode(&one); err != nil {
			t.Fatal(err)
		}
		given = append(given, one)
	}
	return given
}

// outcomes are those of the pairs that were compared.
type outcomes struct {
	*testing.T
	sync.Mutex
	compared    int
	counts      map[string]map[stage]int
	differences map[string]bool
}

func (o *outcomes) compare(some []numbered) {
	if server, ok := subject.oracle.(pairs); ok {
		o.compareWith(server, some)
		return
	}
	// The objects of a kind, whose versions and groups can be of the same objects, are there one after the other. What some of them change
	// for others comes last.
	phases := [3]map[string][]numbered{{}, {}, {}}
	for _, one := range some {
		phase := phases[phaseOf(one.of.kind, served(one.of.kind).namespaced)]
		phase[one.of.kind.Kind] = append(phase[one.of.kind.Kind], one)
	}
	for number, phase := range phases {
		workers := atOnce
		if number == ofServer {
			workers = 1
		}
		queue := make(chan []numbered)
		var group sync.WaitGroup
		for range workers {
			group.Go(func() {
				for ofKind := range queue {
					slices.SortStableFunc(ofKind, numbered.compare)
					live := &liveObject{runningServer: subject.cluster}
					o.compareWith(live, ofKind)
					if !live.remove() {
						o.Errorf("%v cannot be removed", live.of)
					}
				}
			})
		}
		for _, ofKind := range phase {
			queue <- ofKind
		}
		close(queue)
		group.Wait()
	}
}

func served(kind schema.GroupVersionKind) resource { return subject.oracle.served()[kind] }

// ofServer is the phase of the objects that change what the server does with all others.
const ofServer = 2

// phaseOf returns when the pairs of a kind are compared: objects of a cluster, such as classes, and accounts change what it does with
// others.
func phaseOf(kind schema.GroupVersionKind, isNamespaced bool) int {
	changing := []string{"admissionregistration.k8s.io", "apiregistration.k8s.io", "flowcontrol.apiserver.k8s.io"}
	limiting := []string{"ResourceQuota", "LimitRange", "ServiceCIDR"}
	switch {
	case slices.Contains(changing, kind.Group), slices.Contains(limiting, kind.Kind):
		return ofServer
	case isNamespaced && kind.Kind != "ServiceAccount":
		return 0
	}
	return 1
}

// compare sorts pairs so that those with the same old object follow each other.
func (n numbered) compare(other numbered) int {
	made := func(n numbered) int {
		switch {
		case n.isNew:
			return 0
		case n.mode == review.ServerSide:
			return 1
		}
		return 2
	}
	return cmp.Or(cmp.Compare(fmt.Sprint(n.of), fmt.Sprint(other.of)), cmp.Compare(made(n), made(other)),
		bytes.Compare(n.before, other.before))
}

func (o *outcomes) compareWith(server pairs, some []numbered) {
	for _, one := range some {
		outcome := comparePair(server, one.of, one.pair)
		for tries := 0; outcome.difference != "" && tries < 2; tries++ {
			// The server stores the time, which may have changed.
			outcome = comparePair(server, one.of, one.pair)
		}
		o.add(one, outcome)
	}
}

func (o *outcomes) add(one numbered, outcome paired) {
	o.Lock()
	defer o.Unlock()
	if outcome.stage == unsent {
		return
	}
	o.compared++
	if o.counts[outcome.kind] == nil {
		o.counts[outcome.kind] = map[stage]int{}
	}
	o.counts[outcome.kind][outcome.stage]++
	signature := outcome.kind + comparison{difference: outcome.difference}.signature()
	if outcome.difference != "" && !o.differences[signature] && len(o.differences) < mostDifferences {
		o.differences[signature] = true
		o.Errorf("pair %d (%s: %v), %q, new: %t\n%s\n%s\n%s", one.number, one.mutant.Of, one.mutant.Changes, one.mode, one.isNew, one.before,
			one.after, outcome.difference)
	}
}
