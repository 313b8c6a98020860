import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Finds three free ports of the loopback address. */
export async function freePorts(): Promise<[number, number, number]> {
  const servers = [createServer(), createServer(), createServer()] as const;
  const ports = await Promise.all([listen(servers[0], 0), listen(servers[1], 0), listen(servers[2], 0)]);
  await Promise.all(servers.map(close));
  return ports;
}

/** Returns whether a port of the loopback address is free. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch {
    return false;
  }
  await close(server);
  return true;
}

/** Listens on the loopback address, on a free port if `port` is 0. Returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

const close = (server: Server): Promise<unknown> => once(server.close(), 'close');
