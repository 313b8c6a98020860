import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import { kubectl, type Output } from '../../kubectl';
import { eventually, patience } from './eventually';
import { ours } from './ours';
import { show } from './story';
import { Watch } from './watch';
import { cluster } from './which-cluster';

const { CHAPTER_FOLDER: folder = '', KUBECONFIG: kubeconfig = '' } = process.env;

/** A namespace for the tests of one file or block: made before them, deleted after them. */
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

/** kubectl as the chapter's reader types it, in a namespace of its own. */
export class Namespace {
  private readonly kubeconfig: string;

  constructor(readonly name: string) {
    // The first file that says something wins: this one says only which namespace, the second the rest.
    const file = join(folder, `${name}.kubeconfig`);
    this.kubeconfig = [file, kubeconfig].join(delimiter);
  }

  /** Makes it, and waits until pods can be made in it. */
  async create(labels: Record<string, string>): Promise<void> {
    const [server, user] = await (current ??= currentContext());
    const context = { name: this.name, context: { cluster: server, user, namespace: this.name } };
    writeFileSync(
      join(folder, `${this.name}.kubeconfig`),
      stringify({ apiVersion: 'v1', kind: 'Config', contexts: [context], 'current-context': this.name }),
    );
    const metadata = { name: this.name, labels: { ...labels, ...ours } };
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata };
    await this.quietly('create -f -', stringify(object));
    // One by one: kubectl gives up where several are missing.
    for (const needed of ['serviceaccount/default', 'configmap/kube-root-ca.crt']) {
      await this.wait(`--for=create ${needed}`);
    }
  }

  /** Nobody waits for a cluster that ends soon. */
  async delete(): Promise<void> {
    await this.quietly(`delete namespace ${this.name} --wait=${!cluster}`);
  }

  /**
   * Runs a command as it is typed, and shows it.
   *
   * @returns what it printed
   * @throws Error if it fails
   */
  async kubectl(command: string, input?: string): Promise<string> {
    return succeeded(command, await this.shown(command, input));
  }

  /** Runs a command on what another one prints, and shows both as they are typed. */
  async piped(first: string, second: string): Promise<void> {
    const output = await this.run(second, await this.quietly(first));
    show(`kubectl ${first} | kubectl ${second}`, output);
    succeeded(second, output);
  }

  /** Runs a command that is not worth showing. */
  async quietly(command: string, input?: string): Promise<string> {
    return succeeded(command, await this.run(command, input));
  }

  /**
   * Runs a command that fails, and shows it.
   *
   * @returns why it failed
   */
  async refused(command: string, input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.shown(command, input);
    if (code === 0) throw new Error(`kubectl ${command} does not fail: ${stdout}`);
    return stderr;
  }

  /** Applies a manifest that an earlier test has shown. It is shown again where it changes something: a reader needs that too. */
  async given(file: string): Promise<void> {
    const command = `apply -f ${file}`;
    const output = await this.run(command);
    // What was replaced, kubectl warns of, and does not change.
    if (output.stderr === '' && / (?:created|configured)$/m.test(output.stdout)) show(`kubectl ${command}`, output);
    succeeded(command, output);
  }

  /** The words that a JSONPath finds in an object, or several. */
  async read(objects: string, path: string): Promise<string[]> {
    const output = await this.quietly(`get ${objects} -o 'jsonpath=${path}'`);
    return output.split(/\s+/).filter((word) => word !== '');
  }

  /** Waits with `kubectl wait`. */
  async wait(condition: string): Promise<void> {
    await this.quietly(`wait --timeout=${patience}s ${condition}`);
  }

  /** The names of the pods with a label that are ready and stay, once there are so many. */
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

  /** Waits until the events of a pod have had all these reasons. */
  async happened(pod: string, reasons: string[]): Promise<void> {
    const events = `events --field-selector involvedObject.name=${pod}`;
    await eventually(
      () => this.read(events, '{.items[*].reason}'),
      (found) => reasons.every((reason) => found.includes(reason)),
    );
  }

  /** Follows what a command prints, until it is told to stop. */
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

/** The cluster and the user that the kubeconfig has chosen. */
async function currentContext(): Promise<[string, string]> {
  const command = `config view --minify -o 'jsonpath={.contexts[0].context.cluster}{"\\n"}{.contexts[0].context.user}'`;
  const output = succeeded(command, await kubectl(kubeconfig, words(command)));
  const [server = '', user = ''] = output.split('\n');
  return [server, user];
}

/** As a shell splits them. */
const words = (command: string): string[] =>
  (command.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''));

function succeeded(command: string, { code, stdout, stderr }: Output): string {
  if (code !== 0) throw new Error(`kubectl ${command}\n${stdout}${stderr}`);
  return stdout;
}
