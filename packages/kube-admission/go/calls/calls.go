// Package calls has the calls that a host makes: each reads a request, and writes an answer. The WebAssembly modules export them, and
// the engine reads them from its standard input.
package calls

import (
	"bytes"
	"encoding/json"
	// The time zones of CronJobs are embedded, as in the API server: a machine may have others, or none.
	_ "time/tzdata"

	"kube-admission/review"
)

// Configure reads the request as settings, and answers with the message of an error.
func Configure(answer *bytes.Buffer, request []byte) {
	settings, err := review.ReadSettings(request)
	if err == nil {
		err = review.Configure(settings)
	}
	if err != nil {
		answer.WriteString(err.Error())
	}
}

// Define reads the definitions of custom resources of a text, which the request has after its name, and answers with the groups of
// all definitions as JSON. They replace those that a text of this name had before.
func Define(answer *bytes.Buffer, request []byte, nameLength uint32) {
	groups := review.Define(bytes.Clone(request[nameLength:]), string(request[:nameLength]))
	if err := json.NewEncoder(answer).Encode(groups); err != nil {
		panic(err)
	}
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

// Remember reads the old objects of a text, which the request has after its name, and answers with a line of JSON for each of them and
// for each part that cannot be read. They replace those that a text of this name had before.
func Remember(answer *bytes.Buffer, request []byte, nameLength, flags uint32) {
	text, name := bytes.Clone(request[nameLength:]), string(request[:nameLength])
	results(answer, func(each func(*review.Result)) { optionsOf(flags).Remember(text, name, each) })
}

// Forget forgets all old objects.
func Forget() { review.Forget() }

// Review reviews the request as a text of documents, and answers with a line of JSON for each object.
func Review(answer *bytes.Buffer, request []byte, flags uint32) {
	results(answer, func(each func(*review.Result)) { optionsOf(flags).Text(request, each) })
}

// results answers with a line of JSON for each result.
func results(answer *bytes.Buffer, run func(each func(*review.Result))) {
	encoder := json.NewEncoder(answer)
	encoder.SetEscapeHTML(false)
	run(func(result *review.Result) {
		if err := encoder.Encode(result); err != nil {
			panic(err)
		}
	})
}
