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

// addressed gives every pod an address, where kubemark's runtime gives all of them the same.
type addressed struct {
	internalapi.RuntimeService
	node string
}

func (a addressed) PodSandboxStatus(ctx context.Context, id string, verbose bool) (*runtimeapi.PodSandboxStatusResponse, error) {
	response, err := a.RuntimeService.PodSandboxStatus(ctx, id, verbose)
	if network := response.GetStatus().GetNetwork(); network != nil {
		digest := fnv.New32a()
		_, _ = digest.Write([]byte(a.node + "/" + id))
		sum := digest.Sum32()
		network.Ip = fmt.Sprintf("10.%d.%d.%d", 128+sum>>16%128, sum>>8%256, 1+sum%254)
	}
	return response, err
}

// images are never pulled, so nobody knows which user they run as; the kubelet, which must know it of a pod that may not run as
// root, is told of one.
type images struct {
	internalapi.ImageManagerService
}

func (i images) ImageStatus(ctx context.Context, image *runtimeapi.ImageSpec, verbose bool) (*runtimeapi.ImageStatusResponse, error) {
	response, err := i.ImageManagerService.ImageStatus(ctx, image, verbose)
	if found := response.GetImage(); found != nil {
		found.Uid = &runtimeapi.Int64Value{Value: 65532}
	}
	return response, err
}

// passing are the probes of containers that do not really run: each passes as soon as its container is started, those of native
// sidecars too, which kubemark's leave out.
type passing struct{ testing.FakeManager }

func (passing) UpdatePodStatus(_ context.Context, _ *v1.Pod, status *v1.PodStatus) {
	started := true
	for _, containers := range [][]v1.ContainerStatus{status.InitContainerStatuses, status.ContainerStatuses} {
		for i := range containers {
			if containers[i].State.Running != nil {
				containers[i].Ready, containers[i].Started = true, &started
			}
		}
	}
}
