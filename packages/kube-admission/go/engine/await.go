//go:build unix

package engine

import (
	"errors"
	"os"
	"runtime"
	"syscall"
	"time"
)

// patience is how long a host usually takes from an answer to its next call.
const patience = 50 * time.Microsecond

// await returns when the input has something to read, or after a moment. A host that reviews one object after the other sends the next
// call within that time, and to wake a process that sleeps takes as long as a review.
func await(in *os.File) {
	if runtime.NumCPU() == 1 {
		// The host could not run meanwhile.
		return
	}
	var next [1]byte
	fd := int(in.Fd())
	for end := time.Now().Add(patience); time.Now().Before(end); {
		// Node's pipes are sockets. Anything else is an error, and is read as usual.
		_, _, err := syscall.Recvfrom(fd, next[:], syscall.MSG_PEEK|syscall.MSG_DONTWAIT)
		if !errors.Is(err, syscall.EAGAIN) {
			return
		}
	}
}
