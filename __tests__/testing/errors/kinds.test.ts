import { NginxPod } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import '../../../lib/testing/jest';
import { unchecked } from '../../render';
import { pod, thing } from '../examples';
import { messageOf } from '../messages';

const manifests = Manifests.of([pod('a'), thing({ value: 1 })]);

describe('a kind', () => {
  test.each<[string, string]>([
    ['Podd', 'there is no such kind; is Pod meant? Write a custom kind with its apiVersion: example.com/v1/Rule'],
    ['pods', 'there is no such kind; is Pod meant? Write a custom kind with its apiVersion: example.com/v1/Rule'],
    [
      'ingresses',
      'there is no such kind; is Ingress meant? Write a custom kind with its apiVersion: example.com/v1/Rule',
    ],
    [
      'deploy',
      'there is no such kind; is Deployment meant? Write a custom kind with its apiVersion: example.com/v1/Rule',
    ],
    [
      'quota',
      'there is no such kind; is ResourceQuota meant? Write a custom kind with its apiVersion: example.com/v1/Rule',
    ],
    [
      'Sevices',
      'there is no such kind; is Service meant? Write a custom kind with its apiVersion: example.com/v1/Rule',
    ],
    ['Thin', 'there is no such kind; is Thing meant? Write a custom kind with its apiVersion: example.com/v1/Rule'],
    ['app/v1/Deployment', 'there is no such kind; is apps/v1/Deployment meant?'],
    ['example.com/v2/Thing', 'there is no such kind; is example.com/v1/Thing meant?'],
    [
      'HPA',
      'there is no such kind; is HorizontalPodAutoscaler meant? Write a custom kind with its apiVersion: example.com/v1/Rule',
    ],
    ['v1/ReplicaSet', 'there is no such kind in v1'],
    ['batch/v1/Deployment', 'there is no such kind in batch/v1'],
    ['networking.k8s.io/v1/Pod', 'there is no such kind in networking.k8s.io/v1'],
    ['Deployment.apps', 'there is no such kind; the names of kinds look like ReplicaSet'],
    ['constructor', 'there is no such kind; the names of kinds look like ReplicaSet'],
    ['widget', 'there is no such kind; the names of kinds look like ReplicaSet'],
  ])('%s is an error in an assertion that there is none', (kind, problem) => {
    const expected = `kind: Invalid value: "${kind}": ${problem}`;
    for (const run of [
      () => manifests.hasNo(kind),
      () => manifests.count(kind, 0),
      () => manifests.resources(kind),
      () => expect(manifests).not.toHaveResource(kind),
      () => expect(manifests).not.toHaveResourceCount(kind, 1),
      () => expect(manifests).toHaveResourceCount(kind, 0),
    ]) {
      expect(messageOf(run).replace(/^expect\(.*\n\n/, '')).toBe(expected);
    }
    expect(messageOf(() => manifests.has(kind, {}))).toMatch(/^there is no .*: there are /);
  });

  test.each([
    'Widget',
    'example.com/v1/Widget',
    'example.com/v1/Rule',
    'extensions/v1beta1/Ingress',
    'batch/v1beta1/CronJob',
    'networking.k8s.io/v1beta1/Ingress',
    'Thing',
    'Node',
  ])('%s may be absent', (kind) => {
    manifests.hasNo(kind, { spec: 'none' });
  });

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    ['', '""'],
    ['a b', '"a b"'],
    [1, '1'],
    [NginxPod, 'a function'],
  ])('%s is not a kind', (kind, words) => {
    const expected = `kind: Invalid value: ${words}: must be the name of a kind, such as Pod or apps/v1/ReplicaSet`;
    for (const run of [
      () => manifests.has(unchecked<string>(kind), {}),
      () => manifests.hasNo(unchecked<string>(kind)),
      () => manifests.resource(unchecked<string>(kind)),
    ])
      expect(messageOf(run)).toBe(expected);
  });
});

test.each<[unknown, string]>([
  [-1, '-1'],
  [1.5, '1.5'],
  [NaN, 'NaN'],
  ['1', '"1"'],
  [undefined, 'undefined'],
  [{ spec: {} }, '{spec: {}}'],
])('%s is not a number of objects', (count, words) => {
  expect(messageOf(() => manifests.count('Pod', unchecked(count)))).toBe(
    `count: Invalid value: ${words}: must be an integer from 0`,
  );
  expect(messageOf(() => expect(manifests).not.toHaveResourceCount('Pod', unchecked(count)))).toContain(
    `toHaveResourceCount("Pod", ${count === undefined ? 'nothing' : words})`,
  );
});
