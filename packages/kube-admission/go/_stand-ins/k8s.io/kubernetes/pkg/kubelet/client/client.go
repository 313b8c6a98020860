// Package client replaces the client of the kubelet, which only the proxies of pods and nodes call.
package client

import (
	"context"
	"net/http"

	"k8s.io/apimachinery/pkg/types"
)

type ConnectionInfo struct {
	Scheme, Hostname, Port                    string
	Transport, InsecureSkipTLSVerifyTransport http.RoundTripper
	NodeFeatures                              []string
}

type ConnectionInfoGetter interface {
	GetConnectionInfo(context.Context, types.NodeName) (*ConnectionInfo, error)
}
