/**
 * The network of a cluster with containers, as in kind: the control plane and the nodes are in one network, each node has a network of
 * pods, and each Service has an address of its own. Nothing of it is visible outside of the cluster's namespaces.
 */
export const network = {
  /** The address of the control plane. */
  controlPlane: '172.18.0.1',
  /** The port of the API server. */
  apiserver: 6443,
  /** The port of the registry. */
  registry: 5000,
  /** The addresses of Services. The first one is that of the API server. */
  services: '10.96.0.0/12',
  firstService: '10.96.0.1',
  /** The addresses of the pods of all nodes. */
  pods: '10.244.0.0/16',
  /** Returns the address of a node. */
  node: (number: number): string => `172.18.0.${number + 1}`,
  /** Returns the addresses of the pods of a node. */
  podsOf: (number: number): string => `10.244.${number}.0/24`,
};

/** Returns the commands that set up the network of the control plane, to which nodes are connected. */
export const controlPlaneCommands = (nodes: number): string[][] => [
  ['ip', 'link', 'set', 'lo', 'up'],
  // With an address of its own, since otherwise the bridge takes that of a node, and changes it when the node is killed.
  ['ip', 'link', 'add', 'nodes', 'address', '02:00:00:00:00:01', 'type', 'bridge'],
  ['ip', 'addr', 'add', `${network.controlPlane}/24`, 'dev', 'nodes'],
  ['ip', 'link', 'set', 'nodes', 'up'],
  ...range(nodes).map((number) => ['ip', 'route', 'add', network.podsOf(number), 'via', network.node(number)]),
];

/** Returns the commands that connect a node, whose first process has a number, to the network of the control plane. */
export const connectCommands = (number: number, pid: number): string[][] => [
  ['ip', 'link', 'add', `node${number}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid)],
  ['ip', 'link', 'set', `node${number}`, 'master', 'nodes', 'up'],
];

/** Returns the command that removes the connection of a node. */
export const disconnectCommand = (number: number): string[] => ['ip', 'link', 'delete', `node${number}`];

/** Returns the commands that set up the network of a node, in a cluster with a number of nodes. */
export const nodeCommands = (number: number, nodes: number): string[][] => [
  ['ip', 'link', 'set', 'lo', 'up'],
  ['ip', 'addr', 'add', `${network.node(number)}/24`, 'dev', 'eth0'],
  ['ip', 'link', 'set', 'eth0', 'up'],
  // The system needs a route to the address of a Service before kube-proxy replaces the address.
  ['ip', 'route', 'add', 'default', 'via', network.controlPlane],
  ...range(nodes)
    .filter((other) => other !== number)
    .map((other) => ['ip', 'route', 'add', network.podsOf(other), 'via', network.node(other)]),
];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
