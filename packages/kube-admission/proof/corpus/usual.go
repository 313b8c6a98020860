//go:build !extended

package main

import _ "kube-admission/review/usual"

const kinds = "usual kinds"
