// Package cache stands in for the informers' cache, for which the storage of pods names its indexes.
package cache

type (
	IndexFunc func(obj any) ([]string, error)
	Indexers  map[string]IndexFunc
)
