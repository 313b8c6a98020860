package fuzz

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// regression is a manifest on which both differed once.
type regression struct {
	Settings   json.RawMessage `json:"settings"`
	Difference string          `json:"difference"`
	Manifest   string          `json:"manifest"`
}

var particular = regexp.MustCompile(`[0-9]+|"[^"]*"`)

// signature returns a text that differences of one cause mostly share.
func (c comparison) signature() string {
	text := particular.ReplaceAllString(c.difference, "")
	return text[:min(len(text), 150)]
}

// A comparison of a manifest with hundreds of errors can take a second, and there can be twenty such differences.
const (
	shrinkLimit = 3000
	shrinkTime  = time.Minute
)

// shrink removes fields as long as the difference stays.
func (c *comparer) shrink(found comparison) comparison {
	sent, _ := body(found.text)
	document, err := parse(sent)
	if err != nil {
		return found
	}
	least := c.compare(encode(document))
	if least.difference == "" {
		return found
	}
	tries, start := 0, time.Now()
	for dropped := true; dropped; {
		dropped = false
		for number := 0; tries < shrinkLimit && time.Since(start) < shrinkTime; number++ {
			attempt := clone(document)
			all := places(attempt)
			if number >= len(all) {
				break
			}
			all[number].drop()
			tries++
			if still := c.compare(encode(attempt)); still.difference != "" {
				document, least, dropped = attempt, still, true
				number--
			}
		}
	}
	return least
}

// record writes a difference to a file, which the next run compares first.
func record(c comparison) string {
	data, err := json.MarshalIndent(regression{json.RawMessage(*settings), c.difference, string(c.text)}, "", "  ")
	if err != nil {
		return err.Error()
	}
	file := filepath.Join("regressions", fmt.Sprintf("%x", sha256.Sum256(c.text))[:28]+".json")
	if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
		return err.Error()
	}
	return file
}

// regressions returns the manifests on which the review was wrong once.
func regressions() ([]manifest, error) {
	files, err := filepath.Glob("regressions/*.json")
	if err != nil {
		return nil, err
	}
	var all []manifest
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var r regression
		if err := json.Unmarshal(data, &r); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, manifest{file, []byte(r.Manifest)})
	}
	return all, nil
}
