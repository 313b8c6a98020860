package engine

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "kube-admission/review/base"
	_ "kube-admission/review/cel"

	"kube-admission/calls"
)

// host is the other end of an engine's streams.
type host struct {
	t     *testing.T
	in    *io.PipeWriter
	out   *io.PipeReader
	ended chan error
}

func start(t *testing.T, review func(*bytes.Buffer, []byte, uint32)) *host {
	in, toEngine := io.Pipe()
	fromEngine, out := io.Pipe()
	h := &host{t, toEngine, fromEngine, make(chan error, 1)}
	go func() { h.ended <- serve(in, out, review, func() {}) }()
	t.Cleanup(func() { toEngine.Close(); fromEngine.Close() })
	return h
}

func (h *host) call(kind, number uint32, request string) {
	h.t.Helper()
	h.write(frame(kind, number, request))
}

// pieces sends a call in small pieces.
func (h *host) pieces(kind uint32, request string) {
	h.t.Helper()
	for piece := range slices.Chunk(frame(kind, 0, request), 5) {
		h.write(piece)
	}
}

func (h *host) write(data []byte) {
	h.t.Helper()
	if _, err := h.in.Write(data); err != nil {
		h.t.Fatal(err)
	}
}

func frame(kind, number uint32, request string) []byte {
	header := binary.LittleEndian.AppendUint32(nil, uint32(len(request)))
	header = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(header, kind), number)
	return append(header, request...)
}

// answer returns the next answer; a fault begins with an exclamation mark.
func (h *host) answer() string {
	h.t.Helper()
	var header [8]byte
	if _, err := io.ReadFull(h.out, header[:]); err != nil {
		h.t.Fatal(err)
	}
	text := make([]byte, binary.LittleEndian.Uint32(header[:]))
	if _, err := io.ReadFull(h.out, text); err != nil {
		h.t.Fatal(err)
	}
	if header[4] != 0 {
		return "!" + string(text)
	}
	return string(text)
}

func (h *host) expect(want ...string) {
	h.t.Helper()
	for _, text := range want {
		if got := h.answer(); got != text {
			h.t.Errorf("got %q, want %q", got, text)
		}
	}
}

// sleeping is a review that answers with its request after the number of milliseconds in it.
func sleeping(answer *bytes.Buffer, request []byte, _ uint32) {
	var milliseconds int
	fmt.Sscan(string(request), &milliseconds)
	if milliseconds < 0 {
		panic("all is lost")
	}
	time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	answer.Write(request)
}

func TestAnswersAreInOrder(t *testing.T) {
	h := start(t, sleeping)
	h.call(cores, 4, "")
	for _, request := range []string{"100", "0", "50", "1"} {
		h.call(review, 0, request)
	}
	h.expect("", "100", "0", "50", "1")
}

// A review that takes longer than a moment has another goroutine read on. There must never be two that read.
func TestCallsArriveInPieces(t *testing.T) {
	h := start(t, sleeping)
	for round := range 60 {
		requests := []string{fmt.Sprint(round % 4), fmt.Sprint(round % 3)}
		for _, request := range requests {
			h.pieces(review, request)
		}
		h.expect(requests...)
	}
}

func TestReviewsRunAtTheSameTime(t *testing.T) {
	h := start(t, sleeping)
	h.call(cores, 4, "")
	h.expect("")
	began := time.Now()
	for range 4 {
		h.call(review, 0, "200")
	}
	h.expect("200", "200", "200", "200")
	if took := time.Since(began); took > 600*time.Millisecond {
		t.Errorf("4 reviews of 200 ms took %v", took)
	}
}

func TestPanicIsAFaultOfItsCall(t *testing.T) {
	h := start(t, sleeping)
	h.call(review, 0, "-1")
	h.call(review, 0, "1")
	h.call(99, 0, "")
	h.expect("!panic: all is lost", "1", "!panic: there is no call 99")
}

func TestTimeLimit(t *testing.T) {
	h := start(t, sleeping)
	h.call(cores, 2, "")
	h.call(limit, 100, "")
	h.call(review, 0, "60000")
	h.call(review, 0, "0")
	h.expect("", "", "!it took longer than 0.1 s", "0")
}

func TestEndsWithItsInput(t *testing.T) {
	h := start(t, sleeping)
	h.call(review, 0, "60000")
	h.in.Close()
	select {
	case err := <-h.ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("a review of a host that has ended still runs")
	}
}

func TestHostMayReadLate(t *testing.T) {
	h := start(t, sleeping)
	text := strings.Repeat("0 ", 100_000)
	for range 100 {
		h.call(review, 0, text)
	}
	for range 100 {
		if got := h.answer(); got != text {
			t.Fatalf("got %d bytes", len(got))
		}
	}
}

const crontabs = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: crontabs.stable.example.com }
spec:
  group: stable.example.com
  scope: Namespaced
  names: { plural: crontabs, singular: crontab, kind: CronTab }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`

func TestDefinitionsHoldForLaterCallsOnly(t *testing.T) {
	h := start(t, calls.Review)
	object := "{apiVersion: stable.example.com/v1, kind: CronTab, metadata: {name: a}}"
	h.call(configure, 0, "{}")
	h.call(review, 0, object)
	h.call(define, 1, "a"+crontabs)
	for range 4 {
		h.call(review, 0, object)
	}
	h.call(define, 1, "a")
	h.call(review, 0, object)
	verdict := func(want string) {
		t.Helper()
		if got := h.answer(); !strings.Contains(got, `"verdict":"`+want+`"`) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	h.expect("")
	verdict("unknown")
	h.expect("[\"stable.example.com\"]\n")
	for range 4 {
		verdict("admitted")
	}
	h.expect("[]\n")
	verdict("unknown")
}

// The server's code and this one have state, which several reviews must be able to share.
func TestReviewsAtTheSameTimeAreThoseOfOneAfterTheOther(t *testing.T) {
	files, err := filepath.Glob("../fuzz/valid/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	definitions, err := os.ReadFile("../fuzz/definitions/features.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var texts, want []string
	for _, file := range append(files, "../fuzz/definitions/features.yaml") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text), strings.ReplaceAll(string(text), "name: ", "name: _"))
	}
	h := start(t, calls.Review)
	h.call(cores, 8, "")
	h.call(configure, 0, "{}")
	h.call(define, 1, "a"+string(definitions))
	h.expect("", "")
	h.answer()
	const times = 8
	for range times {
		for _, text := range texts {
			h.call(review, 8, text)
		}
	}
	for range times {
		for i := range texts {
			got := h.answer()
			if len(want) <= i {
				want = append(want, got)
			} else if sorted(got) != sorted(want[i]) {
				t.Fatalf("got\n%s\nwant\n%s", got, want[i])
			}
		}
	}
	if !strings.Contains(strings.Join(want, ""), `"verdict":"admitted"`) {
		t.Error("nothing is admitted")
	}
}

// sorted returns the characters of an answer: the server reports the errors of a map's entries in random order.
func sorted(text string) string {
	characters := []byte(text)
	slices.Sort(characters)
	return string(characters)
}
