package fuzz

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// tally counts for each kind where its manifests ended.
type tally map[string]map[stage]int

func (t tally) add(c comparison) {
	name := c.kind.GroupVersion().String() + " " + c.kind.Kind
	if _, served := server.resources[c.kind]; !served {
		name = "(not served)"
	}
	if t[name] == nil {
		t[name] = map[stage]int{}
	}
	t[name][c.stage]++
}

func (t tally) String() string {
	var lines []string
	total := map[stage]int{}
	for name, counts := range t {
		lines = append(lines, row(name, counts))
		for at, n := range counts {
			total[at] += n
		}
	}
	sort.Strings(lines)
	header := fmt.Sprintf("%-65s %9s %9s %9s %9s %9s %9s\n", "", admitted, refused, undecoded, unsent, panicked, late)
	return header + strings.Join(append(lines, row("all", total)), "\n")
}

func row(name string, n map[stage]int) string {
	return fmt.Sprintf("%-65s %9d %9d %9d %9d %9d %9d", name, n[admitted], n[refused], n[undecoded], n[unsent], n[panicked], n[late])
}

// demand fails where a kind was not tried both ways: what always passes shows nothing.
func (t tally) demand(test *testing.T, fewest int) {
	for kind := range server.resources {
		name := kind.GroupVersion().String() + " " + kind.Kind
		for _, at := range []stage{admitted, refused, undecoded} {
			if t[name][at] < fewest {
				test.Errorf("%s: only %d %s", name, t[name][at], at)
			}
		}
	}
}
