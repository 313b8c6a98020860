import { around, filtered, graphOf } from '../../../lib/cli/draw';
import { labelSelector } from '../../../lib/cli/draw/filter';
import { config, deployment, objects, service } from './objects';

describe('filters', () => {
  const list = objects(
    deployment('web', 'nginx', ', namespace: shop, labels: {app: web, tier: front}'),
    service('web', ', namespace: shop, labels: {app: web}'),
    config('settings', ', labels: {app: db}'),
    config('lonely'),
  );
  const named = (filters: Partial<Parameters<typeof filtered>[1]>): string[] =>
    filtered(list, { namespaces: [], kinds: [], ...filters }).map(({ manifest }) => manifest.kind);

  test.each([
    ['a namespace', { namespaces: ['shop'] }, ['Deployment', 'Service']],
    ['the default namespace', { namespaces: ['default'] }, ['ConfigMap', 'ConfigMap']],
    ['a kind', { kinds: ['Service'] }, ['Service']],
    [
      'kinds by their short and plural names',
      { kinds: ['deploy', 'configmaps'] },
      ['Deployment', 'ConfigMap', 'ConfigMap'],
    ],
    ['kinds with their group, and several in one text', { kinds: ['deployments.apps,svc'] }, ['Deployment', 'Service']],
    ['a misspelled kind, or one of another group', { kinds: ['deploymnt', 'services.apps'] }, []],
    ['a kind with its version', { kinds: ['apps/v1/Deployment', 'v1/Deployment'] }, ['Deployment']],
    ['labels', { selector: 'app=web,tier==front' }, ['Deployment']],
    ['sets of labels', { selector: 'app in (db, web),!tier' }, ['Service', 'ConfigMap']],
    ['labels that are others', { selector: 'app,app!=web' }, ['ConfigMap']],
    ['labels that are in no set', { selector: 'app notin (web)' }, ['ConfigMap', 'ConfigMap']],
    ['all of these', { namespaces: ['shop'], kinds: ['svc'], selector: 'tier' }, []],
  ])('let %s through', (_, filters, kinds) => {
    expect(named(filters)).toEqual(kinds);
  });

  test('take no selector that kubectl would not take', () => {
    expect(() => labelSelector('app=(a)')).toThrow(
      '--selector: Invalid value: "app=(a)": labels as kubectl takes them: app=web,tier!=test',
    );
  });

  test('leave an object, what it is connected with, and theirs', () => {
    const graph = graphOf(
      objects(
        '{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: in}, spec: {defaultBackend: {service: {name: web}}}}',
        deployment('web'),
        service('web'),
        deployment('other'),
        service('other'),
      ),
    );
    const kindsAround = (name: string): string[] =>
      around(graph, name).cards.map(({ kind, name: of }) => `${kind} ${of}`);
    expect(kindsAround('deploy/web')).toEqual(['Ingress in', 'Deployment web', 'Pod web-…', 'Service web']);
    expect(kindsAround('Service/other')).toEqual(['Deployment other', 'Pod other-…', 'Service other']);
    expect(() => around(graph, 'Service/none')).toThrow('--around: Not found: "Service/none": there is no such object');
    expect(() => around(graph, 'web')).toThrow('--around: Invalid value: "web": must be KIND/NAME');
  });
});
