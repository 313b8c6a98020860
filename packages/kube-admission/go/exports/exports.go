// Package exports is what a module offers to its host: memory for a request, and an answer in JSON.
package exports

import (
	"bytes"
	"encoding/json"
	"runtime"
	"runtime/debug"
	// A CronJob's time zone is looked up here: a module has no files. The API server brings it too.
	_ "time/tzdata"
	"unsafe"

	"kube-admission/review"
)

var (
	request []byte
	answer  bytes.Buffer
)

// Marking the 20 MB that Go holds from its start takes as long as some hundred reviews, so it is done rarely; with a larger
// number still, memory that was never touched costs more than is saved.
func init() { debug.SetGCPercent(200) }

// Go asks for memory half a megabyte at a time, and V8 answers each time with a garbage collection of its own, which takes
// as long as ten reviews. What Go has asked for before the snapshot is there from the start, and costs nothing until it is
// used.
func init() {
	runtime.KeepAlive(make([]byte, 64<<20))
	runtime.GC()
}

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

// The answer's address and length in one number. It is good until the next call.
func place(out []byte) uint64 {
	if len(out) == 0 {
		return 0
	}
	return uint64(uintptr(unsafe.Pointer(&out[0])))<<32 | uint64(len(out))
}

//go:wasmexport configure
func configure() uint64 {
	answer.Reset()
	settings, err := review.ReadSettings(request)
	if err == nil {
		err = review.Configure(settings)
	}
	if err != nil {
		answer.WriteString(err.Error())
	}
	return place(answer.Bytes())
}

// What is asked of a review (lib/instance.ts).
const (
	stored = 1 << iota
	redact
	redactStored
)

// review reads the request as a text of documents, and answers with a line of JSON for each object.
//
//go:wasmexport review
func reviewText(asked uint32) uint64 {
	answer.Reset()
	encoder := json.NewEncoder(&answer)
	encoder.SetEscapeHTML(false)
	options := review.Options{
		Stored: asked&stored != 0, Redact: asked&redact != 0, RedactStored: asked&redactStored != 0,
	}
	options.Text(request, func(result *review.Result) {
		if err := encoder.Encode(result); err != nil {
			panic(err)
		}
	})
	if cap(request) > 1<<20 {
		request = nil
	}
	out := place(answer.Bytes())
	return out
}
