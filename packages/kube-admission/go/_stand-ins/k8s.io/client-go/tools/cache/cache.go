// Package cache replaces the informers' cache. The storage of pods uses only the types of its indexes.
package cache

type (
	IndexFunc func(obj any) ([]string, error)
	Indexers  map[string]IndexFunc
)
