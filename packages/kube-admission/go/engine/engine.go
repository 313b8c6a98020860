// Package engine answers the calls of a host on a pair of streams, in order, several at the same time.
//
// A call is a frame: the length of its request, its kind and a number, and then the request. The answer is the length of a text, whether
// it is a fault, and the text. All numbers have four bytes, the least significant one first.
package engine

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	"kube-admission/calls"
)

// The kinds of calls (lib/native/process.ts).
const (
	// limit sets the number of milliseconds that each call may take; 0 is no limit.
	limit = iota
	// cores sets the number of calls that run at the same time. The default is the number of cores.
	cores
	configure
	define
	remember
	forget
	review
)

// lengthBits is the part of a call's number that has the length of a name. The rest has flags.
const lengthBits = 24

// ahead is the number of calls that are read while earlier ones run. A host that has fewer without an answer never blocks.
const ahead = 1024

// call is a call, and its answer once it is done.
type call struct {
	kind, number uint32
	request      []byte
	done         bool
	isFault      bool
	answer       []byte
}

// server runs the calls of a host.
type server struct {
	queue chan *call
	ended chan error
	// taking is held while a call is taken. Reviews hold running for reading, calls that change what reviews read for writing, so that
	// each call sees the effects of those before it and of no others.
	taking  sync.Mutex
	running sync.RWMutex
	limit   time.Duration
	workers int
	review  func(answer *bytes.Buffer, request []byte, flags uint32)
	// await waits a moment for the next call.
	await func()

	// answers protects the calls without an answer, in order. It is not held while an answer is written, which can take until the host
	// has sent more calls.
	answers sync.Mutex
	waiting []*call
	writing sync.Mutex
	out     *bufio.Writer
	// flushing is set while a flush is due.
	flushing bool
}

// Serve answers calls until the input ends. It does not wait for the calls that run then: nobody reads their answers.
func Serve(in *os.File, out io.Writer) error {
	return serve(in, out, calls.Review, func() { await(in) })
}

func serve(in io.Reader, out io.Writer, review func(*bytes.Buffer, []byte, uint32), await func()) error {
	s := &server{
		queue:  make(chan *call, ahead),
		ended:  make(chan error, 1),
		out:    bufio.NewWriterSize(out, 1<<16),
		review: review,
		await:  await,
	}
	s.start(runtime.GOMAXPROCS(0))
	go s.read(bufio.NewReaderSize(in, 1<<16))
	return <-s.ended
}

// read reads calls until the input ends.
func (s *server) read(in *bufio.Reader) {
	for {
		c, err := next(in)
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			s.ended <- err
			return
		}
		s.answers.Lock()
		s.waiting = append(s.waiting, c)
		isAlone := len(s.waiting) == 1
		s.answers.Unlock()
		if isAlone && c.kind == review && in.Buffered() == 0 {
			// The host waits for this answer. To wake a worker takes as long as some reviews, so this goroutine answers, and another one
			// reads on if it takes longer.
			s.running.RLock()
			relief := time.AfterFunc(soon, func() { s.read(in) })
			s.run(c)
			s.running.RUnlock()
			if !relief.Stop() {
				return
			}
			s.await()
			continue
		}
		s.queue <- c
	}
}

// next returns the next call, or io.EOF if the input ends before one.
func next(in io.Reader) (*call, error) {
	var header [12]byte
	if _, err := io.ReadFull(in, header[:]); err != nil {
		return nil, err
	}
	word := func(at int) uint32 { return binary.LittleEndian.Uint32(header[at:]) }
	c := &call{kind: word(4), number: word(8), request: make([]byte, word(0))}
	_, err := io.ReadFull(in, c.request)
	return c, err
}

// start starts workers until there are as many as calls may run.
func (s *server) start(workers int) {
	for ; s.workers < workers; s.workers++ {
		go s.work()
	}
}

func (s *server) work() {
	for {
		s.taking.Lock()
		c := <-s.queue
		if c.kind == review {
			s.running.RLock()
			s.taking.Unlock()
			s.run(c)
			s.running.RUnlock()
		} else {
			s.running.Lock()
			s.run(c)
			s.running.Unlock()
			s.taking.Unlock()
		}
	}
}

// run makes a call, and answers with a fault if it panics or takes too long. Nothing can stop a call: the host then ends the engine.
func (s *server) run(c *call) {
	if s.limit > 0 {
		timer := time.AfterFunc(s.limit, func() {
			s.finish(c, []byte(fmt.Sprintf("it took longer than %v s", s.limit.Seconds())), true)
		})
		defer timer.Stop()
	}
	defer func() {
		if cause := recover(); cause != nil {
			s.finish(c, []byte(fmt.Sprintf("panic: %v", cause)), true)
		}
	}()
	var answer bytes.Buffer
	switch c.kind {
	case limit:
		s.limit = time.Duration(c.number) * time.Millisecond
	case cores:
		runtime.GOMAXPROCS(int(c.number))
		s.start(int(c.number))
	case configure:
		calls.Configure(&answer, c.request)
	case define:
		calls.Define(&answer, c.request, c.number&(1<<lengthBits-1))
	case remember:
		calls.Remember(&answer, c.request, c.number&(1<<lengthBits-1), c.number>>lengthBits)
	case forget:
		calls.Forget()
	case review:
		s.review(&answer, c.request, c.number)
	default:
		panic(fmt.Sprintf("there is no call %d", c.kind))
	}
	s.finish(c, answer.Bytes(), false)
}

// finish sets the answer of a call if it has none, and writes the answers before which none is missing.
func (s *server) finish(c *call, answer []byte, isFault bool) {
	s.answers.Lock()
	if !c.done {
		c.done, c.answer, c.isFault, c.request = true, answer, isFault, nil
	}
	s.answers.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	for c := s.answered(); c != nil; c = s.answered() {
		s.write(c)
	}
	if s.isWaiting() && s.out.Buffered() < mostBuffered {
		s.flushSoon()
	} else {
		s.flush()
	}
}

// The answers of small documents are written together, if others follow soon.
const (
	mostBuffered = 1 << 14
	soon         = time.Millisecond
)

// flush writes the answers. An engine whose host has ended ends, too: its input does.
func (s *server) flush() { _ = s.out.Flush() }

func (s *server) flushSoon() {
	if s.flushing {
		return
	}
	s.flushing = true
	time.AfterFunc(soon, func() {
		s.writing.Lock()
		defer s.writing.Unlock()
		s.flushing = false
		s.flush()
	})
}

// isWaiting returns whether there are calls without an answer.
func (s *server) isWaiting() bool {
	s.answers.Lock()
	defer s.answers.Unlock()
	return len(s.waiting) > 0
}

// answered takes the first call if it has its answer.
func (s *server) answered() *call {
	s.answers.Lock()
	defer s.answers.Unlock()
	if len(s.waiting) == 0 || !s.waiting[0].done {
		return nil
	}
	c := s.waiting[0]
	s.waiting = s.waiting[1:]
	return c
}

func (s *server) write(c *call) {
	var header [8]byte
	binary.LittleEndian.PutUint32(header[:], uint32(len(c.answer)))
	if c.isFault {
		header[4] = 1
	}
	_, _ = s.out.Write(header[:])
	_, _ = s.out.Write(c.answer)
}
