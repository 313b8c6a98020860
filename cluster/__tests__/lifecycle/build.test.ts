import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { noMounts, testWithMounts, withSmallDisk } from './full-disk';

const root = join(__dirname, '../../..');
const sources = [
  'tsconfig.json',
  'package.json',
  'cluster',
  'lib/manifests',
  'lib/synthesis/process-alive.ts',
  'packages/kube-admission/wasm/go.ts',
  'packages/kube-admission/go/go.mod',
];
const programs = ['kube', 'kubectl'];

/** A checkout without built programs. */
let checkout: string;
const started: ChildProcess[] = [];
const file = (...names: string[]): string => join(checkout, ...names);

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'checkout-'));
  const isSource = (name: string): boolean => !/\/cluster\/(build|__tests__)$/.test(name);
  for (const name of sources) {
    mkdirSync(dirname(file(name)), { recursive: true });
    cpSync(join(root, name), file(name), { recursive: true, filter: isSource });
  }
  symlinkSync(join(root, 'node_modules'), file('node_modules'));
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(checkout, { recursive: true, force: true });
});

interface Ended {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** Runs `npm run cluster -- COMMAND` in the checkout, with a PATH of the folder `bin` only. */
function cluster(command: string, wrapper: string[] = []): { child: ChildProcess; ended: Promise<Ended> } {
  const [program, ...args] = [...wrapper, process.execPath, '-r', 'ts-node/register', 'cluster/main.ts', command];
  const env = { HOME: checkout, TMPDIR: checkout, PATH: file('bin') };
  const child = spawn(program, args, { cwd: checkout, env });
  started.push(child);
  const ended: Ended = { stdout: '', stderr: '', code: null };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  return {
    child,
    ended: new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ ...ended, code });
      });
    }),
  };
}

/** Installs a `go` with a version. It writes a program in two halves, and waits for `continueBuild` in between. */
function installGo(version: string): void {
  mkdirSync(file('bin'), { recursive: true });
  const path = `PATH=${process.env.PATH ?? ''}`;
  const script = `#!/bin/sh
${path}
case "$1 $2" in
  'env GOVERSION') echo ${version} ;;
  'env GOCACHE') echo '${file('cache')}' ;;
  build*)
    while [ "$1" != -o ]; do shift; done
    printf 'a program of ' > "$2"
    echo "$2" >> '${file('halves')}'
    while [ ! -e "${file('continue')}-$(basename "$2")" ]; do sleep 0.02; done
    cat kube/main.go >> "$2"
    ;;
esac
`;
  writeFileSync(file('bin', 'go'), script, { mode: 0o755 });
}

const continueBuild = (program: string): void => {
  writeFileSync(file(`continue-${program}`), '');
};
const change = (source: string): void => {
  writeFileSync(file('cluster/kube/main.go'), source);
};
const halves = (): string[] => (existsSync(file('halves')) ? readFileSync(file('halves'), 'utf8').split('\n') : []);
const isHalf = (program: string): boolean => halves().some((path) => path.endsWith(`/${program}`));

/** The contents of the built programs. */
const built = (): (string | undefined)[] =>
  programs.map((name) => {
    const path = file('cluster/build', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

describe('a build', () => {
  beforeEach(() => {
    installGo('go1.26.0');
    change('the first version');
  });

  test.each([
    ['kube', [undefined, undefined]],
    ['kubectl', ['a program of the first version', undefined]],
  ])(
    'that is killed while it writes %s leaves no incomplete program, and the next one succeeds',
    async (name, left) => {
      const killed = cluster('build');
      if (name === 'kubectl') continueBuild('kube');
      await until(() => isHalf(name));
      killed.child.kill('SIGKILL');
      await killed.ended;
      expect(built()).toEqual(left);

      for (const program of programs) continueBuild(program);
      expect(await cluster('build').ended).toMatchObject({ code: 0, stdout: '' });
      expect(built()).toEqual(programs.map(() => 'a program of the first version'));
      expect(readdirSync(file('cluster/build')).sort()).toEqual([...programs, 'programs.json']);
    },
  );

  test('that is killed before it replaces a program leaves the old one, which the next build replaces', async () => {
    for (const program of programs) continueBuild(program);
    await cluster('build').ended;
    change('the second version');
    for (const name of ['halves', 'continue-kubectl']) rmSync(file(name));
    const killed = cluster('build');
    await until(() => isHalf('kubectl'));
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(built()).toEqual(['a program of the second version', 'a program of the first version']);

    continueBuild('kubectl');
    await cluster('build').ended;
    expect(built()).toEqual(programs.map(() => 'a program of the second version'));
  });

  test('succeeds while another one runs', async () => {
    const slow = cluster('build');
    await until(() => isHalf('kube'));
    const [unfinished = ''] = halves();
    const other = cluster('build');
    await until(() => halves().filter((path) => path.endsWith('/kube')).length === 2);
    expect(existsSync(unfinished)).toBe(true);
    for (const program of programs) continueBuild(program);
    const ends = await Promise.all([slow.ended, other.ended]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(built()).toEqual(programs.map(() => 'a program of the first version'));
  });

  test('does nothing if the sources have not changed', async () => {
    for (const program of programs) continueBuild(program);
    await cluster('build').ended;
    rmSync(file('bin'), { recursive: true });
    expect(await cluster('build').ended).toEqual({ code: 0, stdout: '', stderr: 'the cluster is built\n' });
  });
});

describe.each(['build', 'up'])('an error of `%s` says in one line', (command) => {
  const needs = 'the cluster is built with Go 1.26 or newer';

  test('that Go is missing', async () => {
    const stderr = `${needs}, which is not installed: install it (https://go.dev/dl/)\n`;
    expect(await cluster(command).ended).toEqual({ code: 1, stdout: '', stderr });
  });

  test('that Go is too old', async () => {
    installGo('go1.25.9');
    const stderr = `${needs}, this is go1.25.9: install a newer one (https://go.dev/dl/)\n`;
    expect(await cluster(command).ended).toEqual({ code: 1, stdout: '', stderr });
  });

  testWithMounts.each(['cluster/build', 'cache'])(`that disk space is missing in %s${noMounts}`, async (name) => {
    installGo('go1.26.0');
    mkdirSync(file(name), { recursive: true });
    const { stdout, stderr, code } = await cluster(command, withSmallDisk(file(name), file('bin'))).ended;
    const what = name === 'cache' ? 'building the cluster needs 3' : 'the cluster needs 1';
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`${what} GiB of disk space in ${file(name)}, but only 0.1 GiB are free: delete files there\n`);
  });
});
