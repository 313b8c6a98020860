package review

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
)

// shortNamesJSON has the kinds of the short names that kubectl accepts. `npm run import` writes the file, and the table of
// cdk8s-primer, from the discovery documents of Kubernetes: the storage that defines them needs etcd's client.
//
//go:embed short_names.json
var shortNamesJSON []byte

var shortNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	if err := json.Unmarshal(shortNamesJSON, &names); err != nil {
		panic(err)
	}
	return names
})

// nearest returns the kind with the most similar name, or nil if no name is similar.
func nearest(name string) *Kind {
	if kind := shortNames()[strings.ToLower(name)]; kind != "" {
		name = kind
	}
	byName := map[string]*Kind{}
	for _, k := range kinds {
		if other := byName[k.gvk.Kind]; other == nil || k.gvk.String() < other.gvk.String() {
			byName[k.gvk.Kind] = k
		}
	}
	return byName[Nearest(name, slices.SortedFunc(maps.Keys(byName), func(a, b string) int {
		return strings.Compare(byName[a].gvk.String(), byName[b].gvk.String())
	}))]
}

// Nearest returns the most similar of some names, the first if several are. It returns an empty text if no name is similar.
func Nearest(name string, names []string) string {
	name = strings.ToLower(name)
	best, closest := "", len(name)/3+1
	for _, other := range names {
		if len(name)-len(other) > closest {
			continue
		}
		if distance := distance(name, strings.ToLower(other)); distance < closest {
			best, closest = other, distance
		}
	}
	return best
}

// distance returns the number of letters to insert, delete, replace or swap with a neighbour.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			least := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				least = min(least, rows[i-2][j-2]+1)
			}
			rows[i][j] = least
		}
	}
	return rows[len(a)][len(b)]
}
