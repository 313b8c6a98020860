import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdk8sPrimer, env, program } from './command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.each(['from-yaml', 'draw'])('%s', (command) => {
  test('reads standard input', () => {
    const input = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, command, '-'], {
      cwd: folder,
      env,
      input,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('shop');
  });

  test('refuses bytes that are not a text', () => {
    const input = Buffer.from('# caf\u00e9\n', 'latin1');
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, command, '-'], {
      cwd: folder,
      env,
      input,
    });
    expect([status, stdout.toString(), stderr.toString()]).toEqual([
      2,
      '',
      'cdk8s-primer: -: Invalid value: is neither UTF-8 nor UTF-16 with a byte order mark\n',
    ]);
  });

  test('leaves out bytes of a folder that are not a text, but no manifest with such bytes', () => {
    writeFileSync(join(folder, 'web.yaml'), 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n');
    writeFileSync(join(folder, 'binary.yaml'), Buffer.from('\0caf\u00e9\n', 'latin1'));
    expect(cdk8sPrimer(folder, command, '.')).toMatchObject({
      status: 0,
      stderr: 'left out: 1 document without apiVersion and kind: binary.yaml\n',
    });
    writeFileSync(join(folder, 'cafe.yaml'), Buffer.from('kind: Caf\u00e9\n', 'latin1'));
    expect(cdk8sPrimer(folder, command, '.')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cafe.yaml: Invalid value: is neither UTF-8 nor UTF-16 with a byte order mark\n'),
    });
  });

  test('lists the errors of all files that cannot be read', () => {
    mkdirSync(join(folder, 'empty'));
    expect(cdk8sPrimer(folder, command, 'a.yaml', 'empty', 'b.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'cdk8s-primer: a.yaml: ENOENT: no such file or directory',
        'empty: Invalid value: has no .yaml, .yml or .json file',
        'b.yaml: ENOENT: no such file or directory\n',
      ].join('\n'),
    });
  });
});

describe('draw writes no picture', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'web.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\n');
    writeFileSync(join(folder, 'wrong.yaml'), 'a: [\n');
  });

  test.each([
    [
      'if no object matches the filters',
      ['web.yaml', '--kind', 'Service'],
      1,
      'web.yaml: there is nothing in it to draw: none of the 1 objects matches the filters\n',
    ],
    [
      'of a file that cannot be read, and reports only its error',
      ['wrong.yaml'],
      1,
      'wrong.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]\n',
    ],
    [
      'if an option is wrong, and refers to its own help',
      ['web.yaml', '--around', 'x'],
      2,
      'cdk8s-primer: --around: Invalid value: "x": must be KIND/NAME\nSee cdk8s-primer draw --help.\n',
    ],
  ])('%s', (_, args, status, stderr) => {
    expect(cdk8sPrimer(folder, 'draw', ...args)).toEqual({ status, stdout: '', stderr });
  });
});
