import { graphOf } from '../../../lib/cli/draw';
import { objects } from './objects';

describe('the peers of a NetworkPolicy', () => {
  const policy = (spec: string) =>
    `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: a}, spec: ${spec}}`;
  const pod = (name: string, namespace: string) =>
    `{apiVersion: v1, kind: Pod, metadata: {name: ${name}, namespace: ${namespace}, labels: {app: ${name}}}, spec: {containers: [{name: c, image: i}]}}`;
  const others = [
    pod('db', 'a'),
    pod('web', 'a'),
    pod('web', 'b'),
    '{apiVersion: v1, kind: Namespace, metadata: {name: b, labels: {team: x}}}',
  ];
  const allowed = (spec: string): string[] => {
    const { cards, lines } = graphOf(objects(policy(spec), ...others));
    const names = new Map(cards.map(({ id, name, namespace }) => [id, `${namespace}/${name}`]));
    return lines.filter(({ type }) => type === 'allows').map(({ from, to }) => `${names.get(from)} > ${names.get(to)}`);
  };

  test.each([
    [
      'pods of its namespace',
      '{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}',
      ['a/web > a/p'],
    ],
    [
      'pods of namespaces by their labels',
      '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]}',
      ['b/web > a/p'],
    ],
    [
      'a namespace by its name',
      '{podSelector: {}, egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: a}}, podSelector: {matchLabels: {app: db}}}]}]}',
      ['a/p > a/db'],
    ],
    ['addresses', '{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}', ['a/p > a/10.0.0.0/8']],
    ['nobody in particular', '{podSelector: {}, ingress: [{}]}', []],
  ])('are %s', (_, spec, lines) => {
    expect(allowed(spec)).toEqual(lines);
  });

  test('that cannot be selected are reported, and the rest is drawn', () => {
    const errors: string[] = [];
    const spec = '{podSelector: {}, ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: Is}]}}]}]}';
    const { cards } = graphOf(objects(policy(spec), ...others), (error) => errors.push(error));
    expect(cards).toHaveLength(5);
    expect(errors.join()).toMatch(/^matchExpressions\[0\]\.operator: Unsupported value: "Is"/);
  });
});
