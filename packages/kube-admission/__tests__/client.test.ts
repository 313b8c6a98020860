import { Admission, type Client } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

const exported = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, resourceVersion: "5" }\n';
const custom = exported.replace('v1', 'example.com/v1').replace('ConfigMap', 'Widget');
const generated = exported.replace('name: web, resourceVersion: "5"', 'generateName: web-');
const large = configMap('web', `data: { text: ${'x'.repeat(300_000)} }\n`);

const REMOVED =
  'metadata.resourceVersion: kubectl removes it to create the object; if the object exists in another version, kubectl apply fails: remove the field';

describeWithModule('the client', () => {
  const warningsOf = (text: string, client?: Client): string[] =>
    Admission.loadSync({ client })
      .reviewYaml(text)[0]
      ?.warnings.map(({ message }) => message) ?? ['there is no review'];

  test.each<[string, string, string[]]>([
    ['no warning about an ordinary object', configMap(), []],
    ['that it removes the resourceVersion of an exported object', exported, [REMOVED]],
    ['that it removes the resourceVersion of a custom resource', custom, [REMOVED]],
    [
      'that it cannot apply an object without a name',
      generated,
      ['metadata.generateName: kubectl apply needs a metadata.name: use kubectl create'],
    ],
    [
      'how to create an object that is too large for its annotation',
      large,
      [
        'metadata.annotations: kubectl apply fails, because it adds the manifest as an annotation: the annotations then have 300171 bytes, and at most 262144 are allowed; use kubectl apply --server-side, or kubectl create and kubectl replace',
      ],
    ],
  ])('kubectl is the one of texts, and gives %s', (_, text, warnings) => {
    expect(warningsOf(text)).toEqual(warnings);
    expect(warningsOf(text, 'kubectl')).toEqual(warnings);
    expect(warningsOf(text, 'none')).toEqual([]);
  });

  test('of an object is none: the server refuses its resourceVersion', () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', resourceVersion: '5' } };
    const refused = {
      verdict: 'refused',
      errors: [
        { field: 'metadata.resourceVersion', detail: 'resourceVersion should not be set on objects to be created' },
      ],
      warnings: [],
    };
    expect(Admission.loadSync().review(object)).toMatchObject(refused);
    expect(Admission.loadSync({ client: 'none' }).reviewYaml(exported)).toMatchObject([refused]);
    expect(Admission.loadSync({ client: 'kubectl' }).review(object)).toMatchObject({
      verdict: 'admitted',
      errors: [],
      warnings: [{ field: 'metadata.resourceVersion', message: REMOVED }],
      object: { metadata: { name: 'web' } },
    });
  });

  test('removes the field of an item of a list, and of a kind of the second module', () => {
    const policy =
      '{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: a, resourceVersion: "5" } }';
    const list = `apiVersion: v1\nkind: List\nitems: [${policy}]\n`;
    for (const text of [policy, list]) expect(warningsOf(text)).toEqual([REMOVED]);
  });
});
