package fuzz

import (
	"bufio"
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

//go:embed valid/*.yaml
var written embed.FS

// Seed is a manifest from which mutations start.
type Seed struct {
	APIVersion, Kind string
	// Source is the file, and the position in it.
	Source string
	Text   []byte
	object *object
}

// Valid returns the manifests of valid/, which the server admits.
func Valid() ([]Seed, error) {
	files, err := written.ReadDir("valid")
	if err != nil {
		return nil, err
	}
	var seeds []Seed
	for _, file := range files {
		text, err := written.ReadFile("valid/" + file.Name())
		if err != nil {
			return nil, err
		}
		read, err := documents(file.Name(), text)
		if err != nil {
			return nil, err
		}
		seeds = append(seeds, read...)
	}
	return seeds, nil
}

// InRepository returns the manifests of the repository's charts and tests.
func InRepository() ([]Seed, error) {
	root, err := run("git", "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	return inFolders(filepath.Join(root, "dist", "*.yaml"), filepath.Join(root, "__tests__", "fixtures", "chapter", "*.yaml"))
}

// Full returns objects with every field, of every current and former kind. Few of them are valid.
func Full() ([]Seed, error) {
	api, err := run("go", "list", "-m", "-f", "{{.Dir}}", "k8s.io/api")
	if err != nil {
		return nil, err
	}
	extensions, err := run("go", "list", "-m", "-f", "{{.Dir}}", "k8s.io/apiextensions-apiserver")
	if err != nil {
		return nil, err
	}
	return inFolders(
		filepath.Join(api, "testdata", "HEAD", "*.json"),
		filepath.Join(extensions, "pkg", "apis", "testdata", "HEAD", "*.CustomResourceDefinition.json"))
}

func run(name string, arguments ...string) (string, error) {
	out, err := exec.Command(name, arguments...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(arguments, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}

func inFolders(patterns ...string) ([]Seed, error) {
	var seeds []Seed
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, fmt.Errorf("there is no file %s", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			read, err := documents(filepath.Base(file), text)
			if err != nil {
				return nil, err
			}
			seeds = append(seeds, read...)
		}
	}
	return seeds, nil
}

func documents(source string, text []byte) ([]Seed, error) {
	var seeds []Seed
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for number := 0; ; number++ {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return seeds, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source, err)
		}
		data, err := yaml.YAMLToJSONStrict(document)
		if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", source, number, err)
		}
		parsed, err := parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", source, number, err)
		}
		made, ok := parsed.(*object)
		if !ok {
			continue
		}
		seed := Seed{Source: fmt.Sprintf("%s#%d", source, number), Text: document, object: made}
		seed.APIVersion, _ = made.get("apiVersion").(string)
		seed.Kind, _ = made.get("kind").(string)
		seeds = append(seeds, seed)
	}
}
