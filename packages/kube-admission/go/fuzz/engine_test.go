package fuzz

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"sync"

	"kube-admission/review"
)

// engine is the program that ships. It reviews in place of the Go package, by the protocol of its host (go/engine, lib/native/process.ts).
type engine struct {
	in  io.Writer
	out *bufio.Reader
}

// The kinds of its calls.
const (
	configureEngine = 2 + iota
	defineInEngine
	rememberInEngine
	forgetInEngine
	reviewInEngine
)

func startEngine(program, settings string) (*engine, error) {
	command := exec.Command(program)
	in, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		return nil, err
	}
	e := &engine{in, bufio.NewReader(out)}
	problem, err := e.call(configureEngine, 0, []byte(settings))
	if err == nil && len(problem) > 0 {
		err = errors.New(string(problem))
	}
	return e, err
}

// call returns the answer of a call. A fault is an error.
func (e *engine) call(kind, number uint32, request []byte) ([]byte, error) {
	var frame bytes.Buffer
	for _, word := range []uint32{uint32(len(request)), kind, number} {
		frame.Write(binary.LittleEndian.AppendUint32(nil, word))
	}
	frame.Write(request)
	if _, err := e.in.Write(frame.Bytes()); err != nil {
		return nil, err
	}
	var header [8]byte
	if _, err := io.ReadFull(e.out, header[:]); err != nil {
		return nil, err
	}
	answer := make([]byte, binary.LittleEndian.Uint32(header[:]))
	if _, err := io.ReadFull(e.out, answer); err != nil {
		return nil, err
	}
	if header[4] != 0 {
		return nil, errors.New(string(answer))
	}
	return answer, nil
}

// tell sends a text with its name.
func (e *engine) tell(kind uint32, text []byte, name string) error {
	_, err := e.call(kind, uint32(len(name)), append([]byte(name), text...))
	return err
}

// text reviews a text with the flags of the options.
func (e *engine) text(text []byte, options review.Options) (results []*review.Result, err error) {
	flags := uint32(0)
	for bit, isSet := range []bool{
		options.Stored, options.Redact, options.RedactStored, options.Kubectl, options.Continued, options.Update,
		options.Apply == review.ServerSide, options.Apply == review.Replace,
	} {
		if isSet {
			flags |= 1 << bit
		}
	}
	answer, err := e.call(reviewInEngine, flags, text)
	if err != nil {
		return nil, err
	}
	lines := json.NewDecoder(bytes.NewReader(answer))
	for lines.More() {
		result := &review.Result{}
		if err := lines.Decode(result); err != nil {
			return nil, err
		}
		results = append(results, result)
	}
	return results, nil
}

// update reviews an object as the update of another one.
func (e *engine) update(before, after []byte, options review.Options) (*review.Result, error) {
	if err := e.tell(rememberInEngine, before, "old"); err != nil {
		return nil, err
	}
	results, err := e.text(after, options)
	if _, failed := e.call(forgetInEngine, 0, nil); err == nil {
		err = failed
	}
	if len(results) == 0 {
		return nil, err
	}
	return results[len(results)-1], err
}

var reviewing sync.Mutex

func reviewed(text []byte) (results []*review.Result, panicked string) {
	reviewing.Lock()
	defer reviewing.Unlock()
	defer func() {
		if why := recover(); why != nil {
			panicked = fmt.Sprintf("%v\n%s", why, debug.Stack())
		}
	}()
	options := review.Options{Stored: true}
	if subject != nil && subject.engine != nil {
		results, err := subject.engine.text(text, options)
		if err != nil {
			panic(err)
		}
		return results, ""
	}
	options.Text(text, func(r *review.Result) { results = append(results, r) })
	return results, ""
}
