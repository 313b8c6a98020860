import type { Running } from './component-process';
import type { Addresses, ClusterConfig, Component } from './components';

/** Where the components of a cluster run, and what its nodes are. */
export interface Site {
  /** How long a node may be silent before it counts as dead. */
  readonly gracePeriod: string;
  /**
   * Prepares the place. Returns where the control plane listens.
   *
   * @param port the API server's port on this machine. @default - a free port
   */
  open(port?: number): Promise<Addresses>;
  /** Starts what this place needs beside the control plane and the nodes; none by default. */
  readonly services: Record<string, () => Promise<Running>>;
  /** Returns the flags of the API server that this place needs. */
  apiserverFlags(config: ClusterConfig): Promise<Record<string, string>>;
  /** Starts a component of the control plane. */
  run(component: Component): Running;
  /** Does what the nodes need that can be done before the API server is ready. */
  prepareNodes(config: ClusterConfig): void;
  /** Powers a node on. */
  startNode(config: ClusterConfig, name: string): Promise<Running>;
  /** Returns the memory in use in bytes, of the control plane and of each node; nothing if this place does not count it. */
  memory(): Record<string, number>;
  /** Returns the command line that runs a command on a node. @throws ClusterError if that is not possible */
  enter(node: Running, command: string[]): string[];
  /** Removes what it has prepared. All components have been killed. */
  close(): Promise<void>;
}
