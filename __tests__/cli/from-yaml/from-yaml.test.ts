import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { KINDS } from '../../../imports/kinds';
import { fromYaml } from '../../../lib/cli/from-yaml';
import { readableNumber } from '../../manifests/values';
import { isSame } from '../../../lib/cli/from-yaml/check';
import { Manifests } from '../../../lib/testing';
import { typeErrorsIn } from './compiler';
import { synthesized } from './run';
import fc from '../../seeded';

const root = join(__dirname, '..', '..', '..');
const textsIn = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));

/** The statements of the one program of a text. */
async function bodyOf(text: string): Promise<string> {
  const {
    programs: [program],
  } = await fromYaml([{ name: 'a.yaml', text }]);
  return /super\([^\n]*\);\n\n(.*)\n {2}\}\n\}/s.exec(program?.code ?? '')?.[1]?.replaceAll(/^ {4}/gm, '') ?? '';
}

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } };

test.each([
  ['6.2.1-nginx-pod.yaml', "new NginxPod(this, 'my-nginx-pod');"],
  ['6.2.1-debug-pod.yaml', "new DebugPod(this, 'debug');"],
  ['6.2.2-nginx-pod-with-ubuntu.yaml', "new SidecarPod(this, 'my-nginx-pod');"],
  ['6.3.1-two-nginx-pods.yaml', "new NginxPod(this, 'my-nginx-pod-a');\n\nnew NginxPod(this, 'my-nginx-pod-b');"],
  ['6.3.1-replicaset-nginx.yaml', "new NginxReplicaSet(this, 'my-nginx-replicaset');"],
])('the chapter’s %s is its construct', async (file, code) => {
  const body = await bodyOf(readFileSync(join(root, '__tests__', 'fixtures', 'chapter', file), 'utf8'));
  expect(body.replaceAll(/^\/\/.*\n/gm, '')).toBe(code);
});

test('a whole module keeps comments, and writes objects with and without a construct', async () => {
  const text = `# What the shop needs.
apiVersion: v1
kind: Pod
metadata:
  name: web # the name
  # found by the Service
  labels: { app: web }
spec:
  serviceAccountName: robot
  terminationGracePeriodSeconds: 10
  containers:
    # the only one
    - name: main
      image: busybox
      # twice as much as measured
      resources: { requests: { cpu: 0.5, memory: 128M } }
      env:
        # said at the door
        - { name: GREETING, value: hello }
      livenessProbe: { httpGet: { port: 80 } }
  nodeSelector: { disk: ssd }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web, creationTimestamp: null }
data:
  # a file
  default.conf: |
    server {
      listen \${PORT};
    }
---
apiVersion: example.com/v1
kind: Widget
metadata: { generateName: w- }
spec: &size { x: 1 }
status: { <<: *size, again: *size }
`;
  const {
    programs: [program],
  } = await fromYaml([{ name: 'shop/my-web.yaml', text }]);
  expect(program?.file).toBe('my-web.ts');
  expect(program?.code).toMatchSnapshot();
});

describe('what is printed', () => {
  const texts = [...textsIn('packages/kube-admission/go/fuzz/valid'), ...textsIn('dist')];

  test('synthesizes the same objects, of every kind, and compiles in strict mode', async () => {
    const { programs } = await fromYaml(texts);
    for (const [index, { code }] of programs.entries()) {
      const { list } = Manifests.fromYaml(texts[index]?.text ?? '');
      expect(
        isSame(
          synthesized(code),
          list.map(({ manifest }) => manifest),
        ),
      ).toBe(true);
    }
    expect(typeErrorsIn(programs.map(({ file, code }) => [file, code]))).toEqual([]);
  }, 60_000);

  test.each([
    ['an empty map deep in the metadata', { name: 'a', ownerReferences: [{ name: 'b', more: {} }] }],
    ['an empty list in a field with a slash', { name: 'a', 'example.com/x~y': { list: [] } }],
    ['a name that is missing', { labels: { app: 'a' } }],
    ['no metadata', undefined],
  ])('synthesizes the same object with %s', async (_, metadata) => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', ...(metadata && { metadata }), data: { a: 'b' } };
    const {
      programs: [program],
    } = await fromYaml([{ name: 'a.yaml', text: stringify(object) }]);
    expect(synthesized(program?.code ?? '')).toStrictEqual([object]);
  });

  test('is of the kind of a typed list where its items have none', async () => {
    expect(await bodyOf('apiVersion: v1\nkind: ConfigMapList\nitems: [{ metadata: { name: a } }]\n')).toBe(
      "new ApiObject(this, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } } satisfies k8s.ConfigMap);",
    );
  });

  test('has types of which every one exists', () => {
    const objects = KINDS.filter((kind) => !kind.endsWith('Options')).map((kind, index) => {
      const apiVersion = kind.slice(0, kind.lastIndexOf('/'));
      return { apiVersion, kind: kind.slice(apiVersion.length + 1), metadata: { name: `n${index}` } };
    });
    return fromYaml([{ name: 'all.yaml', text: objects.map((object) => stringify(object)).join('---\n') }]).then(
      ({ programs: [program] }) => {
        // What a kind requires is not there: that is told apart from a type that is not.
        const missing = typeErrorsIn([['all.ts', program?.code ?? '']]).filter((text) =>
          /has no exported member|does not exist/.test(text),
        );
        expect(missing).toEqual([]);
      },
    );
  }, 60_000);

  test('synthesizes the same objects, whatever is in them', async () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      readableNumber,
      fc.constantFrom('a\nb\n', '${x}`\\', ' \n', '//', '*/'),
    );
    // cdk8s can render no field of these names.
    const key = fc.string().filter((name) => !['__proto__', 'constructor'].includes(name));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 3 }),
      ),
    }));
    const object = fc.record({
      ...Object.fromEntries(Object.entries(pod).map(([key, of]) => [key, fc.constant(of)])),
      spec: value,
      data: value,
    });
    // What follows a line of --- is YAML, in which control characters are written as escapes.
    const jsonOf = (one: unknown): string =>
      JSON.stringify(one).replaceAll(/[\x7f-\x9f\ufffe\uffff]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
      });
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 3 }), async (objects) => {
        const {
          programs: [program],
        } = await fromYaml([{ name: 'a.json', text: objects.map(jsonOf).join('\n---\n') }]);
        // JSON has no -0.
        const read: unknown[] = objects.map((one) => JSON.parse(JSON.stringify(one)));
        expect(isSame(synthesized(program?.code ?? ''), read)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

test('comments beside aliases, below the last field and above the items of a list are kept where they are', async () => {
  const text = `# above all
apiVersion: v1
kind: List
items:
  # the first
  - { apiVersion: v1, kind: Namespace, metadata: { name: b } }
  # the second
  - apiVersion: v1
    kind: ConfigMap
    metadata:
      name: &name a
      # no labels
    data:
      name: *name # again
      # b: c

      # d: e
# the end
`;
  expect(await bodyOf(text)).toBe(`// above all
// the first
new ApiObject(this, 'b', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'b' } } satisfies k8s.Namespace);

// the second
new ApiObject(this, 'a', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: 'a',
    // no labels
  },
  data: {
    // again
    name: 'a',
    // b: c
    //
    // d: e
    // the end
  },
} satisfies k8s.ConfigMap);`);
  expect(await bodyOf('apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n\n# the end\n')).toContain(
    '// the end\n}',
  );
});

describe('an object that no construct of ours can write', () => {
  test.each([
    ['a variable twice', { containers: [{ name: 'a', image: 'b', env: [{ name: 'X' }, { name: 'X' }] }] }],
    ['the old name of the service account', { serviceAccount: 'robot', containers: [{ name: 'a', image: 'b' }] }],
    ['a container without an image', { containers: [{ name: 'a' }] }],
    ['no container', { containers: [] }],
  ])('is written as it is: %s', async (_, spec) => {
    expect(await bodyOf(stringify({ ...pod, spec }))).toMatch(
      /^new ApiObject\(this, 'web', \{[^]*\} satisfies k8s\.Pod\);$/,
    );
  });
});

test('zero has no sign', async () => {
  expect(await bodyOf('apiVersion: v1\nkind: X\nspec: [-0, -0.0, 0]\n')).toContain('spec: [0, 0, 0]');
});

test('objects of one name get ids of their own', async () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
  const objects = [{ ...pod, spec: { containers: [{ name: 'a', image: 'b' }] } }, service, service];
  const ids = [
    ...(await bodyOf(objects.map((object) => stringify(object)).join('---\n'))).matchAll(/\(this, '([^']*)'/g),
  ];
  expect(ids.map(([, id]) => id)).toEqual(['web', 'web-service', 'web-service-2']);
});

test('a module can be compiled under whatever name its file has', async () => {
  const names = [
    '한국.yaml',
    'café.yaml',
    '+.yaml',
    '_.yaml',
    '1.yaml',
    'conf.d.yaml',
    'web.test.k8s.yaml',
    'x_y.z.yml',
  ];
  const { programs } = await fromYaml(names.map((name) => ({ name, text: stringify({ ...pod, spec: {} }) })));
  expect(programs.map(({ file, code }) => [file, /export class (\S+)/.exec(code)?.[1]])).toStrictEqual([
    ['한국.ts', '한국Chart'],
    ['café.ts', 'CaféChart'],
    ['+.ts', 'ManifestsChart'],
    ['_.ts', 'ManifestsChart'],
    ['1.ts', 'Ch1Chart'],
    ['conf-d.ts', 'ConfDChart'],
    ['web-test.ts', 'WebTestChart'],
    ['x_y.z.ts', 'XYZChart'],
  ]);
  const modules = programs.map(({ file, code }): [string, string] => [
    file,
    code.replaceAll('spec: {}', 'spec: { containers: [] }'),
  ]);
  expect(typeErrorsIn(modules)).toEqual([]);
}, 60_000);
