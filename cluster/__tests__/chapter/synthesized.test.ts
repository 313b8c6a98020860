import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { run } from '../../../__tests__/docs/snippets';
import { blocksOf, snippetsOf } from '../../../tools/site/markdown';
import { eventually } from './eventually';
import { namespace, type Namespace } from './namespace';

const root = join(__dirname, '../../..');
const restricted = { 'pod-security.kubernetes.io/enforce': 'restricted' };

const charts = readdirSync(join(root, 'dist'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file): [string, string] => [file.replace('.k8s.yaml', ''), readFileSync(join(root, 'dist', file), 'utf8')]);

/** The recipes of docs/recipes.md, by their lines. */
const recipes = snippetsOf(blocksOf(readFileSync(join(root, 'docs', 'recipes.md'), 'utf8')))
  .filter(({ outcome }) => outcome?.language === 'yaml')
  .map((snippet): [string, string] => [`recipe-${snippet.line}`, run(snippet)]);

describe.each([...charts, ...recipes])('%s', (name, yaml) => {
  const isHardened = yaml.includes('allowPrivilegeEscalation: false');
  const ns = namespace(`synthesized-${name}`, isHardened ? restricted : {});

  test('is applied without a warning, and applying it again changes nothing', async () => {
    const applied = await apply(ns, yaml);
    expect(applied).toHaveLength(yaml.match(/^kind: /gm)?.length ?? 0);
    let before = await stored(ns, yaml);
    expect(await apply(ns, yaml)).toEqual(applied);
    let after = await stored(ns, yaml);
    // An autoscaler changes the object that it scales at once.
    if (!yaml.includes('kind: HorizontalPodAutoscaler')) {
      expect(after.map(({ generation }) => generation)).toEqual(before.map(({ generation }) => generation));
    }
    // Controllers and nodes write to the objects until the desired state is reached. After that, applying must not change them.
    await eventually(
      async () => {
        await apply(ns, yaml);
        [before, after] = [after, await stored(ns, yaml)];
        return { before, after };
      },
      (both) => isDeepStrictEqual(both.before, both.after),
    );
  });
});

/** Applies manifests as Flux does. Fails for unknown fields and warnings. */
async function apply(ns: Namespace, yaml: string): Promise<string[]> {
  const output = await ns.quietly('apply --server-side --validate=strict --warnings-as-errors -f -', yaml);
  return output.trimEnd().split('\n');
}

interface Stored {
  name: string;
  generation: string;
  resourceVersion: string;
}

async function stored(ns: Namespace, yaml: string): Promise<Stored[]> {
  const columns = 'NAME:.metadata.name,GENERATION:.metadata.generation,VERSION:.metadata.resourceVersion';
  const table = await ns.quietly(`get -f - --no-headers -o custom-columns=${columns}`, yaml);
  return table
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [name = '', generation = '', resourceVersion = ''] = line.split(/ +/);
      return { name, generation, resourceVersion };
    });
}
