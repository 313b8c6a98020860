// What docs/plugin.md shows of the command line of cdk8s.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { blocksOf } from '../../tools/site/markdown';

const root = join(__dirname, '..', '..');
const plugin = join(root, 'packages', 'kube-admission');
const isBuilt = process.env.KUBE_ADMISSION_REQUIRED !== undefined || existsSync(join(plugin, 'build', 'modules.json'));
const blocks = blocksOf(readFileSync(join(root, 'docs', 'plugin.md'), 'utf8'));

/** The text of the file that the page shows, without its name. */
const shownFile = (name: string): string => blocks.find(({ file }) => file === name)?.text.replace(/^.*\n/, '') ?? '';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `cdk8s synth` with the page's cdk8s.yaml, and an app that makes an object. The review knows nothing of its language. */
function synth(object: unknown): { status: number | null; output: string; yaml: string } {
  const app = `const { ApiObject, App, Chart } = require(${JSON.stringify(join(root, 'node_modules', 'cdk8s'))});
const app = new App();
new ApiObject(new Chart(app, 'web'), 'deployment', ${JSON.stringify(object)});
app.synth();
`;
  writeFileSync(join(folder, 'main.js'), app);
  const settings = shownFile('cdk8s.yaml')
    .replace('pipenv run python main.py', `${process.execPath} main.js`)
    .replace('./node_modules/kube-admission', plugin);
  writeFileSync(join(folder, 'cdk8s.yaml'), settings);
  const cli = join(root, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'synth', '--check-upgrade=false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const yaml = readFileSync(join(folder, 'dist', 'web.k8s.yaml'), 'utf8');
  return { status, output: stripVTControlCharacters(stdout + stderr), yaml };
}

(isBuilt ? describe : describe.skip)('the plugin', () => {
  const yaml = shownFile('dist/web.k8s.yaml');

  test('reports the error of the manifest as the page shows it, and the file is written', () => {
    const report = blocks.find(({ language }) => language === 'console')?.text.replace(/^\$ .*\n/, '') ?? 'none';
    const { status, output, ...written } = synth(parse(yaml));
    expect(output).toContain(report);
    expect(written.yaml).toBe(yaml);
    expect(status).toBe(2);
  });

  test('lets a synth pass whose manifests are valid', () => {
    const { status, output } = synth(parse(yaml.replace('app: shop', 'app: web')));
    expect(output).toMatch(/Status +│ success/);
    expect(status).toBe(0);
  });
});
