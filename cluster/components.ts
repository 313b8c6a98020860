import type { Authority } from './certificates';
import type { Folder } from './folder';
import { kubeconfig } from './kubeconfig';

/** A process of the cluster: `kube NAME ARGUMENTS`. */
export interface Component {
  /** As it is called in the cluster's folder and messages: `apiserver`, `worker-1`. */
  name: string;
  command: string;
  flags: Record<string, string>;
}

export const argumentsOf = ({ command, flags }: Component): string[] => [
  command,
  ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
];

/** What the components of one cluster share. */
export interface Site {
  folder: Folder;
  authority: Authority;
  ports: { etcd: number; peer: number; apiserver: number };
  /** Files of the folder that several components name. */
  files: {
    etcd: { authority: string; certificate: string; key: string };
    server: { authority: string; certificate: string; key: string };
    signingKey: string;
  };
}

/** Keeps what the API server stores, for as long as the cluster runs: nothing is synced to the disk. */
export function etcd({ folder, files, ports }: Site): Component {
  const [client, peer] = [`https://127.0.0.1:${ports.etcd}`, `https://127.0.0.1:${ports.peer}`];
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

/**
 * The API server as kubeadm sets it up, but that a dead node's pods are given up after 5 s instead of 5 minutes.
 *
 * @param emulatedVersion such as 1.35, for an older server's behaviour
 */
export function apiserver({ files, ports }: Site, emulatedVersion?: string): Component {
  return {
    name: 'apiserver',
    command: 'apiserver',
    flags: {
      'bind-address': '127.0.0.1',
      'secure-port': String(ports.apiserver),
      // No endpoint of the service `kubernetes`: Kubernetes refuses loopback addresses as endpoints.
      'endpoint-reconciler-type': 'none',
      'etcd-servers': `https://127.0.0.1:${ports.etcd}`,
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
      'default-not-ready-toleration-seconds': '5',
      'default-unreachable-toleration-seconds': '5',
      // Not by a name that some network may know: nodes have no server, and what asks for one fails on this machine.
      'kubelet-preferred-address-types': 'InternalIP',
      profiling: 'false',
      ...(emulatedVersion !== undefined && { 'emulated-version': emulatedVersion }),
    },
  };
}

/** Notices a dead node within 8 s, where kubeadm's does within 50 s. */
export async function controllerManager(site: Site): Promise<Component> {
  return {
    name: 'controller-manager',
    command: 'controller-manager',
    flags: {
      kubeconfig: await userOf(site, 'system:kube-controller-manager'),
      'root-ca-file': site.files.server.authority,
      'service-account-private-key-file': site.files.signingKey,
      'use-service-account-credentials': 'true',
      'secure-port': '0',
      'leader-elect': 'false',
      'node-monitor-period': '1s',
      'node-monitor-grace-period': '8s',
      'kube-api-qps': '200',
      'kube-api-burst': '400',
    },
  };
}

export async function scheduler(site: Site): Promise<Component> {
  return {
    name: 'scheduler',
    command: 'scheduler',
    flags: {
      kubeconfig: await userOf(site, 'system:kube-scheduler'),
      'secure-port': '0',
      'leader-elect': 'false',
      'kube-api-qps': '200',
      'kube-api-burst': '400',
    },
  };
}

/** A node is a process: to kill it is to power the machine off. */
export async function node(site: Site, name: string): Promise<Component> {
  const file = await userOf(site, `system:node:${name}`, ['system:nodes']);
  return { name, command: 'node', flags: { name, kubeconfig: file, 'max-pods': '110' } };
}

async function userOf({ folder, ports, authority }: Site, user: string, groups?: string[]): Promise<string> {
  const pair = await authority.issue(user, groups);
  const name = user.replace(/^system:/, '').replaceAll(':', '-');
  return folder.write(`${name}.kubeconfig`, kubeconfig(ports.apiserver, authority, user, pair));
}
