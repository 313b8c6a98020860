package engine

import (
	"fmt"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// MemoryLimit is the memory above which an engine ends: a module of WebAssembly cannot have more either.
const MemoryLimit = 4 << 30

// LimitMemory ends the process when its objects need more memory than the limit, before it takes that of the whole machine.
func LimitMemory(limit int64) {
	// Without this, the collector can let garbage grow to twice what is used, and past the limit. GOMEMLIMIT may be lower.
	debug.SetMemoryLimit(min(debug.SetMemoryLimit(-1), limit/4*3))
	go endAbove(limit)
}

func endAbove(limit int64) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	for range time.Tick(50 * time.Millisecond) {
		metrics.Read(sample)
		if sample[0].Value.Uint64() > uint64(limit) {
			fmt.Fprintln(os.Stderr, "fatal error: out of memory")
			os.Exit(2)
		}
	}
}
