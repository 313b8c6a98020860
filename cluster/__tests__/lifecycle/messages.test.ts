import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { listen } from '../../ports';
import { cluster, command, type Command, home } from './command';

const NODE_USAGE = `usage: npm run cluster -- node kill|start NAME
       npm run cluster -- node exec NAME COMMAND
`;
const NODES = 'must be an integer from 0 to 50, "containers" or "hollow"';
const NAME = 'must be the name of an image in lower case, with an optional tag, such as "my-app:1"';

describe('npm run cluster', () => {
  test.each([
    [['up', '--nodes', 'three'], 1, `--nodes: Invalid value: "three": ${NODES}\n`],
    [['up', '--nodes', '-1'], 1, `--nodes: Invalid value: "-1": ${NODES}\n`],
    [['up', '--nodes', ''], 1, `--nodes: Invalid value: "": ${NODES}\n`],
    [['up', '--nodes', '1000'], 1, `--nodes: Invalid value: "1000": ${NODES}\n`],
    [['up', '--node', '3'], 2, "Unknown option '--node'\n"],
    [['status', '--all'], 2, "Unknown option '--all'\n"],
    [['node', 'stop', 'worker-1'], 2, NODE_USAGE],
    [['node', 'exec', 'worker-1'], 2, NODE_USAGE],
    [['image', 'my-app'], 2, 'usage: npm run cluster -- image NAME DIRECTORY [COMMAND]\n'],
    [['image', 'My App', '.'], 1, `NAME: Invalid value: "My App": ${NAME}\n`],
    [['image', 'my-app:1', 'nowhere'], 1, 'DIRECTORY: Invalid value: "nowhere": must be a folder\n'],
    [['up', '--port', '70000'], 1, '--port: Invalid value: "70000": must be an integer from 1 to 65535\n'],
    [['kubectl', 'get', 'pods'], 1, 'no cluster is running: start one with npm run cluster -- up\n'],
    [['node', 'kill', 'worker-1'], 1, 'no cluster is running: start one with npm run cluster -- up\n'],
    [['down'], 0, 'no cluster is running\n'],
  ])('prints a message in one line: %j', async (args, code, stderr) => {
    expect(await cluster(...args).ended).toEqual({ code, stdout: '', stderr });
  });

  test.each(['SSH-2.0-other\r\n', 'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n<html></html>'])(
    'detects that the cluster was killed, even if another program has its port and answers %j',
    async (answer) => {
      const other = createServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.end(answer));
      });
      const folder = join(home, 'cdk8s-primer-killed');
      mkdirSync(folder);
      symlinkSync(folder, join(home, 'running'));
      const supervisor = { pid: spawnSync('true').pid, port: await listen(other, 0), token: '' };
      writeFileSync(join(folder, 'supervisor.json'), JSON.stringify(supervisor));
      const status = await cluster('status').ended;
      other.close();
      expect(status).toEqual({ code: 1, stdout: 'no cluster is running\n', stderr: '' });
      expect(readdirSync(home).filter((name) => !name.startsWith('v8-compile-cache'))).toEqual([]);
    },
  );

  test('says that TMPDIR is not writable, or too long', async () => {
    const up = (place: string): Command =>
      command(
        '/usr/bin/env',
        `TMPDIR=${place}`,
        process.execPath,
        '-r',
        'ts-node/register',
        'cluster/main.ts',
        'up',
        '--nodes',
        'hollow',
      );
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(await up(file).ended).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^cannot create a folder for the cluster: ENOTDIR: .*: set TMPDIR to a writable folder\n$/,
      ),
    });
    const long = join(home, 'long'.repeat(15));
    mkdirSync(long);
    expect(await up(long).ended).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^the path \S+ is too long for the sockets of nodes: set TMPDIR to a shorter one\n$/,
      ),
    });
  });

  test.each([['--help'], ['-h'], ['up', '--help'], ['node', 'kill', '-h']])(
    'prints its usage: %s %s',
    async (...args) => {
      const { code, stdout, stderr } = await cluster(...args).ended;
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Run a local Kubernetes cluster\.\n\n +npm run cluster -- build /);
    },
  );

  test('refuses an unknown command, and prints its usage', async () => {
    const { code, stdout, stderr } = await cluster('start').ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^unknown command: start\n.*\n\n +npm run cluster -- build /);
  });
});

test.each([
  [['--story=english'], 'english'],
  [['--story='], ''],
  [['--story', 'fr'], 'fr'],
])('the chapter refuses an unsupported language of the story: %j', async (args, language) => {
  const chapter = command(process.execPath, '-r', 'ts-node/register', 'cluster/chapter.ts', ...args, 'no such test');
  const stderr = `--story: Unsupported value: "${language}": supported values: "en", "ko"\n`;
  expect(await chapter.ended).toEqual({ code: 2, stdout: '', stderr });
});

describe('the chapter on the current cluster', () => {
  const chapter = (kubeconfig: string): Command => {
    const file = join(home, 'kubeconfig');
    writeFileSync(file, kubeconfig);
    const script = ['-r', 'ts-node/register', 'cluster/chapter.ts', '--use-current-cluster'];
    return command('/usr/bin/env', `KUBECONFIG=${file}`, process.execPath, ...script);
  };

  test('says that the kubeconfig has no current context', async () => {
    const stderr = `${join(home, 'kubeconfig')} has no current context: error: current-context is not set\n`;
    expect(await chapter('').ended).toEqual({ code: 1, stdout: '', stderr });
  });

  test('says that the cluster does not answer', async () => {
    const { code, stdout, stderr } = await chapter(`apiVersion: v1
kind: Config
clusters: [{ name: dead, cluster: { server: 'https://127.0.0.1:1' } }]
contexts: [{ name: dead, context: { cluster: dead, user: me } }]
users: [{ name: me, user: { token: mine } }]
current-context: dead
`).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'cannot create namespaces in the cluster of the context dead: ' +
        'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?\n',
    );
  });
});
