// The extended module: the rare kinds whose validation compiles CEL expressions.
package main

import (
	_ "kube-admission/module/exports"
	_ "kube-admission/review/extended"
)

func main() {}
