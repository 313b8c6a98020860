package main

import (
	"context"
	"fmt"
	"hash/fnv"

	v1 "k8s.io/api/core/v1"
	internalapi "k8s.io/cri-api/pkg/apis"
	runtimeapi "k8s.io/cri-api/pkg/apis/runtime/v1"
	"k8s.io/kubernetes/pkg/kubelet/prober/testing"
)

// uniqueIPRuntime gives each pod an IP address of its own. The runtime of kubemark gives all pods the same one.
type uniqueIPRuntime struct {
	internalapi.RuntimeService
	node string
}

func (r uniqueIPRuntime) PodSandboxStatus(ctx context.Context, id string, verbose bool) (*runtimeapi.PodSandboxStatusResponse, error) {
	response, err := r.RuntimeService.PodSandboxStatus(ctx, id, verbose)
	if network := response.GetStatus().GetNetwork(); network != nil {
		digest := fnv.New32a()
		_, _ = digest.Write([]byte(r.node + "/" + id))
		sum := digest.Sum32()
		network.Ip = fmt.Sprintf("10.%d.%d.%d", 128+sum>>16%128, sum>>8%256, 1+sum%254)
	}
	return response, err
}

// nonRootImages reports a non-root user for every image. Images are never pulled, so their user is unknown, and the kubelet
// refuses to start a container with runAsNonRoot whose user it does not know.
type nonRootImages struct {
	internalapi.ImageManagerService
}

func (i nonRootImages) ImageStatus(ctx context.Context, image *runtimeapi.ImageSpec, verbose bool) (*runtimeapi.ImageStatusResponse, error) {
	response, err := i.ImageManagerService.ImageStatus(ctx, image, verbose)
	if found := response.GetImage(); found != nil {
		found.Uid = &runtimeapi.Int64Value{Value: 65532}
	}
	return response, err
}

// passingProbes reports each container as ready as soon as it is started: the containers do not really run, so a probe has
// nothing to check. Unlike the probes of kubemark, it includes native sidecars.
type passingProbes struct{ testing.FakeManager }

func (passingProbes) UpdatePodStatus(_ context.Context, _ *v1.Pod, status *v1.PodStatus) {
	started := true
	for _, containers := range [][]v1.ContainerStatus{status.InitContainerStatuses, status.ContainerStatuses} {
		for i := range containers {
			if containers[i].State.Running != nil {
				containers[i].Ready, containers[i].Started = true, &started
			}
		}
	}
}
