// npm run cluster -- build | up | status | down | node kill|start NAME | kubectl …
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { FieldError } from '../lib/manifests/field-error';
import { build, program } from './build';
import { RunningCluster } from './control';
import { ClusterError, mistakeOf } from './cluster-error';

const usage = `A Kubernetes control plane on this machine, without containers: for the chapter, where there is no cluster.

  npm run cluster -- build                   builds it (Go 1.26 or newer; some minutes the first time)
  npm run cluster -- up [--nodes N] [--port P] [--foreground]
                                             starts it, with 3 nodes unless N are asked for, or what ended of it
  npm run cluster -- status                  what runs
  npm run cluster -- kubectl …               kubectl, as its administrator
  npm run cluster -- node kill|start NAME    powers a node off or on
  npm run cluster -- down                    ends it, and removes what it wrote
`;

const progress = (line: string): void => {
  console.error(line);
};

async function main([command = '', ...args]: string[]): Promise<number> {
  // kubectl has a help of its own.
  const isHelp = command !== 'kubectl' && args.some((argument) => argument === '--help' || argument === '-h');
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
      const cluster = await RunningCluster.find();
      await cluster?.stop();
      progress(cluster ? 'the cluster is down' : 'no cluster is up');
      return 0;
    }
    case 'kubectl': {
      const { folder, kubeconfig } = await running();
      const env = { ...process.env, KUBECONFIG: kubeconfig, KUBECACHEDIR: folder.file('cache') };
      return spawnSync(program('kubectl'), args, { stdio: 'inherit', env }).status ?? 1;
    }
    case 'node':
      return await node(args);
    case 'help':
    case '--help':
    case '-h':
      console.log(usage);
      return 0;
    default:
      if (command !== '') console.error(`there is no command ${command}`);
      console.error(usage);
      return 2;
  }
}

async function running(): Promise<RunningCluster> {
  const cluster = await RunningCluster.find();
  if (!cluster) throw new ClusterError('no cluster is up: npm run cluster -- up');
  return cluster;
}

async function up(args: string[]): Promise<number> {
  const { nodes, port, foreground } = upOptions(args);
  const before = await RunningCluster.find();
  if (before) {
    if ((await before.status()).length === 0) throw new ClusterError('the cluster is starting already');
    for (const name of await before.revive()) progress(`${name} had ended, and runs again`);
    const isAsked = args.length > 0;
    progress(`the cluster is up already${isAsked ? ', as it was started: `down` ends it, before another `up`' : ''}`);
    console.log(`export KUBECONFIG=${before.kubeconfig}`);
    return 0;
  }
  const cluster = await RunningCluster.start({ nodes, port, claim: true }, progress);
  console.log(`export KUBECONFIG=${cluster.kubeconfig}`);
  if (!foreground) {
    cluster.stay();
    return 0;
  }
  progress('Ctrl-C ends it');
  const interrupted = new Promise<'interrupted'>((resolve) => {
    process.once('SIGINT', () => {
      resolve('interrupted');
    });
  });
  switch (await Promise.race([interrupted, cluster.ended()])) {
    case 'interrupted':
      await cluster.stop();
      return 0;
    case 'told':
      progress('the cluster is down');
      return 0;
    case 'died':
      throw new ClusterError('the cluster has died');
  }
}

function upOptions(args: string[]): { nodes: number; port?: number; foreground: boolean } {
  const { values } = parseArgs({
    args: args.reduce(withNumber, []),
    options: {
      nodes: { type: 'string', default: '3' },
      port: { type: 'string' },
      foreground: { type: 'boolean', default: false },
    },
  });
  return {
    nodes: integer('--nodes', values.nodes, 0, 50),
    port: values.port === undefined ? undefined : integer('--port', values.port, 1, 65535),
    foreground: values.foreground,
  };
}

/** `--nodes -1` as `--nodes=-1`: parseArgs takes each dash for an option. */
function withNumber(before: string[], argument: string): string[] {
  const option = before.at(-1);
  if (!/^-\d/.test(argument) || !option?.startsWith('--')) return [...before, argument];
  return [...before.slice(0, -1), `${option}=${argument}`];
}

function integer(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const error = FieldError.invalid(option, text, `must be a number from ${least} to ${most}`);
  throw new ClusterError(error.toString());
}

async function status(): Promise<number> {
  const cluster = await RunningCluster.find();
  if (!cluster) {
    console.log('no cluster is up');
    return 1;
  }
  const components = await cluster.status();
  if (components.length === 0) {
    console.log('the cluster is starting');
    return 1;
  }
  for (const { name, pid, running } of components) {
    console.log(`${name.padEnd(20)} ${running ? `runs, process ${pid ?? 0}` : 'is off'}`);
  }
  console.log(`export KUBECONFIG=${cluster.kubeconfig}`);
  return 0;
}

async function node([verb, name, ...rest]: string[]): Promise<number> {
  if ((verb !== 'kill' && verb !== 'start') || name === undefined || rest.length > 0) {
    console.error('the command is node kill NAME or node start NAME');
    return 2;
  }
  const cluster = await running();
  await (verb === 'kill' ? cluster.killNode(name) : cluster.startNode(name));
  progress(`${name} is ${verb === 'kill' ? 'off' : 'on'}`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const mistake = mistakeOf(error);
    console.error(mistake?.message ?? error);
    process.exitCode = mistake?.isUsage ? 2 : 1;
  },
);
