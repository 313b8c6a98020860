// The module `base` reviews every kind except those that need CEL.
package main

import (
	_ "kube-admission/exports"
	_ "kube-admission/review/base"
)

func main() {}
