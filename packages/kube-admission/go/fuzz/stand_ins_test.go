package fuzz

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"k8s.io/kubernetes/pkg/controller/endpoint"
	"k8s.io/kubernetes/pkg/controller/endpointslice"
	"k8s.io/kubernetes/pkg/controller/endpointslicemirroring"
	"k8s.io/kubernetes/plugin/pkg/admission/serviceaccount"
)

// replaced has the real constants of the packages that the WebAssembly build replaces.
var replaced = map[string]string{
	"k8s.io/kubernetes/pkg/controller/endpoint.LabelManagedBy":                                endpoint.LabelManagedBy,
	"k8s.io/kubernetes/pkg/controller/endpoint.ControllerName":                                endpoint.ControllerName,
	"k8s.io/kubernetes/pkg/controller/endpointslice.ControllerName":                           endpointslice.ControllerName,
	"k8s.io/kubernetes/pkg/controller/endpointslicemirroring.ControllerName":                  endpointslicemirroring.ControllerName,
	"k8s.io/kubernetes/plugin/pkg/admission/serviceaccount.EnforceMountableSecretsAnnotation": serviceaccount.EnforceMountableSecretsAnnotation,
}

func TestStandIns(t *testing.T) {
	root := filepath.Join("..", "_stand-ins")
	found := 0
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		source, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		for name, value := range constants(t, file, source) {
			found++
			name = path.Join(filepath.ToSlash(folder)) + "." + name
			if real, known := replaced[name]; !known {
				t.Errorf("%s: %s is not compared with the real one", file, name)
			} else if value != real {
				t.Errorf("%s: %s is %q, the real one %q", file, name, value, real)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found != len(replaced) {
		t.Errorf("%d constants are in the stand-ins, %d are compared", found, len(replaced))
	}
}

// constants returns the constants of a file, which must be strings.
func constants(t *testing.T, file string, source []byte) map[string]string {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, d := range parsed.Decls {
		declaration, ok := d.(*ast.GenDecl)
		if !ok || declaration.Tok != token.CONST {
			continue
		}
		for _, s := range declaration.Specs {
			spec := s.(*ast.ValueSpec)
			for i, name := range spec.Names {
				literal, ok := spec.Values[i].(*ast.BasicLit)
				if !ok || literal.Kind != token.STRING {
					t.Errorf("%s: %s is not a string", file, name)
					continue
				}
				found[name.Name] = constant.StringVal(constant.MakeFromLiteral(literal.Value, token.STRING, 0))
			}
		}
	}
	return found
}
