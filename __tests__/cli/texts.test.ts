import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

  test('lists the errors of all files that cannot be read', () => {
    mkdirSync(join(folder, 'empty'));
    expect(cdk8sPrimer(folder, command, 'a.yaml', 'empty', 'b.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'cdk8s-primer: a.yaml: ENOENT: no such file or directory',
        'empty: Invalid value: no .yaml, .yml or .json file is in it',
        'b.yaml: ENOENT: no such file or directory\n',
      ].join('\n'),
    });
  });
});
