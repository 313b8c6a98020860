import { stringify } from 'yaml';
import { PAUSE } from './images';
import { network } from './network';

const { controlPlane, registry } = network;

/** Paths on a node. */
export const KUBE = '/usr/local/bin/kube';
export const CONTAINERD_SOCKET = '/run/containerd/containerd.sock';

/** The certificates, keys and kubeconfig files of a node, as PEM and YAML. */
export interface NodeCredentials {
  authority: string;
  certificate: string;
  key: string;
  kubelet: string;
  proxy: string;
}

export const KUBERNETES = '/etc/kubernetes';
export const FILES = {
  kubelet: `${KUBERNETES}/kubelet.yaml`,
  kubeletKubeconfig: `${KUBERNETES}/kubelet.kubeconfig`,
  proxy: `${KUBERNETES}/proxy.yaml`,
  proxyKubeconfig: `${KUBERNETES}/proxy.kubeconfig`,
  authority: `${KUBERNETES}/ca.crt`,
  certificate: `${KUBERNETES}/kubelet.crt`,
  key: `${KUBERNETES}/kubelet.key`,
  containerd: '/etc/containerd/config.toml',
  registry: '/etc/containerd/certs.d/_default/hosts.toml',
  network: '/etc/cni/net.d/10-pods.conflist',
};

/** Returns the files of a node: the settings of containerd, the kubelet, kube-proxy and the network of its pods. */
export function nodeFiles(name: string, number: number, credentials: NodeCredentials): Record<string, string> {
  return {
    '/etc/hostname': `${name}\n`,
    '/etc/hosts': `127.0.0.1 localhost\n${network.node(number)} ${name}\n`,
    [FILES.containerd]: containerd,
    [FILES.registry]: mirror,
    [FILES.network]: JSON.stringify(podNetwork(number), undefined, 2),
    [FILES.kubelet]: stringify(kubelet()),
    [FILES.kubeletKubeconfig]: credentials.kubelet,
    [FILES.proxy]: stringify(proxy(name)),
    [FILES.proxyKubeconfig]: credentials.proxy,
    [FILES.authority]: credentials.authority,
    [FILES.certificate]: credentials.certificate,
    [FILES.key]: credentials.key,
  };
}

const containerd = `version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${PAUSE}"
  # Without CAP_SYS_RESOURCE the system does not let containerd lower the score of a pod.
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "/etc/containerd/certs.d"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "/etc/cni/net.d"
`;

/** All images come from the registry of the cluster, whatever registry their names have. */
const mirror = `server = "http://${controlPlane}:${registry}"
[host."http://${controlPlane}:${registry}"]
  capabilities = ["pull", "resolve"]
`;

const podNetwork = (number: number): object => ({
  cniVersion: '1.0.0',
  name: 'pods',
  plugins: [
    {
      type: 'ptp',
      ipMasq: false,
      ipam: {
        type: 'host-local',
        dataDir: '/run/ipam',
        ranges: [[{ subnet: network.podsOf(number) }]],
        routes: [{ dst: '0.0.0.0/0' }],
      },
    },
  ],
});

const kubelet = (): object => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  failCgroupV1: false,
  cgroupDriver: 'cgroupfs',
  containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,
  volumePluginDir: '/var/lib/kubelet/volume-plugins',
  authentication: {
    anonymous: { enabled: false },
    webhook: { enabled: true },
    x509: { clientCAFile: FILES.authority },
  },
  authorization: { mode: 'Webhook' },
  tlsCertFile: FILES.certificate,
  tlsPrivateKeyFile: FILES.key,
  // No DNS server runs at this address, but without one the kubelet logs a warning for each pod.
  clusterDNS: ['10.96.0.10'],
  clusterDomain: 'cluster.local',
  resolvConf: '',
  // The kubelet renews its lease four times in this period, so a slow node does not count as dead.
  nodeLeaseDurationSeconds: 8,
  nodeStatusUpdateFrequency: '4s',
  // The disk of a node is the memory of this machine.
  evictionHard: {
    'memory.available': '1%',
    'nodefs.available': '1%',
    'imagefs.available': '1%',
    'nodefs.inodesFree': '0%',
    'imagefs.inodesFree': '0%',
  },
  imageGCHighThresholdPercent: 100,
  failSwapOn: false,
  shutdownGracePeriod: '0s',
});

const proxy = (name: string): object => ({
  apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
  kind: 'KubeProxyConfiguration',
  clientConnection: { kubeconfig: FILES.proxyKubeconfig },
  hostnameOverride: name,
  mode: 'nftables',
  clusterCIDR: network.pods,
  // These settings are those of the whole machine.
  conntrack: { maxPerCore: 0, min: 0 },
});
