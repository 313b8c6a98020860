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
)

// Review reviews the request as a text of documents, and answers with a line of JSON for each object.
func Review(answer *bytes.Buffer, request []byte, flags uint32) {
	encoder := json.NewEncoder(answer)
	encoder.SetEscapeHTML(false)
	options := review.Options{
		Stored: flags&stored != 0, Redact: flags&redact != 0, RedactStored: flags&redactStored != 0,
		Kubectl: flags&kubectl != 0, Continued: flags&continued != 0,
	}
	options.Text(request, func(result *review.Result) {
		if err := encoder.Encode(result); err != nil {
			panic(err)
		}
	})
}
