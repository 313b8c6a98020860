import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../../tools/site/markdown';
import { help } from '../lib/cli/help';
import { scripts, version } from '../package.json';
import { Folder, pod } from './cli/run';
import { refusedUpdates } from './refused-updates';
import { describeWithModule } from './module';

const root = join(__dirname, '..');
const [english = '', korean = ''] = ['README.md', 'README.ko.md'].map((file) => readFileSync(join(root, file), 'utf8'));
const blocks = blocksOf(english);
const block = (language: string, start: string): string =>
  blocks.find((b) => b.language === language && b.text.startsWith(start))?.text ?? '';

describe('the READMEs', () => {
  test('have the same code in both languages', () => {
    const code = (markdown: string) => blocksOf(markdown).map(({ language, text }) => ({ language, text }));
    expect(code(korean)).toStrictEqual(code(english));
  });

  test('have the same headings and tables in both languages', () => {
    const levels = (markdown: string): string[] =>
      markdown.replaceAll(/^```.*?^```$/gms, '').match(/^#+(?= )|^\|/gm) ?? [];
    expect(levels(korean)).toStrictEqual(levels(english));
  });

  test.each([english, korean])('document every option of the help', (readme) => {
    const options = [...help.matchAll(/--[a-z-]+/g)].map(([option]) => option);
    expect(options.length).toBeGreaterThan(8);
    expect([...options, '--help'].filter((option) => !readme.includes(option) && option !== '--version')).toStrictEqual(
      [],
    );
  });

  test.each([english, korean])('mention only commands of package.json', (readme) => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).not.toStrictEqual([]);
    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });

  test('use the version of the package in cdk8s.yaml', () => {
    expect(block('yaml', 'validations:')).toContain(`version: ${version}\n`);
  });
});

describeWithModule('the README', () => {
  const folder = new Folder({ 'pod.yaml': `${pod('web', 99999)}    - name: main\n      image: busybox\n` });

  test('shows the output of the command', () => {
    expect(`$ npx kube-admission pod.yaml\n${folder.run(['pod.yaml']).stdout}`).toBe(
      block('text', '$ npx kube-admission pod.yaml'),
    );
  });

  test('shows the output of the command for updates', () => {
    const [settings, web] = ['settings', 'web'].map(
      (name) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`,
    );
    const { old = '' } = refusedUpdates.find(({ title }) => title.includes('Service of a StatefulSet')) ?? {};
    const db = old
      .replace('{ name: web, namespace: shop }', '\n  name: db')
      .replace('serviceName: web', 'serviceName: db');
    folder.write('k8s/db.yaml', db);
    folder.write('k8s/settings.yaml', settings ?? '');
    for (const command of ['init --quiet --initial-branch main', 'add k8s', 'commit --quiet --message begin'])
      expect(folder.shell(`git -c user.name=n -c user.email=n@example.org ${command}`).status).toBe(0);
    folder.write('k8s/db.yaml', db.replace('serviceName: db', 'serviceName: postgres'));
    folder.shell('rm k8s/settings.yaml');
    folder.write('k8s/web.yaml', web ?? '');
    const shown = block('text', '$ npx kube-admission --old');
    expect(`$ npx kube-admission --old git:main k8s/\n${folder.run(['--old', 'git:main', 'k8s/']).stdout}`).toBe(shown);
  });

  test('lists the updates that are tested', () => {
    const titles = new Set(refusedUpdates.map(({ title }) => title));
    const table = english.slice(english.indexOf('## Updates'), english.indexOf('## Custom resources'));
    const rows = [...table.matchAll(/^\| (?!changed|-)(.*?) +\|/gm)].map(([, title]) => title);
    expect(rows).toStrictEqual([...titles]);
    expect(english).toContain(`These are ${titles.size} updates`);
  });

  test('has a configuration that the command takes', () => {
    folder.write('kube-admission.yaml', block('yaml', '# yaml-language-server'));
    const { status, stdout, stderr } = folder.run(['--config', 'kube-admission.yaml', '-'], pod('web'));
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '1 object in 1 file: 1 admitted (Kubernetes 1.36, Pod Security baseline)\n',
      stderr: '',
    });
  });

  test('shows the output of the command as JSON', () => {
    folder.write('pod.json.yaml', pod('web', 99999));
    const { objects, summary }: { objects: object[]; summary: object } = JSON.parse(
      folder.run(['--output', 'json', 'pod.json.yaml']).stdout,
    );
    const security = { level: 'restricted', version: 'latest', violations: [] };
    expect(JSON.parse(block('json', '{'))).toStrictEqual({
      kubernetesVersion: '1.37',
      objects: objects.map((object) => ({ ...object, source: 'pod.yaml', podSecurity: security })),
      summary,
    });
  });

  test('has a program that compiles and prints what its text says', () => {
    // In a folder of the package, its name resolves to itself.
    const dir = mkdtempSync(join(root, 'build', 'readme-'));
    try {
      writeFileSync(join(dir, 'main.mts'), block('ts', 'import'));
      const node = (args: string[]): string => {
        const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8' });
        return stdout + stderr;
      };
      const flags = [
        '--ignoreConfig',
        '--strict',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom',
        '--module',
        'nodenext',
        '--types',
        'node',
      ];
      expect(node([require.resolve('typescript/bin/tsc'), ...flags, 'main.mts'])).toBe('');
      expect(node(['main.mjs'])).toBe(
        `refused spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive
all.yaml 4 ConfigMap refused
`,
      );
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
