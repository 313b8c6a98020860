// The supervisor of a cluster: a process that `up` starts and controls over HTTP. It stops the cluster when its standard input is
// closed, so that an interrupted `up` or killed tests leave nothing behind. The line `detach` on the standard input ends that.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Cluster, type ClusterOptions } from './cluster';
import { Folder } from './folder';
import { messageOf } from '../lib/manifests/error-message';
import { listen } from './ports';

/** The options of the supervisor, which `up` passes as JSON. */
export interface SupervisorOptions extends ClusterOptions {
  /** Whether this is the cluster of the checkout, which `status` and `down` find. */
  lock: boolean;
}

/** A message of the supervisor on its standard output, in a line of JSON. */
export interface SupervisorMessage {
  progress?: string;
  /** The cluster's folder. */
  ready?: string;
  failed?: string;
}

const send = (message: SupervisorMessage): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

const folder = createFolder();
// kubectl's cache is removed with the folder.
process.env.KUBECACHEDIR = folder.file('cache');
const cluster = new Cluster(folder);
let ready = false;
let stopping = false;

function createFolder(): Folder {
  try {
    return Folder.create();
  } catch (error) {
    send({ failed: messageOf(error) });
    process.exit(1);
  }
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await cluster.stop();
  process.exit(code);
}

const server = createServer((request, response) => void handle(request, response));

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = (status: number, text = ''): void => void response.writeHead(status).end(text);
  if (request.headers.authorization !== `Bearer ${folder.address()?.token ?? ''}`) {
    reply(401, 'the token is wrong');
    return;
  }
  const [, subject, name = '', verb] = (request.url ?? '').split('/');
  try {
    if (subject === 'memory') {
      reply(200, JSON.stringify(cluster.memory));
    } else if (request.method === 'GET') {
      reply(200, JSON.stringify(ready ? cluster.components : []));
    } else if (subject === 'down') {
      reply(200);
      await stop(0);
    } else if (subject === 'restart' && ready) {
      reply(200, JSON.stringify(await cluster.restart()));
    } else if (subject === 'nodes' && verb === 'enter' && ready) {
      reply(200, JSON.stringify(cluster.enterNode(decodeURIComponent(name), [])));
    } else if (subject === 'nodes' && ready) {
      if (verb === 'kill') await cluster.killNode(decodeURIComponent(name));
      else await cluster.startNode(decodeURIComponent(name));
      reply(200);
    } else {
      reply(409, 'the cluster is not ready yet');
    }
  } catch (error) {
    reply(409, messageOf(error));
  }
}

async function start({ lock, ...options }: SupervisorOptions): Promise<void> {
  folder.writeAddress(await listen(server, 0));
  if (lock && !folder.lock()) {
    send({ failed: 'another cluster of this checkout is running or starting' });
    await stop(1);
    return;
  }
  try {
    await cluster.start(options, (progress) => {
      send({ progress });
    });
    ready = true;
    send({ ready: folder.path });
  } catch (error) {
    send({ failed: messageOf(error) });
    await stop(1);
  }
}

let detached = false;
process.stdin.setEncoding('utf8').on('data', (text: string) => {
  if (text.includes('detach')) detached = true;
});
process.stdin.once('close', () => {
  if (!detached) void stop(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The process that started this one may exit first and close these pipes.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const isOptions = (value: unknown): value is SupervisorOptions =>
  typeof value === 'object' && value !== null && 'nodes' in value && 'lock' in value;
const options: unknown = JSON.parse(process.argv[2] ?? '{}');
if (!isOptions(options)) throw new Error('the supervisor is started by `up` only');
void start(options);
