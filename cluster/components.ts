import type { Authority } from './certificates';
import type { Folder } from './folder';
import { kubeconfig } from './kubeconfig';

/** A component of the cluster and its command line: `kube COMMAND FLAGS`. */
export interface Component {
  /** Its name in messages and of its log: `apiserver`, `worker-1`. */
  name: string;
  command: string;
  flags: Record<string, string>;
}

export const argumentsOf = ({ command, flags }: Component): string[] => [
  command,
  ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
];

/** Where the control plane listens. */
export interface Addresses {
  etcd: { client: string; peer: string };
  apiserver: {
    /** The address of the network interface; 0.0.0.0 for all. */
    bind: string;
    port: number;
    /** The URL for the other components. */
    url: string;
    /** The URL for the administrator. */
    publicUrl: string;
    /** Its other addresses and names, beside the loopback address. */
    names: string[];
  };
}

/** The settings that the components of one cluster share. */
export interface ClusterConfig extends Addresses {
  folder: Folder;
  authority: Authority;
  /** The paths of certificates and keys in the folder. */
  files: {
    etcd: { authority: string; certificate: string; key: string };
    server: { authority: string; certificate: string; key: string };
    signingKey: string;
  };
}

/** Stores the objects of the API server. It does not sync to disk, since the data is needed only while the cluster runs. */
export function etcd({ folder, files, etcd: { client, peer } }: ClusterConfig): Component {
  const { authority, certificate, key } = files.etcd;
  return {
    name: 'etcd',
    command: 'etcd',
    flags: {
      name: 'etcd',
      'data-dir': folder.file('etcd'),
      'listen-client-urls': client,
      'advertise-client-urls': client,
      'listen-peer-urls': peer,
      'initial-advertise-peer-urls': peer,
      'initial-cluster': `etcd=${peer}`,
      'cert-file': certificate,
      'key-file': key,
      'trusted-ca-file': authority,
      'client-cert-auth': 'true',
      'peer-cert-file': certificate,
      'peer-key-file': key,
      'peer-trusted-ca-file': authority,
      'peer-client-cert-auth': 'true',
      'unsafe-no-fsync': 'true',
      'log-level': 'warn',
    },
  };
}

/** Pods are evicted from a dead node after 5 s, instead of the 5 minutes of kubeadm. */
export const EARLY_EVICTION = {
  'default-not-ready-toleration-seconds': '5',
  'default-unreachable-toleration-seconds': '5',
};

/**
 * The API server with the settings of kubeadm.
 *
 * @param flags other flags
 * @param emulatedVersion an older minor version whose behaviour the server has
 */
export function apiserver(
  { files, etcd, apiserver: { bind, port } }: ClusterConfig,
  flags: Record<string, string>,
  emulatedVersion?: string,
): Component {
  return {
    name: 'apiserver',
    command: 'apiserver',
    flags: {
      'bind-address': bind,
      'secure-port': String(port),
      'etcd-servers': etcd.client,
      'etcd-cafile': files.etcd.authority,
      'etcd-certfile': files.etcd.certificate,
      'etcd-keyfile': files.etcd.key,
      'client-ca-file': files.server.authority,
      'tls-cert-file': files.server.certificate,
      'tls-private-key-file': files.server.key,
      'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
      'service-account-key-file': files.signingKey,
      'service-account-signing-key-file': files.signingKey,
      'service-cluster-ip-range': '10.96.0.0/12',
      'authorization-mode': 'Node,RBAC',
      'anonymous-auth': 'false',
      'enable-admission-plugins': 'NodeRestriction',
      'allow-privileged': 'true',
      // Not by host name, which another machine of the network may have.
      'kubelet-preferred-address-types': 'InternalIP',
      profiling: 'false',
      ...flags,
      ...(emulatedVersion !== undefined && { 'emulated-version': emulatedVersion }),
    },
  };
}

/** The controller manager notices a dead node after a grace period, which is 50 s with kubeadm. */
export async function controllerManager(config: ClusterConfig, gracePeriod: string): Promise<Component> {
  return {
    name: 'controller-manager',
    command: 'controller-manager',
    flags: {
      kubeconfig: await userOf(config, 'system:kube-controller-manager'),
      'root-ca-file': config.files.server.authority,
      'service-account-private-key-file': config.files.signingKey,
      'use-service-account-credentials': 'true',
      'secure-port': '0',
      'leader-elect': 'false',
      'node-monitor-period': '1s',
      'node-monitor-grace-period': gracePeriod,
      'kube-api-qps': '200',
      'kube-api-burst': '400',
    },
  };
}

export async function scheduler(config: ClusterConfig): Promise<Component> {
  return {
    name: 'scheduler',
    command: 'scheduler',
    flags: {
      kubeconfig: await userOf(config, 'system:kube-scheduler'),
      'secure-port': '0',
      'leader-elect': 'false',
      'kube-api-qps': '200',
      'kube-api-burst': '400',
    },
  };
}

/** A hollow node is a process. Killing it powers the node off. */
export async function hollowNode(config: ClusterConfig, name: string): Promise<Component> {
  const file = await userOf(config, `system:node:${name}`, ['system:nodes']);
  return { name, command: 'node', flags: { name, kubeconfig: file, 'max-pods': '110' } };
}

/** Returns a kubeconfig file for a component. */
export async function kubeconfigOf(
  { apiserver, authority }: ClusterConfig,
  user: string,
  groups?: string[],
): Promise<string> {
  return kubeconfig(apiserver.url, authority, user, await authority.issue(user, groups));
}

async function userOf(config: ClusterConfig, user: string, groups?: string[]): Promise<string> {
  const name = user.replace(/^system:/, '').replaceAll(':', '-');
  return config.folder.write(`${name}.kubeconfig`, await kubeconfigOf(config, user, groups));
}
