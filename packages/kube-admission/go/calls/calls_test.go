package calls

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	_ "kube-admission/review/base"
)

const (
	podJSON = `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"pod-%d"},"spec":{"containers":[{"name":"my-nginx-container",` +
		`"image":"nginx:latest","ports":[{"containerPort":80,"protocol":"TCP"}]}]}}`
	podYAML = `apiVersion: v1
kind: Pod
metadata:
  name: pod-%d
spec:
  containers:
    - name: my-nginx-container
      image: nginx:latest
      ports:
        - containerPort: 80
          protocol: TCP
`
)

func pods(b *testing.B, format, separator string) string {
	texts := make([]string, b.N)
	for number := range texts {
		texts[number] = fmt.Sprintf(format, number)
	}
	return strings.Join(texts, separator)
}

// BenchmarkReview reviews pods as a host's calls do: with stored objects one by one, without them in a text (bench/cost.ts).
func BenchmarkReview(b *testing.B) {
	var problem bytes.Buffer
	if Configure(&problem, []byte("{}")); problem.Len() > 0 {
		b.Fatal(problem.String())
	}
	admitted := func(b *testing.B, answers string) {
		if found := strings.Count(answers, `"verdict":"admitted"`); found != b.N {
			b.Fatalf("%d of %d pods admitted", found, b.N)
		}
	}
	text := func(text string) func(*testing.B) {
		return func(b *testing.B) {
			var answer bytes.Buffer
			request := []byte(text)
			b.ResetTimer()
			Review(&answer, request, 0)
			b.StopTimer()
			admitted(b, answer.String())
		}
	}
	b.Run("object", func(b *testing.B) {
		var answers bytes.Buffer
		requests := strings.SplitAfter(pods(b, podJSON, "\n"), "\n")
		b.ResetTimer()
		for _, request := range requests {
			Review(&answers, []byte(request), stored)
		}
		b.StopTimer()
		admitted(b, answers.String())
	})
	b.Run("json", func(b *testing.B) {
		text(`{"apiVersion":"v1","kind":"List","items":[` + pods(b, podJSON, ",") + "]}")(b)
	})
	b.Run("yaml", func(b *testing.B) { text(pods(b, podYAML, "---\n"))(b) })
}
