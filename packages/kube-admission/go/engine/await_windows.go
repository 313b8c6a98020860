package engine

import "os"

// await does nothing: a thread of the host wakes the engine (lib/native/relay.ts).
func await(*os.File) {}
