// Runs a local cluster: npm run cluster -- build | up | status | down | node kill|start|exec NAME | image NAME DIRECTORY | kubectl …
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { build, program } from './build';
import { ClusterError } from './cluster-error';
import { integer, runCommand } from './command-line';
import { addImage } from './containers/own-image';
import { whyNotPrepared } from './containers/prepare';
import { RunningCluster } from './running-cluster';

const USAGE = `Run a local Kubernetes cluster.

  npm run cluster -- build                   build the programs (needs Go; some minutes the first time)
  npm run cluster -- up [--nodes containers|hollow|N] [--port P] [--foreground]
                                             start the cluster, or restart components that have stopped
      --nodes containers                     2 nodes that run containers (the default where it is possible: Debian, as root)
      --nodes hollow                         3 nodes that only pretend to; --nodes N for another number of them
  npm run cluster -- status                  show the components
  npm run cluster -- kubectl …               run kubectl as an administrator
  npm run cluster -- node kill|start NAME    power a node off or on
  npm run cluster -- node exec NAME COMMAND  run a command on a node that runs containers
  npm run cluster -- image NAME DIRECTORY [COMMAND]
                                             make an image of a root file system, for containers to use
  npm run cluster -- down                    stop the cluster and remove its files
`;

const progress = (line: string): void => {
  console.error(line);
};

async function cluster([command = '', ...args]: string[]): Promise<number> {
  // kubectl has its own --help.
  const isHelp =
    !['kubectl', 'image'].includes(command) &&
    args[0] !== 'exec' &&
    args.some((argument) => argument === '--help' || argument === '-h');
  switch (isHelp ? 'help' : command) {
    case 'build':
      parseArgs({ args });
      await build(progress);
      progress('the cluster is built');
      return 0;
    case 'up':
      return await up(args);
    case 'status':
      parseArgs({ args });
      return await status();
    case 'down': {
      parseArgs({ args });
      const found = await RunningCluster.find();
      await found?.stop();
      progress(found ? 'the cluster has stopped' : 'no cluster is running');
      return 0;
    }
    case 'kubectl': {
      const { folder, kubeconfig } = await running();
      const env = { ...process.env, KUBECONFIG: kubeconfig, KUBECACHEDIR: folder.file('cache') };
      return spawnSync(program('kubectl'), args, { stdio: 'inherit', env }).status ?? 1;
    }
    case 'node':
      return await node(args);
    case 'image':
      return await image(args);
    case 'help':
    case '--help':
    case '-h':
      console.log(USAGE);
      return 0;
    default:
      if (command !== '') console.error(`unknown command: ${command}`);
      console.error(USAGE);
      return 2;
  }
}

async function running(): Promise<RunningCluster> {
  const cluster = await RunningCluster.find();
  if (!cluster) throw new ClusterError('no cluster is running: start one with npm run cluster -- up');
  return cluster;
}

async function up(args: string[]): Promise<number> {
  const { nodes: chosen, port, foreground } = upOptions(args);
  const before = await RunningCluster.find();
  if (before) {
    if ((await before.status()).length === 0) throw new ClusterError('the cluster is already starting');
    for (const name of await before.restart()) progress(`restarted ${name}, which had stopped`);
    progress(
      `the cluster is already running${args.length > 0 ? ': run `down` first to start it with other options' : ''}`,
    );
    console.log(`export KUBECONFIG=${before.kubeconfig}`);
    return 0;
  }
  await build(progress);
  const nodes = await nodesOf(chosen);
  const cluster = await RunningCluster.start({ ...nodes, port, lock: true }, progress);
  console.log(`export KUBECONFIG=${cluster.kubeconfig}`);
  if (!foreground) {
    cluster.detach();
    return 0;
  }
  progress('press Ctrl-C to stop the cluster');
  const interrupted = once(process, 'SIGINT').then(() => 'interrupted' as const);
  switch (await Promise.race([interrupted, cluster.stopped()])) {
    case 'interrupted':
      await cluster.stop();
      return 0;
    case 'requested':
      progress('the cluster has stopped');
      return 0;
    case 'killed':
      throw new ClusterError('the cluster has stopped unexpectedly');
  }
}

/** The nodes that `up` starts: hollow ones by their number, or those that the machine can run. */
type ChosenNodes = number | 'containers' | 'hollow' | 'default';

const HOLLOW = { nodes: 3, containers: false };
const CONTAINERS = { nodes: 2, containers: true };

function upOptions(args: string[]): { nodes: ChosenNodes; port?: number; foreground: boolean } {
  const { values } = parseArgs({
    args: args.reduce(joinNegativeNumber, []),
    options: {
      nodes: { type: 'string', default: 'default' },
      port: { type: 'string' },
      foreground: { type: 'boolean', default: false },
    },
  });
  const { nodes } = values;
  const isKind = nodes === 'containers' || nodes === 'hollow' || nodes === 'default';
  return {
    nodes: isKind ? nodes : integer('--nodes', nodes, 0, 50, ', "containers" or "hollow"'),
    port: values.port === undefined ? undefined : integer('--port', values.port, 1, 65535),
    foreground: values.foreground,
  };
}

/** Prepares nodes with containers if they are to be started. If nobody has chosen, hollow ones replace those that cannot run here. */
async function nodesOf(chosen: ChosenNodes): Promise<{ nodes: number; containers: boolean }> {
  if (typeof chosen === 'number') return { nodes: chosen, containers: false };
  if (chosen === 'hollow') return HOLLOW;
  const reason = await whyNotPrepared(progress);
  if (reason === undefined) return CONTAINERS;
  if (chosen === 'containers') throw new ClusterError(`cannot run containers: ${reason}`);
  progress(`the nodes will be hollow and run no containers: ${reason}`);
  return HOLLOW;
}

/** Joins `--nodes -1` to `--nodes=-1`, since parseArgs takes `-1` for an option. */
function joinNegativeNumber(before: string[], argument: string): string[] {
  const option = before.at(-1);
  if (!/^-\d/.test(argument) || !option?.startsWith('--')) return [...before, argument];
  return [...before.slice(0, -1), `${option}=${argument}`];
}

async function status(): Promise<number> {
  const cluster = await RunningCluster.find();
  if (!cluster) {
    console.log('no cluster is running');
    return 1;
  }
  const components = await cluster.status();
  if (components.length === 0) {
    console.log('the cluster is starting');
    return 1;
  }
  for (const { name, pid, running } of components) {
    console.log(`${name.padEnd(20)} ${running ? `running, process ${pid ?? 0}` : 'stopped'}`);
  }
  console.log(`export KUBECONFIG=${cluster.kubeconfig}`);
  return 0;
}

async function node([verb, name, ...rest]: string[]): Promise<number> {
  const isExec = verb === 'exec' && rest.length > 0;
  if (name === undefined || !(isExec || ((verb === 'kill' || verb === 'start') && rest.length === 0))) {
    console.error('usage: npm run cluster -- node kill|start NAME\n       npm run cluster -- node exec NAME COMMAND');
    return 2;
  }
  const cluster = await running();
  if (isExec) {
    const [program = '', ...args] = await cluster.enterNode(name, rest);
    return spawnSync(program, args, { stdio: 'inherit' }).status ?? 1;
  }
  await (verb === 'kill' ? cluster.killNode(name) : cluster.startNode(name));
  progress(`${name} is ${verb === 'kill' ? 'off' : 'on'}`);
  return 0;
}

async function image([name, folder, ...command]: string[]): Promise<number> {
  if (name === undefined || folder === undefined) {
    console.error('usage: npm run cluster -- image NAME DIRECTORY [COMMAND]');
    return 2;
  }
  await addImage(name, folder, command);
  progress(`containers can use the image ${name}`);
  return 0;
}

void runCommand(cluster);
