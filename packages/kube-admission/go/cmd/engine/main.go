// The engine reviews every kind for a host that it talks to on its standard input and output.
package main

import (
	"os"
	"os/signal"
	"runtime/debug"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"

	"kube-admission/engine"
	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"
)

func main() {
	// The validation logs internal differences.
	klog.SetLogger(logr.Discard())
	// The host decides what an interrupt of the terminal ends. The engine ends with its input.
	signal.Ignore(os.Interrupt)
	debug.SetGCPercent(200)
	// A manifest can be nested deeper than a stack should be. The host needs one line about it.
	debug.SetMaxStack(256 << 20)
	debug.SetTraceback("none")
	engine.LimitMemory(engine.MemoryLimit)
	if err := engine.Serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
}
