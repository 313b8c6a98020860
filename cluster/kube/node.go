package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	remote "k8s.io/cri-client/pkg"
	"k8s.io/cri-client/pkg/fake"
	"k8s.io/kubernetes/cmd/kubelet/app/options"
	kubeletconfig "k8s.io/kubernetes/pkg/kubelet/apis/config"
	"k8s.io/kubernetes/pkg/kubelet/cadvisor/testing"
	"k8s.io/kubernetes/pkg/kubelet/cm"
	"k8s.io/kubernetes/pkg/kubemark"
)

// newNode is kubemark's hollow node, the real kubelet over a runtime that only keeps lists, without its server: what it serves
// needs a container's inside, and it would listen on every address, to anyone. Each pod has an address of its own.
func newNode() *cobra.Command {
	var name, kubeconfig string
	var maxPods int
	command := &cobra.Command{
		Use:  "node",
		Args: cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			return runNode(command.Context(), name, kubeconfig, maxPods)
		},
	}
	command.Flags().StringVar(&name, "name", "", "the node's name")
	command.Flags().StringVar(&kubeconfig, "kubeconfig", "", "the file that says how to reach the API server")
	command.Flags().IntVar(&maxPods, "max-pods", 110, "how many pods the node takes")
	return command
}

// noPort is one where nobody listens (tcpmux); without a port the API server takes the usual one.
const noPort = 1

func runNode(ctx context.Context, name, kubeconfig string, maxPods int) error {
	client, heartbeats, err := clients(kubeconfig)
	if err != nil {
		return err
	}
	flags, config := kubemark.GetHollowKubeletConfig(&kubemark.HollowKubeletOptions{NodeName: name, MaxPods: maxPods, KubeletPort: noPort})
	if err := moveRoot(flags, config); err != nil {
		return fmt.Errorf("there is no folder for the node: %w", err)
	}
	config.EnableServer = false
	config.Address = "127.0.0.1"
	// Nobody answers there; without it the kubelet warns at each pod.
	config.ClusterDNS, config.ClusterDomain = []string{"10.96.0.10"}, "cluster.local"
	// A lease is renewed four times in its duration: a node that is only slow is not taken for dead.
	config.NodeLeaseDurationSeconds = 8
	config.NodeStatusUpdateFrequency.Duration = 2 * time.Second

	endpoint := "unix://" + filepath.Join(flags.RootDirectory, "runtime.sock")
	runtime := fake.NewFakeRemoteRuntime()
	if err := runtime.Start(endpoint); err != nil {
		return fmt.Errorf("the runtime does not start: %w", err)
	}
	service, err := remote.NewRemoteRuntimeServiceBuilder().WithEndpoint(endpoint).WithConnectionTimeout(15 * time.Second).Build(ctx)
	if err != nil {
		return fmt.Errorf("the runtime does not answer: %w", err)
	}
	node := kubemark.NewHollowKubelet(flags, config, client, heartbeats, &testing.Fake{NodeName: name}, images{runtime.ImageService},
		addressed{service, name}, cm.NewStubContainerManager())
	node.KubeletDeps.ProbeManager = passing{}
	if messages, err := os.Open("/dev/kmsg"); err == nil {
		// Who records events also watches the kernel's messages, and does not start where it may not.
		_ = messages.Close()
		node.KubeletDeps.Recorder, node.KubeletDeps.EventClient = nil, client.CoreV1()
	}
	node.Run(ctx)
	return nil
}

// moveRoot takes the node's files from /tmp, where kubemark leaves them, to the folder for temporary files, which ends with the
// cluster.
func moveRoot(flags *options.KubeletFlags, config *kubeletconfig.KubeletConfiguration) error {
	if err := os.RemoveAll(flags.RootDirectory); err != nil {
		return err
	}
	root, err := os.MkdirTemp("", "node")
	if err != nil {
		return err
	}
	flags.RootDirectory, config.StaticPodPath, config.PodLogsDir = root, filepath.Join(root, "static"), filepath.Join(root, "logs")
	return errors.Join(os.Mkdir(config.StaticPodPath, 0o700), os.Mkdir(config.PodLogsDir, 0o700))
}

func clients(kubeconfig string) (client, heartbeats *kubernetes.Clientset, err error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return nil, nil, err
	}
	config.ContentType = "application/vnd.kubernetes.protobuf"
	config.QPS, config.Burst = 50, 100
	if client, err = kubernetes.NewForConfig(config); err != nil {
		return nil, nil, err
	}
	config.QPS = -1
	config.Timeout = 10 * time.Second
	heartbeats, err = kubernetes.NewForConfig(config)
	return client, heartbeats, err
}
