//go:build extended

package main

import _ "kube-admission/review/extended"

const kinds = "extended kinds"
