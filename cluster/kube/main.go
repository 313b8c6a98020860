// Command kube runs one component of the cluster: the API server, the controller manager, the scheduler, etcd, a hollow node, or the
// kubelet and the proxy of a node that runs containers. A component exits when the process that started it exits.
package main

import (
	"context"
	"fmt"
	"os"
	_ "time/tzdata" // for the time zones of CronJobs

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	proxy "k8s.io/kubernetes/cmd/kube-proxy/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	kubelet "k8s.io/kubernetes/cmd/kubelet/app"
)

var components = map[string]func() *cobra.Command{
	"apiserver":          apiserver.NewAPIServerCommand,
	"controller-manager": func() *cobra.Command { return controllermanager.NewControllerManagerCommand() },
	"scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
	"node":               newNode,
	"kubelet":            func() *cobra.Command { return kubelet.NewKubeletCommand(context.Background()) },
	"proxy":              proxy.NewProxyCommand,
}

func main() {
	if len(os.Args) < 2 {
		fail("usage: kube apiserver | controller-manager | scheduler | node | kubelet | proxy | etcd | reaper")
	}
	name, args := os.Args[1], os.Args[2:]
	if name == "reaper" {
		if len(args) != 2 {
			fail("usage: kube reaper DIRECTORY LINK")
		}
		reap(args[0], args[1])
		return
	}
	go exitWithParent()
	if name == "etcd" {
		etcdmain.Main(append([]string{"etcd"}, args...))
		return
	}
	component, known := components[name]
	if !known {
		fail("unknown component: " + name)
	}
	command := component()
	command.SetArgs(args)
	os.Exit(cli.Run(command))
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(2)
}
