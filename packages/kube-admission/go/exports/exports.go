// Package exports has the functions that a module exports to its host: memory for a request, and the calls that it makes.
package exports

import (
	"bytes"
	"runtime"
	"runtime/debug"
	"unsafe"

	"kube-admission/calls"
)

var (
	request []byte
	answer  bytes.Buffer
)

// The garbage collector needs as long as some hundred reviews to mark the 20 MB that Go holds from its start, so it runs rarely.
// With a larger number, memory that was never used costs more than this saves.
func init() { debug.SetGCPercent(200) }

// Go requests memory half a megabyte at a time, and V8 then runs a garbage collection that takes as long as ten reviews. Memory
// that Go requests before the snapshot is there from the start, and costs nothing until it is used.
func init() {
	runtime.KeepAlive(make([]byte, 64<<20))
	runtime.GC()
}

// allocate returns the address of a buffer for the next request.
//
//go:wasmexport allocate
func allocate(size uint32) unsafe.Pointer {
	if cap(request) < int(size) {
		request = make([]byte, size)
	}
	request = request[:size]
	if size == 0 {
		return nil
	}
	return unsafe.Pointer(&request[0])
}

// addressOf returns the address and the length of an answer in one number. The answer is valid until the next call.
func addressOf(out []byte) uint64 {
	if len(out) == 0 {
		return 0
	}
	return uint64(uintptr(unsafe.Pointer(&out[0])))<<32 | uint64(len(out))
}

//go:wasmexport configure
func configure() uint64 {
	answer.Reset()
	calls.Configure(&answer, request)
	return addressOf(answer.Bytes())
}

//go:wasmexport define
func define(nameLength uint32) uint64 {
	answer.Reset()
	calls.Define(&answer, request, nameLength)
	return addressOf(answer.Bytes())
}

// remember reads the old objects of a text, which the request has after its name, and answers with a line of JSON for each of them and
// for each part that cannot be read.
//
//go:wasmexport remember
func remember(nameLength, flags uint32) uint64 {
	// Old objects stay, and the garbage collector would let as much garbage stay beside each of them twice.
	debug.SetGCPercent(100)
	answer.Reset()
	calls.Remember(&answer, request, nameLength, flags)
	return addressOf(answer.Bytes())
}

// forget forgets all old objects.
//
//go:wasmexport forget
func forget() { calls.Forget() }

//go:wasmexport review
func review(flags uint32) uint64 {
	answer.Reset()
	calls.Review(&answer, request, flags)
	if cap(request) > 1<<20 {
		request = nil
	}
	return addressOf(answer.Bytes())
}
