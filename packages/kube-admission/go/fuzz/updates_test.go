package fuzz

import (
	"slices"
	"strings"
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
}

// paired is the outcome for a pair: the last stage that the server reached, and the difference, which is empty if both agree.
type paired struct {
	kind       string
	stage      stage
	difference string
}

// sent returns how the pair of a number is sent. The other tests create objects in the other ways.
func sent(before, after []byte, number int) pair {
	p := pair{before: before, after: after}
	switch number % 4 {
	case 1:
		p.mode = review.Replace
	case 2:
		p.mode = review.ServerSide
	case 3:
		p.mode, p.isNew = review.ServerSide, true
	}
	return p
}

// TestUpdates compares the reviews of updates with the server's own handlers: a valid manifest, and its mutation.
func TestUpdates(t *testing.T) {
	server, ok := subject.oracle.(*handlers)
	if !ok || *settings != "{}" {
		t.Skip("only the handlers have the old objects")
	}
	generator, err := NewGenerator(*seed, func(apiVersion, kind string) bool {
		_, served := server.resources[schema.FromAPIVersionAndKind(apiVersion, kind)]
		return served && wantedKinds.MatchString(apiVersion+" "+kind)
	})
	if err != nil {
		t.Fatal(err)
	}
	start, compared := time.Now(), 0
	counts, differences := map[string]map[stage]int{}, map[string]bool{}
	// Not every mutation leaves a manifest that can be sent. Their number is that of the pairs, so that a seed gives the same ones everywhere.
	for i := 0; compared < *number && i < 10**number && len(differences) < mostDifferences; i++ {
		mutant := generator.Mutant(uint64(i))
		after, isSent := body(mutant.Text)
		if !isSent {
			continue
		}
		p := sent(mutant.Before, after, i)
		outcome := server.comparePair(p)
		for tries := 0; outcome.difference != "" && tries < 2; tries++ {
			// The server stores the time, which may have changed.
			outcome = server.comparePair(p)
		}
		if outcome.stage == unsent {
			continue
		}
		compared++
		if counts[outcome.kind] == nil {
			counts[outcome.kind] = map[stage]int{}
		}
		counts[outcome.kind][outcome.stage]++
		signature := comparison{difference: outcome.difference}.signature()
		if outcome.difference != "" && !differences[outcome.kind+signature] {
			differences[outcome.kind+signature] = true
			t.Errorf("pair %d (%s: %v), %q, new: %t\n%s\n%s\n%s", i, mutant.Of, mutant.Changes, p.mode, p.isNew, p.before, p.after, outcome.difference)
		}
	}
	t.Logf("seed %d: %d pairs in %s", *seed, compared, time.Since(start).Round(time.Second))
	if compared < min(*number/10, 200) {
		t.Errorf("only %d of %d pairs could be compared", compared, *number)
	}
	var lines []string
	for kind, n := range counts {
		lines = append(lines, row(kind, n))
	}
	slices.Sort(lines)
	t.Log("\n" + strings.Join(lines, "\n"))
}
