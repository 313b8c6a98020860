package engine

import (
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"
)

// usedMegabytes is the variable with which the test runs itself as a process that uses memory.
const usedMegabytes = "USED_MEGABYTES"

func TestLimitMemory(t *testing.T) {
	if used, err := strconv.Atoi(os.Getenv(usedMegabytes)); err == nil {
		useMemory(used)
		return
	}
	for name, c := range map[string]struct {
		used string
		ends bool
	}{
		"garbage is no reason to end": {"80", false},
		"what is used is one":         {"200", true},
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(os.Args[0], "-test.run=^TestLimitMemory$")
			command.Env = append(os.Environ(), usedMegabytes+"="+c.used)
			out, err := command.CombinedOutput()
			if ended := strings.Contains(string(out), "out of memory"); ended != c.ends || (err != nil) != c.ends {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// useMemory uses this much memory beside a gigabyte of garbage, with the settings of the engine and a lower limit.
func useMemory(megabytes int) {
	debug.SetGCPercent(200)
	LimitMemory(150 << 20)
	used := make([][]byte, megabytes)
	for i := range used {
		used[i] = make([]byte, 1<<20)
	}
	for i := range 1000 {
		used[i%len(used)] = make([]byte, 1<<20)
		time.Sleep(time.Millisecond)
	}
}
