// The module `cel` reviews the kinds whose validation compiles CEL expressions.
package main

import (
	_ "kube-admission/exports"
	_ "kube-admission/review/cel"
)

func main() {}
