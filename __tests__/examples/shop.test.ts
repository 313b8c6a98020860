import { Manifests } from 'cdk8s-primer/testing';
import { shop } from '../../examples/shop/main';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

const kindsOf = (names: readonly string[]): Record<string, number> => {
  const kinds = names.map((name) => name.split(' ')[0] ?? '');
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
};

test('the shop has everything that it runs', () => {
  expect(kindsOf(Manifests.of(shop()).names)).toMatchInlineSnapshot(`
   {
     "ConfigMap": 1,
     "CronJob": 1,
     "Deployment": 3,
     "HorizontalPodAutoscaler": 1,
     "Ingress": 1,
     "Job": 1,
     "NetworkPolicy": 7,
     "PodDisruptionBudget": 2,
     "Service": 3,
     "ServiceAccount": 1,
     "StatefulSet": 1,
   }
  `);
  expect(shop()).toMatchManifestSnapshot();
});

test('the shop’s Services find its pods', () => {
  const manifests = Manifests.of(shop());
  const podsOf = (name: string) => manifests.selectedBy(manifests.resource('Service', { metadata: { name } })).names;
  expect(['web', 'api', 'cache'].flatMap(podsOf)).toStrictEqual([
    'Deployment shop/web',
    'Deployment shop/api',
    'StatefulSet shop/cache',
  ]);
});

describeWithModule('the API server', () => {
  test('admits the shop', () => {
    Manifests.of(shop()).admitted();
  });
});
