package main

import (
	"io"
	"os"
	"time"
)

// waitForParent returns when the parent process has exited. The parent holds the other end of the standard input, which the
// system closes however the parent ends.
func waitForParent() { _, _ = io.Copy(io.Discard, os.Stdin) }

// exitWithParent ends this process when its parent process has exited.
func exitWithParent() {
	waitForParent()
	os.Exit(1)
}

// reap removes a cluster's folder, and the symbolic link to it, when the supervisor has exited. It tries again for a while, since
// the components exit with the supervisor but may still write for a moment.
func reap(directory, link string) {
	waitForParent()
	for range 100 {
		_ = os.RemoveAll(directory)
		time.Sleep(50 * time.Millisecond)
		if _, err := os.Stat(directory); os.IsNotExist(err) {
			break
		}
	}
	// The link comes last: if the reaper is killed too, the next `up` finds the folder by it.
	if target, err := os.Readlink(link); err == nil && target == directory {
		_ = os.Remove(link)
	}
}
