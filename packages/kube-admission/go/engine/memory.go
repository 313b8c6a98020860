package engine

import (
	"fmt"
	"os"
	"runtime/metrics"
	"time"
)

// MemoryLimit is the memory above which an engine ends: a module of WebAssembly cannot have more either.
const MemoryLimit = 4 << 30

// LimitMemory ends the process when it has more memory than the limit, before it takes that of the whole machine.
func LimitMemory() {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	for range time.Tick(50 * time.Millisecond) {
		metrics.Read(sample)
		if sample[0].Value.Uint64() > MemoryLimit {
			fmt.Fprintln(os.Stderr, "fatal error: out of memory")
			os.Exit(2)
		}
	}
}
