// Kubernetes' own test data of its API, a fully populated object of each kind, goes to TypeScript and back. It comes with a
// Go module that kube-admission is built of.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fromYaml } from '../../from-yaml';
import { isSame, synthesized } from '../../from-yaml/check';
import { KUBERNETES_YAML } from '../../lib/kubernetes-yaml';

/** Downloads the module, if it is not there, and gives its folder. */
function apiModule(): string | undefined {
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', 'k8s.io/api'], {
    cwd: join(__dirname, '..', '..', 'packages', 'kube-admission'),
    encoding: 'utf8',
  });
  if (!stdout) return undefined;
  const { Dir }: { Dir: string } = JSON.parse(stdout);
  return join(Dir, 'testdata', 'HEAD');
}

const folder = apiModule();

(folder === undefined ? test.skip : test)('every object of the test data is synthesized as it is', async () => {
  const texts = readdirSync(folder ?? '')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(join(folder ?? '', name), 'utf8') }))
    // Some types of the API are no objects, such as those of watch events.
    .filter(({ text }) => /^apiVersion: /m.test(text) && /^kind: /m.test(text));
  expect(texts.length).toBeGreaterThan(180);
  const programs = await fromYaml(texts);
  for (const [index, { code }] of programs.entries()) {
    const { name = '', text = '' } = texts[index] ?? {};
    expect({ name, isSame: isSame(synthesized(code), [parse(text, KUBERNETES_YAML)]) }).toEqual({ name, isSame: true });
  }
});
