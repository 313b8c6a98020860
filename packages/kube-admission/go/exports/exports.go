// Package exports has the functions that a module exports to its host: memory for a request, and an answer in JSON.
package exports

import (
	"bytes"
	"encoding/json"
	"runtime"
	"runtime/debug"
	// A module has no files, so the time zones of CronJobs are embedded. The API server embeds them, too.
	_ "time/tzdata"
	"unsafe"

	"kube-admission/review"
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

// configure reads the request as settings, and answers with the message of an error.
//
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
	return addressOf(answer.Bytes())
}

// define reads the definitions of custom resources of a text, which the request has after its name, and answers with the groups of
// all definitions as JSON. They replace those that a text of this name had before.
//
//go:wasmexport define
func define(nameLength uint32) uint64 {
	answer.Reset()
	groups := review.Define(bytes.Clone(request[nameLength:]), string(request[:nameLength]))
	if err := json.NewEncoder(&answer).Encode(groups); err != nil {
		panic(err)
	}
	return addressOf(answer.Bytes())
}

// The bits of the flags of a review (lib/instance.ts).
const (
	stored = 1 << iota
	redact
	redactStored
	kubectl
	continued
	update
	serverSide
	replace
)

func optionsOf(flags uint32) review.Options {
	options := review.Options{
		Stored: flags&stored != 0, Redact: flags&redact != 0, RedactStored: flags&redactStored != 0,
		Kubectl: flags&kubectl != 0, Continued: flags&continued != 0, Update: flags&update != 0,
	}
	switch {
	case flags&serverSide != 0:
		options.Apply = review.ServerSide
	case flags&replace != 0:
		options.Apply = review.Replace
	}
	return options
}

// remember reads the old objects of a text, which the request has after its name, and answers with a line of JSON for each of them and
// for each part that cannot be read. They replace those that a text of this name had before.
//
//go:wasmexport remember
func remember(nameLength, flags uint32) uint64 {
	text, name := bytes.Clone(request[nameLength:]), string(request[:nameLength])
	return results(func(each func(*review.Result)) { optionsOf(flags).Remember(text, name, each) })
}

// forget forgets all old objects.
//
//go:wasmexport forget
func forget() { review.Forget() }

// reviewText reviews the request as a text of documents, and answers with a line of JSON for each object.
//
//go:wasmexport review
func reviewText(flags uint32) uint64 {
	return results(func(each func(*review.Result)) { optionsOf(flags).Text(request, each) })
}

// results answers with a line of JSON for each result.
func results(run func(each func(*review.Result))) uint64 {
	answer.Reset()
	encoder := json.NewEncoder(&answer)
	encoder.SetEscapeHTML(false)
	run(func(result *review.Result) {
		if err := encoder.Encode(result); err != nil {
			panic(err)
		}
	})
	if cap(request) > 1<<20 {
		request = nil
	}
	return addressOf(answer.Bytes())
}
