import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ReplicaSet, type ReplicaSetProps } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { chartWith } from '../render';

const main = { name: 'main', image: 'busybox' };

const chartOf = (props: ReplicaSetProps): Chart =>
  chartWith((chart) => new ReplicaSet(chart, 'set', { containers: [main], ...props }));

describe('a ReplicaSet', () => {
  test('renders the fields that were written and nothing else, with the pods’ labels as its selector', () => {
    expect(chartOf({ podMetadata: { labels: { app: 'x', tier: 'front' } } })).toMatchInlineSnapshot(`
     apiVersion: apps/v1
     kind: ReplicaSet
     metadata:
       name: set
     spec:
       selector:
         matchLabels:
           app: x
           tier: front
       template:
         metadata:
           labels:
             app: x
             tier: front
         spec:
           containers:
             - name: main
               image: busybox
    `);
  });

  test('selects pods without labels by an address label', () => {
    expect(chartOf({})).toMatchInlineSnapshot(`
     apiVersion: apps/v1
     kind: ReplicaSet
     metadata:
       name: set
     spec:
       selector:
         matchLabels:
           cdk8s.io/metadata.addr: chart-set-c8a1f2ff
       template:
         metadata:
           labels:
             cdk8s.io/metadata.addr: chart-set-c8a1f2ff
         spec:
           containers:
             - name: main
               image: busybox
    `);
  });

  test('renders each of its fields', () => {
    expect(
      chartOf({
        replicas: 0,
        minReadySeconds: 5,
        metadata: { labels: { own: 'label' } },
        selector: {
          matchLabels: { app: 'x' },
          matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'back'] }],
        },
        podMetadata: { labels: { app: 'x', tier: 'front' }, annotations: { note: 'y' } },
        podSpec: { nodeSelector: { disktype: 'ssd' } },
        restartPolicy: 'Always',
      }),
    ).toMatchInlineSnapshot(`
     apiVersion: apps/v1
     kind: ReplicaSet
     metadata:
       name: set
       labels:
         own: label
     spec:
       replicas: 0
       minReadySeconds: 5
       selector:
         matchLabels:
           app: x
         matchExpressions:
           - key: tier
             operator: In
             values:
               - front
               - back
       template:
         metadata:
           labels:
             app: x
             tier: front
           annotations:
             note: "y"
         spec:
           containers:
             - name: main
               image: busybox
           restartPolicy: Always
           nodeSelector:
             disktype: ssd
    `);
  });

  test('renders selectors and containers that are added later', () => {
    const chart = new Chart(new App(), 'chart');
    const set = new ReplicaSet(chart, 'set', { podMetadata: { labels: { app: 'x', tier: '' } } });
    set.addContainer({ image: 'busybox' });
    set.addInitContainer({ image: 'busybox' });
    set.select(kplus.LabelSelector.of({ labels: { tier: '' } }));
    set.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.exists('app')], labels: { app: 'x' } }));
    expect(set.matchLabels).toStrictEqual({ tier: '', app: 'x' });
    expect(set.matchExpressions).toStrictEqual([{ key: 'app', operator: 'Exists' }]);
    expect(chart).toHaveResource('ReplicaSet', {
      spec: {
        selector: { matchLabels: { tier: '', app: 'x' }, matchExpressions: [{ key: 'app', operator: 'Exists' }] },
        template: { spec: { containers: [{ name: 'main' }], initContainers: [{ name: 'init-0' }] } },
      },
    });
    expect(chart).toSelect(chart);
  });

  test('keeps the pods’ labels in its selector when terms are added', () => {
    const chart = new Chart(new App(), 'chart');
    const set = new ReplicaSet(chart, 'set', { containers: [main], podMetadata: { labels: { app: 'x' } } });
    set.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.exists('app')] }));
    expect([set.matchLabels, set.matchExpressions]).toStrictEqual([{ app: 'x' }, [{ key: 'app', operator: 'Exists' }]]);
  });

  test('reports each added label that the pods do not have', () => {
    const chart = new Chart(new App(), 'chart');
    const set = new ReplicaSet(chart, 'set', { containers: [main], podMetadata: { labels: { app: 'x' } } });
    set.select(kplus.LabelSelector.of({ labels: { app: 'y' } }), kplus.LabelSelector.of({ labels: { app: 'x' } }));
    expect(() => Manifests.of(chart)).toThrow('spec.selector.matchLabels[app]: Invalid value: "y": must match');
  });

  test('renders the terms of spread once, even if it is rendered twice', () => {
    const chart = new Chart(new App(), 'chart');
    new ReplicaSet(chart, 'set', { containers: [main], spread: true, podMetadata: { labels: { app: 'x' } } });
    const first = Manifests.of(chart);
    expect(chart).toMatchManifests(first);
    const term = (topologyKey: string) => ({ topologyKey, labelSelector: { matchLabels: { app: 'x' } } });
    const terms = [term('kubernetes.io/hostname'), term('topology.kubernetes.io/zone')];
    const podAntiAffinity = { requiredDuringSchedulingIgnoredDuringExecution: terms };
    first.has('ReplicaSet', { spec: { template: { spec: { affinity: { podAntiAffinity } } } } });
  });
});
