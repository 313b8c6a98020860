package fuzz

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// tally counts the last stages of the manifests of each kind, and the uses of each known difference.
type tally struct {
	kinds map[string]map[stage]int
	known map[string]int
}

func newTally() *tally { return &tally{map[string]map[stage]int{}, map[string]int{}} }

func (t *tally) add(c comparison) {
	name := c.kind.GroupVersion().String() + " " + c.kind.Kind
	if _, served := subject.oracle.served()[c.kind]; !served {
		name = "(not served)"
	}
	if t.kinds[name] == nil {
		t.kinds[name] = map[stage]int{}
	}
	t.kinds[name][c.stage]++
	for known := range c.known {
		t.known[known]++
	}
}

func (t *tally) String() string {
	var lines []string
	total := map[stage]int{}
	for name, counts := range t.kinds {
		lines = append(lines, row(name, counts))
		for at, n := range counts {
			total[at] += n
		}
	}
	sort.Strings(lines)
	lines = append(lines, row("all", total))
	for _, known := range subject.known {
		if n := t.known[known.name]; n > 0 {
			lines = append(lines, fmt.Sprintf("%-65s %9d", "known difference: "+known.name, n))
		}
	}
	header := fmt.Sprintf("%-65s %9s %9s %9s %9s %9s %9s\n", "", admitted, refused, undecoded, unsent, panicked, late)
	return header + strings.Join(lines, "\n")
}

func row(name string, n map[stage]int) string {
	return fmt.Sprintf("%-65s %9d %9d %9d %9d %9d %9d", name, n[admitted], n[refused], n[undecoded], n[unsent], n[panicked], n[late])
}

// demand reports the kinds whose manifests did not reach every stage.
func (t *tally) demand(test *testing.T, kinds []string, fewest int) {
	for _, kind := range kinds {
		for _, at := range []stage{admitted, refused, undecoded} {
			if t.kinds[kind][at] < fewest {
				test.Errorf("%s: only %d %s", kind, t.kinds[kind][at], at)
			}
		}
	}
}
