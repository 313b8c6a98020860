import { fromYaml } from '../../../lib/cli/from-yaml';
import { Manifests } from '../../../lib/testing';
import { typeErrorsIn } from './compiler';
import { synthesized } from './run';

describe('what is printed', () => {
  test('has the empty text where the API server takes null for it', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: a, labels: { x: }, namespace: }
data:
  key: # to be said
  other: null
---
apiVersion: example.com/v1
kind: Widget
metadata: { name: b }
data: { key: null, x: z }
`;
    const {
      programs: [program],
    } = await fromYaml([{ name: 'a.yaml', text }]);
    expect(program?.code).toContain('// to be said');
    expect(synthesized(program?.code ?? '')).toMatchObject([
      { metadata: { name: 'a', labels: { x: '' } }, data: { key: '', other: '' } },
      { data: { x: 'z' } },
    ]);
  });

  test.each([
    ['a field', 'values: { limits: { cpu: null, memory: 64Mi }, nodeSelector: { disk: null } }'],
    ['an item', 'values: { tolerations: [null, { a: ~ }] }'],
    ['a field of an item, whose name has a slash', 'values: { a/b~c: [{ d: }] }'],
  ])(
    'keeps null in a custom resource: %s',
    async (_, spec) => {
      const text = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: a, labels: { b: }, namespace: }\nspec: { ${spec} }\n`;
      const {
        programs: [program],
        errors,
      } = await fromYaml([{ name: 'a.yaml', text }]);
      expect(errors).toEqual([]);
      const [manifest] = Manifests.fromYaml(text).list.map((one) => one.manifest);
      const metadata = { name: 'a', labels: { b: '' } };
      expect(synthesized(program?.code ?? '')).toStrictEqual([{ ...manifest, metadata }]);
      expect(typeErrorsIn([['a.ts', program?.code ?? '']])).toEqual([]);
    },
    60_000,
  );

  test('has no empty lists of pods, which the API server takes as absent', async () => {
    const container = '{ name: a, image: b, args: [], env: [], envFrom: [], ports: [], volumeMounts: [] }';
    const text = `apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [${container}], initContainers: [], volumes: [], tolerations: [] }
`;
    const {
      programs: [program],
    } = await fromYaml([{ name: 'a.yaml', text }]);
    expect(program?.code).toContain('new Pod(');
    expect(synthesized(program?.code ?? '')).toStrictEqual([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a' },
        spec: { containers: [{ name: 'a', image: 'b', args: [] }], tolerations: [] },
      },
    ]);
  });

  test('keeps null in a list of a built-in kind', async () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: b, args: [c, null] }] }\n';
    const {
      programs: [program],
    } = await fromYaml([{ name: 'a.yaml', text }]);
    expect(synthesized(program?.code ?? '')).toMatchObject([{ spec: { containers: [{ args: ['c', null] }] } }]);
    expect(typeErrorsIn([['a.ts', program?.code ?? '']])).toEqual([]);
  }, 60_000);
});
