package manifests

import (
	"regexp"
	"slices"
	"strconv"

	yamlv3 "go.yaml.in/yaml/v3"
)

// Duplicate is a second key of the same name in a mapping.
type Duplicate struct {
	// Steps lead from the object to the key. Key is its text.
	Steps        []any
	Key          string
	Line, Column int

	// item is the number of the list's item that has the key, or noItem.
	item int
}

const noItem = -1

var alreadySet = regexp.MustCompile(`line (\d+): key (.*) already set in map`)

// duplicateKeys finds the duplicate keys of a message of the converter, which reports only their lines. The converter also
// reports keys that override merged ones, which are not duplicates.
func duplicateKeys(document []byte, message string, isList bool) []Duplicate {
	var root yamlv3.Node
	f := finder{item: noItem}
	if yamlv3.Unmarshal(document, &root) == nil && len(root.Content) > 0 {
		var items *yamlv3.Node
		if isList {
			items = itemsIn(root.Content[0])
		}
		f.walk(root.Content[0], nil, items)
		if items != nil {
			for i, item := range items.Content {
				f.item = i
				f.walk(item, nil, nil)
			}
		}
	}
	if len(f.found) > 0 || f.merges {
		return f.found
	}
	// The converter compares values, so `yes` and `true` are the same key.
	for _, match := range alreadySet.FindAllStringSubmatch(message, -1) {
		line, _ := strconv.Atoi(match[1])
		f.found = append(f.found, Duplicate{Key: match[2], Line: line, Column: 1, item: noItem})
	}
	return f.found
}

// itemsIn returns the items of a list. The last of two items fields wins.
func itemsIn(list *yamlv3.Node) (items *yamlv3.Node) {
	for i := 0; list.Kind == yamlv3.MappingNode && i+1 < len(list.Content); i += 2 {
		if list.Content[i].Value == "items" {
			items = list.Content[i+1]
		}
	}
	if items == nil || items.Kind != yamlv3.SequenceNode {
		return nil
	}
	return items
}

type finder struct {
	found  []Duplicate
	merges bool
	item   int
}

// walk searches a node except skipped. It follows no alias: its value is searched where it is written.
func (f *finder) walk(node *yamlv3.Node, path []any, skipped *yamlv3.Node) {
	switch {
	case node == skipped:
	case node.Kind == yamlv3.SequenceNode:
		for i, item := range node.Content {
			f.walk(item, append(slices.Clip(path), i), skipped)
		}
	case node.Kind == yamlv3.MappingNode:
		seen := map[string]bool{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			key, value := node.Content[i], node.Content[i+1]
			child := append(slices.Clip(path), any(key.Value))
			if key.ShortTag() == "!!merge" {
				f.merges = true
			} else if name := keyText(key); seen[name] {
				f.found = append(f.found, Duplicate{child, name, key.Line, key.Column, f.item})
			} else if key.Kind == yamlv3.ScalarNode {
				seen[name] = true
			}
			f.walk(value, child, skipped)
		}
	}
}

func keyText(key *yamlv3.Node) string {
	if key.ShortTag() == "!!str" {
		return strconv.Quote(key.Value)
	}
	return key.Value
}
