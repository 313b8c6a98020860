import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';

const release = { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', metadata: { name: 'web' } };

/** Returns an object as it is synthesized. */
function synthesized(props: Record<string, unknown>, edit: (object: ApiObject) => void = () => undefined): unknown {
  const chart = new Chart(new App(), 'chart');
  edit(new ApiObject(chart, 'object', { ...release, ...props }));
  return Manifests.of(chart).toYaml();
}

test('a field of the object that is null comes after its name', () => {
  expect(synthesized({ data: null, spec: {} })).toMatch(
    /^apiVersion: .*\nkind: .*\nmetadata:\n {2}name: web\ndata: null\nspec: /,
  );
});

test('null in the values of a HelmRelease is kept, since it removes a default of the chart', () => {
  const values = { resources: { limits: { memory: '1Gi', cpu: null } }, args: ['a', null, { b: null }], none: null };
  expect(synthesized({ spec: { values } })).toMatchInlineSnapshot(`
   "apiVersion: helm.toolkit.fluxcd.io/v2
   kind: HelmRelease
   metadata:
     name: web
   spec:
     values:
       args:
         - a
         - null
         - b: null
       none: null
       resources:
         limits:
           cpu: null
           memory: 1Gi
   "
  `);
});

test('an object without metadata gets none', () => {
  expect(synthesized({ data: null }, (object) => object.addJsonPatch(JsonPatch.remove('/metadata')))).toBe(
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\ndata: null\n',
  );
});

test('null beside tokens and patches is kept', () => {
  const spec = { values: { a: Lazy.any({ produce: () => ({ b: 1 }) }), c: null, d: null } };
  expect(synthesized({ spec }, (object) => object.addJsonPatch(JsonPatch.replace('/spec/values/d', 2))))
    .toMatchInlineSnapshot(`
   "apiVersion: helm.toolkit.fluxcd.io/v2
   kind: HelmRelease
   metadata:
     name: web
   spec:
     values:
       a:
         b: 1
       c: null
       d: 2
   "
  `);
});

test('null is dropped in a kind of the API server, which drops it, too, and in metadata', () => {
  expect(synthesized({ apiVersion: 'v1', kind: 'ConfigMap', data: { a: null, b: 'c' } })).toMatchInlineSnapshot(`
   "apiVersion: v1
   kind: ConfigMap
   metadata:
     name: web
   data:
     b: c
   "
  `);
  expect(synthesized({ metadata: { name: 'web', labels: null }, spec: {} })).toMatchInlineSnapshot(`
   "apiVersion: helm.toolkit.fluxcd.io/v2
   kind: HelmRelease
   metadata:
     name: web
   spec: {}
   "
  `);
});
