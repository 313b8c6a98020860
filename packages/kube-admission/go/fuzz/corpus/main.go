// The corpus command writes manifests and their native reviews, a line of JSON each, for a replay with the WebAssembly modules.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"

	"kube-admission/fuzz"
	"kube-admission/review"
	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"
)

type line struct {
	Manifest string `json:"manifest"`
	// Result is the review of the only object. A text with none or several is left out.
	Result *review.Result `json:"result"`
}

func main() {
	number := flag.Int("n", 1000, "how many manifests")
	seed := flag.Uint64("seed", rand.Uint64(), "where the mutations start; the same seed gives the same ones")
	flag.Parse()
	// The validation logs internal differences.
	klog.SetLogger(logr.Discard())
	if err := write(*number, *seed); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(number int, seed uint64) error {
	// As in the server, privileged containers are allowed.
	if err := review.Configure(review.Settings{}); err != nil {
		return err
	}
	generator, err := fuzz.NewGenerator(seed, served)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for written, i := 0, uint64(0); written < number; i++ {
		mutant := generator.Mutant(i)
		results := reviewed(mutant.Text)
		if len(results) != 1 {
			continue
		}
		if err := encoder.Encode(line{string(mutant.Text), results[0]}); err != nil {
			return err
		}
		written++
	}
	return out.Flush()
}

func reviewed(text []byte) []*review.Result {
	var results []*review.Result
	review.Text(text, true, func(r *review.Result) { results = append(results, r) })
	return results
}

func served(apiVersion, kind string) bool {
	header, err := json.Marshal(map[string]string{"apiVersion": apiVersion, "kind": kind})
	if err != nil {
		return false
	}
	results := reviewed(header)
	return len(results) == 1 && results[0].Verdict != review.Unknown
}
