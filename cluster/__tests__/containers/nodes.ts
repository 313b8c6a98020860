import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eventually } from '../chapter/eventually';
import { show } from '../chapter/story';
import { RunningCluster } from '../../running-cluster';

/** The cluster with containers that `start` started. */
export const cluster = RunningCluster.in(process.env.CHAPTER_FOLDER ?? '');

export const NODES = ['worker-1', 'worker-2'];

/** Runs a command on a node without showing it, and returns its output. @throws Error if it fails */
export async function quietlyOnNode(node: string, command: string[]): Promise<string> {
  const [program = '', ...args] = await cluster.enterNode(node, command);
  const { stdout } = await promisify(execFile)(program, args);
  return stdout;
}

/** Runs a command on a node, shows it in the story, and returns its output. @throws Error if it fails */
export async function onNode(node: string, command: string): Promise<string> {
  const stdout = await quietlyOnNode(node, command.split(' '));
  show(`npm run cluster -- node exec ${node} ${command}`, { stdout, stderr: '', code: 0 });
  return stdout;
}

/** Requests a page from a node until it answers as wanted. */
export const page = (node: string, url: string, wanted: RegExp): Promise<string> =>
  eventually(
    () => quietlyOnNode(node, ['curl', '--silent', '--max-time', '3', url]).catch(() => ''),
    (text) => wanted.test(text),
  );
