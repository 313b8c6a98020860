package fuzz

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

// regression is a manifest that both did not agree on.
type regression struct {
	Settings   json.RawMessage `json:"settings"`
	Difference string          `json:"difference"`
	Manifest   string          `json:"manifest"`
}

// persisting asks again: the server takes node ports at random, and may take one that the manifest asks for.
func (s *apiServer) persisting(text []byte) comparison {
	var c comparison
	for range 3 {
		if c = s.compare(text); c.difference == "" {
			break
		}
	}
	return c
}

var particular = regexp.MustCompile(`[0-9]+|"[^"]*"`)

// signature is what differences of one cause have in common, more or less.
func (c comparison) signature() string {
	text := particular.ReplaceAllString(c.difference, "")
	return text[:min(len(text), 150)]
}

// A comparison of a manifest with hundreds of errors may take a second, and there may be twenty such differences.
const (
	shrinkLimit = 3000
	shrinkTime  = time.Minute
)

// shrink drops fields while the difference is there, and writes down what is left.
func (s *apiServer) shrink(text []byte, c comparison) (string, comparison) {
	if sent, ok := body(text); ok {
		if document, err := parse(sent); err == nil {
			if still := s.compare(encode(document)); still.difference != "" {
				text, c = s.smaller(document, still)
			}
		}
	}
	data, err := json.MarshalIndent(regression{json.RawMessage(*settings), c.difference, string(text)}, "", "  ")
	if err != nil {
		return err.Error(), c
	}
	file := filepath.Join("regressions", fmt.Sprintf("%x.json", sha256.Sum256(text))[:28]+".json")
	if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
		return err.Error(), c
	}
	return file, c
}

func (s *apiServer) smaller(document value, c comparison) ([]byte, comparison) {
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
			if still := s.compare(encode(attempt)); still.difference != "" {
				document, c, dropped = attempt, still, true
				number--
			}
		}
	}
	return encode(document), c
}

func TestRegressions(t *testing.T) {
	files, err := filepath.Glob("regressions/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var r regression
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if c := server.persisting([]byte(r.Manifest)); c.difference != "" {
			t.Errorf("%s: %s", file, c.difference)
		}
	}
}
