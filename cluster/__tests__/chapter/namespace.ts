import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import { kubectl, type Output } from '../../kubectl';
import { eventually, TIMEOUT_SECONDS } from './eventually';
import { LABELS } from './labels';
import { show } from './story';
import { kubectlOnTerminal } from './terminal';
import { Watch } from './watch';
import { cluster } from './which-cluster';

const { CHAPTER_FOLDER: folder = '', KUBECONFIG: kubeconfig = '' } = process.env;

/** Returns a namespace for the tests of a file or block. It is created before them and deleted after them. */
export function namespace(name: string, labels: Record<string, string> = {}): Namespace {
  const made = new Namespace(`chapter-${name}`);
  let exists = false;
  beforeAll(async () => {
    await made.create(labels);
    exists = true;
  });
  afterAll(async () => {
    if (exists) await made.delete();
  });
  return made;
}

/** A namespace in which tests run kubectl commands as a reader of the chapter types them. */
export class Namespace {
  private readonly kubeconfig: string;

  constructor(readonly name: string) {
    // kubectl merges both files. The first one has the current context only, with the namespace.
    const file = join(folder, `${name}.kubeconfig`);
    this.kubeconfig = [file, kubeconfig].join(delimiter);
  }

  /** Creates the namespace, and waits until pods can be created in it. */
  async create(labels: Record<string, string>): Promise<void> {
    const [server, user] = await (current ??= currentContext());
    const context = { name: this.name, context: { cluster: server, user, namespace: this.name } };
    writeFileSync(
      join(folder, `${this.name}.kubeconfig`),
      stringify({ apiVersion: 'v1', kind: 'Config', contexts: [context], 'current-context': this.name }),
    );
    const metadata = { name: this.name, labels: { ...labels, ...LABELS } };
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata };
    await this.quietly('create -f -', stringify(object));
    // One by one, since `kubectl wait --for=create` fails if several objects are missing.
    for (const needed of ['serviceaccount/default', 'configmap/kube-root-ca.crt']) {
      await this.wait(`--for=create ${needed}`);
    }
  }

  /** Deletes the namespace, without waiting if the cluster stops soon. */
  async delete(): Promise<void> {
    await this.quietly(`delete namespace ${this.name} --wait=${!cluster}`);
  }

  /**
   * Runs a command, shows it in the story, and returns its output.
   *
   * @throws Error if it fails
   */
  async kubectl(command: string, input?: string): Promise<string> {
    return succeeded(command, await this.shown(command, input));
  }

  /**
   * Runs a command on a terminal, in which a user types lines at the prompts of a shell. Shows it in the story, and returns what is on
   * the screen at the end.
   *
   * @throws Error if it fails
   */
  async onTerminal(command: string, lines: string[]): Promise<string> {
    const output = await kubectlOnTerminal(this.kubeconfig, words(command), lines);
    show(`kubectl ${command}`, output);
    return succeeded(command, output);
  }

  /** Pipes the output of a command into another one, and shows both in the story. */
  async piped(first: string, second: string): Promise<void> {
    const output = await this.run(second, await this.quietly(first));
    show(`kubectl ${first} | kubectl ${second}`, output);
    succeeded(second, output);
  }

  /** Runs a command without showing it in the story, and returns its output. */
  async quietly(command: string, input?: string): Promise<string> {
    return succeeded(command, await this.run(command, input));
  }

  /**
   * Runs a command that fails, shows it in the story, and returns its error message.
   *
   * @throws Error if it succeeds
   */
  async refused(command: string, input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.shown(command, input);
    if (code === 0) throw new Error(`kubectl ${command} does not fail: ${stdout}`);
    return stderr;
  }

  /** Applies a manifest that an earlier test has shown. Shows the command again if it changes the cluster. */
  async given(file: string): Promise<void> {
    const command = `apply -f ${file}`;
    const output = await this.run(command);
    // For an object that was replaced, kubectl prints a warning and `configured`, but changes nothing.
    if (output.stderr === '' && / (?:created|configured)$/m.test(output.stdout)) show(`kubectl ${command}`, output);
    succeeded(command, output);
  }

  /** Returns the words that a JSONPath finds in one object or several. */
  async read(objects: string, path: string): Promise<string[]> {
    const output = await this.quietly(`get ${objects} -o 'jsonpath=${path}'`);
    return output.split(/\s+/).filter((word) => word !== '');
  }

  /** Waits with `kubectl wait`. */
  async wait(condition: string): Promise<void> {
    await this.quietly(`wait --timeout=${TIMEOUT_SECONDS}s ${condition}`);
  }

  /** Waits for a number of ready pods with a label, and returns their names. Pods that are terminating do not count. */
  async readyPods(selector: string, count: number): Promise<string[]> {
    const pods = await eventually(
      async () => {
        const table = await this.quietly(`get pods -l ${selector} --no-headers`);
        return table.split('\n').filter((line) => line !== '' && !line.includes(' Terminating '));
      },
      (lines) => lines.length === count && lines.every((line) => / (\d+)\/\1 +Running /.test(line)),
    );
    return pods.map((line) => line.replace(/ .*$/, ''));
  }

  /** Waits for events of a pod with all these reasons. */
  async happened(pod: string, reasons: string[]): Promise<void> {
    const events = `events --field-selector involvedObject.name=${pod}`;
    await eventually(
      () => this.read(events, '{.items[*].reason}'),
      (found) => reasons.every((reason) => found.includes(reason)),
    );
  }

  /** Starts a command that prints changes until it is stopped. */
  watch(command: string): Watch {
    return new Watch(this.kubeconfig, command, words(command));
  }

  private async shown(command: string, input?: string): Promise<Output> {
    const output = await this.run(command, input);
    show(`kubectl ${command}${input === undefined ? '' : ` <<'END'\n${input.trimEnd()}\nEND`}`, output);
    return output;
  }

  private async run(command: string, input?: string): Promise<Output> {
    return await kubectl(this.kubeconfig, words(command), input);
  }
}

let current: Promise<[string, string]> | undefined;

/** Returns the cluster and the user of the current context. */
async function currentContext(): Promise<[string, string]> {
  const command = `config view --minify -o 'jsonpath={.contexts[0].context.cluster}{"\\n"}{.contexts[0].context.user}'`;
  const output = succeeded(command, await kubectl(kubeconfig, words(command)));
  const [server = '', user = ''] = output.split('\n');
  return [server, user];
}

/** Splits a command as a shell does. */
const words = (command: string): string[] =>
  (command.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''));

function succeeded(command: string, { code, stdout, stderr }: Output): string {
  if (code !== 0) throw new Error(`kubectl ${command}\n${stdout}${stderr}`);
  return stdout;
}
