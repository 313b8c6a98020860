package main

import (
	"io"
	"os"
	"time"
)

// waitForParent returns when the other end of the standard input is closed: the parent holds it, and the system closes it
// however the parent ends.
func waitForParent() { _, _ = io.Copy(io.Discard, os.Stdin) }

func endWithParent() {
	waitForParent()
	os.Exit(1)
}

// reap removes a cluster's folder, and the link that leads to it, when the process that keeps the cluster has died. The
// others die with it, but may write for a moment still.
func reap(directory, link string) {
	waitForParent()
	for range 100 {
		_ = os.RemoveAll(directory)
		time.Sleep(50 * time.Millisecond)
		if _, err := os.Stat(directory); os.IsNotExist(err) {
			break
		}
	}
	// Last: if the reaper is killed as well, the next `up` finds by it what is left.
	if target, err := os.Readlink(link); err == nil && target == directory {
		_ = os.Remove(link)
	}
}
