// Keeps a cluster: a process of its own, which `up` starts and talks to. Until it is told to `keep`, it ends when its standard
// input does, so that nothing is left of a start that was interrupted, or of tests that died.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Cluster, type ClusterOptions } from './cluster';
import { Folder } from './folder';
import { ClusterError, reason } from './cluster-error';
import { listen } from './ports';

/** What `up` passes as JSON. */
export interface SupervisorOptions extends ClusterOptions {
  /** Whether this is the cluster of the checkout, that `status` and `down` are about. */
  claim: boolean;
}

/** What the supervisor says, a line of JSON each. */
export interface Saying {
  progress?: string;
  /** The cluster's folder. */
  ready?: string;
  failed?: string;
}

const say = (saying: Saying): void => void process.stdout.write(`${JSON.stringify(saying)}\n`);

const folder = place();
// What kubectl remembers of an API server is removed with it.
process.env.KUBECACHEDIR = folder.file('cache');
const cluster = new Cluster(folder);
let ready = false;
let stopping = false;

function place(): Folder {
  try {
    return Folder.create();
  } catch (error) {
    say({ failed: reason(error) });
    process.exit(1);
  }
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await cluster.stop();
  process.exit(code);
}

const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = (status: number, text = ''): void => void response.writeHead(status).end(text);
  if (request.headers.authorization !== `Bearer ${folder.address()?.token ?? ''}`) {
    reply(401, 'whose cluster is this?');
    return;
  }
  const [, subject, name = '', verb] = (request.url ?? '').split('/');
  try {
    if (request.method === 'GET') {
      reply(200, JSON.stringify(ready ? cluster.components : []));
    } else if (subject === 'down') {
      reply(200);
      await stop(0);
    } else if (subject === 'revive' && ready) {
      reply(200, JSON.stringify(await cluster.revive()));
    } else if (subject === 'nodes' && ready) {
      if (verb === 'kill') await cluster.killNode(decodeURIComponent(name));
      else cluster.startNode(decodeURIComponent(name));
      reply(200);
    } else {
      reply(409, 'the cluster is not ready yet');
    }
  } catch (error) {
    reply(409, reason(error));
  }
}

async function keep({ claim, ...options }: SupervisorOptions): Promise<void> {
  folder.announce(await listen(server, 0));
  if (claim && !folder.claim()) {
    say({ failed: 'another cluster of this checkout is up or starting' });
    await stop(1);
    return;
  }
  try {
    await cluster.start(options, (progress) => {
      say({ progress });
    });
    ready = true;
    say({ ready: folder.path });
  } catch (error) {
    say({ failed: error instanceof ClusterError ? error.message : String(error) });
    await stop(1);
  }
}

let kept = false;
process.stdin.setEncoding('utf8').on('data', (text: string) => {
  if (text.includes('keep')) kept = true;
});
process.stdin.once('close', () => {
  if (!kept) void stop(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// Whoever started it may be gone before it has said everything.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const isOptions = (value: unknown): value is SupervisorOptions =>
  typeof value === 'object' && value !== null && 'nodes' in value && 'claim' in value;
const given: unknown = JSON.parse(process.argv[2] ?? '{}');
if (!isOptions(given)) throw new Error('only `up` starts the supervisor');
void keep(given);
