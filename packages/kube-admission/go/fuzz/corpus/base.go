//go:build !cel

package main

import _ "kube-admission/review/base"

const kinds = "kinds without CEL"
