// A process in the network of a cluster with containers: the registry of the images, and the way to the API server. It gets a server
// that listens on a port of this machine, and connects the clients of this port to the API server.
import { connect, Server } from 'node:net';
import { network } from './network';
import { allImages } from './prepare';
import { registry } from './registry';

registry(allImages()).listen(network.registry, network.controlPlane);

process.on('message', (_: unknown, server: unknown) => {
  if (!(server instanceof Server)) return;
  server.on('connection', (client) => {
    const apiserver = connect(network.apiserver, network.controlPlane);
    for (const [from, to] of [
      [client, apiserver],
      [apiserver, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
});
// Closed when the supervisor has exited.
process.on('disconnect', () => process.exit(0));
