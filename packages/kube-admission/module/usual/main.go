// The usual module: every kind but those that need CEL.
package main

import (
	_ "kube-admission/module/exports"
	_ "kube-admission/review/usual"
)

func main() {}
