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

// newNode returns the command that runs a hollow node of kubemark: the real kubelet with a fake container runtime. The kubelet's
// server is off, since it serves logs and exec, which need running containers, and it listens on every address.
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
	command.Flags().StringVar(&kubeconfig, "kubeconfig", "", "path of the kubeconfig file for the API server")
	command.Flags().IntVar(&maxPods, "max-pods", 110, "the maximum number of pods on the node")
	return command
}

// unusedPort is a port where nothing listens (tcpmux). Without a port, the API server connects to the kubelet's default port.
const unusedPort = 1

func runNode(ctx context.Context, name, kubeconfig string, maxPods int) error {
	client, heartbeats, err := clients(kubeconfig)
	if err != nil {
		return err
	}
	flags, config := kubemark.GetHollowKubeletConfig(&kubemark.HollowKubeletOptions{NodeName: name, MaxPods: maxPods, KubeletPort: unusedPort})
	if err := useTempDir(flags, config); err != nil {
		return fmt.Errorf("cannot create the node's folder: %w", err)
	}
	config.EnableServer = false
	config.Address = "127.0.0.1"
	// No DNS server runs at this address, but without one the kubelet logs a warning for each pod.
	config.ClusterDNS, config.ClusterDomain = []string{"10.96.0.10"}, "cluster.local"
	// The kubelet renews its lease four times in this period, so a slow node does not count as dead.
	config.NodeLeaseDurationSeconds = 8
	config.NodeStatusUpdateFrequency.Duration = 2 * time.Second

	endpoint := "unix://" + filepath.Join(flags.RootDirectory, "runtime.sock")
	runtime := fake.NewFakeRemoteRuntime()
	if err := runtime.Start(endpoint); err != nil {
		return fmt.Errorf("the container runtime does not start: %w", err)
	}
	service, err := remote.NewRemoteRuntimeServiceBuilder().WithEndpoint(endpoint).WithConnectionTimeout(15 * time.Second).Build(ctx)
	if err != nil {
		return fmt.Errorf("the container runtime does not respond: %w", err)
	}
	node := kubemark.NewHollowKubelet(flags, config, client, heartbeats, &testing.Fake{NodeName: name}, nonRootImages{runtime.ImageService},
		uniqueIPRuntime{service, name}, cm.NewStubContainerManager())
	node.KubeletDeps.ProbeManager = passingProbes{}
	if messages, err := os.Open("/dev/kmsg"); err == nil {
		// With an event recorder the kubelet also reads the kernel log, and it does not start if it may not.
		_ = messages.Close()
		node.KubeletDeps.Recorder, node.KubeletDeps.EventClient = nil, client.CoreV1()
	}
	node.Run(ctx)
	return nil
}

// useTempDir puts the node's files in TMPDIR, which is the cluster's folder and is removed with it. kubemark puts them in /tmp and
// leaves them there.
func useTempDir(flags *options.KubeletFlags, config *kubeletconfig.KubeletConfiguration) error {
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
