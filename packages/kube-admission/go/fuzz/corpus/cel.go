//go:build cel

package main

import _ "kube-admission/review/cel"

const kinds = "kinds that need CEL"
