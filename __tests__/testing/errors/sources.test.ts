import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import { Construct, RootConstruct } from 'constructs';
import { NginxPod } from 'cdk8s-primer';
import { Capture, Manifests, ManifestsError, Match } from 'cdk8s-primer/testing';
import { join, sep } from 'node:path';
import '../../../lib/testing/jest';
import { unchecked } from '../../render';
import { pod, thing } from '../examples';
import { messageOf, thrownBy } from '../messages';

const manifests = Manifests.of([pod('a'), thing({ value: 1 })]);
const cyclic: Record<string, unknown> = { a: { b: {} } };
cyclic.a = { b: [cyclic] };

describe('a source', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'the object: Invalid value: undefined: must be a plain object'],
    ['null', null, 'the object: Invalid value: null: must be a plain object'],
    ['a number', 1, 'the object: Invalid value: 1: must be a plain object'],
    [
      'a promise',
      Promise.resolve(),
      'the object: Invalid value: an object of the class Promise: must be a plain object',
    ],
    ['a class', Chart, 'the object: Invalid value: a function: must be a plain object'],
    ['an object without a kind', { apiVersion: 'v1' }, 'the object: kind: Required value: every manifest has it'],
    [
      'a list with others',
      [pod('a'), {}],
      '[1]: apiVersion: Required value: every manifest has it; kind: Required value: every manifest has it',
    ],
    [
      'an object that contains itself',
      thing({ cyclic }),
      'the object: cyclic.a.b[0]: Invalid value: an object: must not contain itself',
    ],
    [
      'a date',
      [thing({ at: new Date(0) })],
      '[0]: at: Invalid value: an object of the class Date: must be a string, number, boolean, list or plain object',
    ],
    [
      'a token',
      thing({ list: ['${Token[Arn.1]}'] }),
      'the object: list[0]: Invalid value: "${Token[Arn.1]}": must not be an unresolved token: give the App a resolver for the AWS CDK or CDK for Terraform',
    ],
    [
      'a matcher',
      thing({ value: Match.any() }),
      'the object: value: Invalid value: <any value>: must be a string, number, boolean, list or plain object',
    ],
  ])('that is or has %s', (_, source, message) => {
    expect(messageOf(() => Manifests.of(unchecked(source)))).toBe(`not manifests: ${message}`);
    expect(messageOf(() => expect(source).not.toHaveResource('Pod'))).toBe(`not manifests: ${message}`);
  });

  test('every error of an app is listed', () => {
    const app = new App();
    const chart = new Chart(app, 'web');
    new NginxPod(chart, 'Bad', { container: { image: '' } });
    new NginxPod(new Chart(app, 'more'), 'Worse');
    const message = messageOf(() => Manifests.of(chart));
    expect(message.split('\n').map((line) => line.slice(0, 40))).toStrictEqual([
      'the app does not synthesize:',
      '  [web/Bad] metadata.name: Invalid value',
      '  [web/Bad] spec.containers[0].image: Re',
      '  [more/Worse] metadata.name: Invalid va',
    ]);
  });

  test('each object that cannot be rendered is named', () => {
    const chart = new Chart(new App(), 'chart');
    const object = (id: string, spec: unknown) => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'X', spec });
    object('date', { at: new Date(0) });
    object(
      'lazy',
      Lazy.any({
        produce: () => {
          throw new Error('no value yet');
        },
      }),
    );
    object('token', { arn: '${Token[Arn.1]}', list: ['${Token[x]}'] });
    object('half', { text: 'a\ud800' });
    object('cyclic', cyclic);
    object('fine', {});
    expect(messageOf(() => Manifests.of(chart)).split('\n')).toStrictEqual([
      'the app does not synthesize:',
      "  [chart/date] can't render non-simple object of type 'Date'",
      '  [chart/lazy] no value yet',
      '  [chart/token] spec.arn: Invalid value: "${Token[Arn.1]}": must not be an unresolved token: give the App a resolver for the AWS CDK or CDK for Terraform',
      '  [chart/token] spec.list[0]: Invalid value: "${Token[x]}": must not be an unresolved token: give the App a resolver for the AWS CDK or CDK for Terraform',
      '  [chart/half] spec.text: Invalid value: "a\\ud800": must be Unicode: it has half of a surrogate pair',
      '  [chart/cyclic] Invalid value: an object: must not contain itself',
    ]);
  });

  test('an error that a validation throws is reported', () => {
    const chart = new Chart(new App(), 'chart');
    new ApiObject(chart, 'fine', { apiVersion: 'v1', kind: 'X' });
    chart.node.addValidation({
      validate: () => {
        throw new Error('no validation yet');
      },
    });
    expect(messageOf(() => Manifests.of(chart))).toBe('the app does not synthesize:\n  no validation yet');
  });

  test('constructs without an app are an error', () => {
    const root = new RootConstruct();
    const said = 'Invalid value: must be in an app; use new Chart(new App(), …) or Testing.chart()';
    expect(messageOf(() => Manifests.of(new NginxPod(new Chart(root, 'web'), 'web')))).toBe(said);
    expect(messageOf(() => Manifests.of(new RootConstruct('alone')))).toBe(`[alone] ${said}`);
  });

  test('charts or objects with a dependency cycle are reported', () => {
    const app = new App();
    const [a, b] = [new Chart(app, 'a'), new Chart(app, 'b')];
    a.addDependency(b);
    b.addDependency(a);
    const cycle = 'the app does not synthesize:\n  Dependency cycle detected: a => b => a';
    expect(messageOf(() => Manifests.of(app))).toBe(cycle);
    const chart = new Chart(new App(), 'chart');
    const [one, two] = ['one', 'two'].map((id) => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'X' }));
    if (one && two) {
      one.addDependency(two);
      two.addDependency(one);
    }
    expect(messageOf(() => Manifests.of(chart))).toContain('Dependency cycle detected: chart/one => chart/two');
  });

  test('without objects has no manifests', () => {
    for (const source of [new App(), new Chart(new App(), 'chart'), new Construct(new App(), 'x'), [], '']) {
      expect(messageOf(() => expect(source).toHaveResource('Pod'))).toContain(
        'there is no Pod: there are no objects at all',
      );
      expect(source).not.toHaveResource('Pod');
    }
  });
});

test('an error has none of the library’s own lines in its stack', () => {
  for (const run of [
    () => manifests.has('Pod', unchecked(/x/)),
    () => manifests.hasNo('Podd'),
    () => Manifests.fromYaml('a: ['),
    () => Manifests.fromFiles('missing'),
    () => Manifests.of(unchecked(cyclic)),
    () => Match.quantity('x'),
    () => new Capture().value,
    () => manifests.selectedBy(pod('a')),
  ]) {
    const error = thrownBy(run);
    expect(error).toBeInstanceOf(ManifestsError);
    expect(error.stack).not.toContain(join(__dirname, '..', '..', '..', 'lib', 'testing') + sep);
    expect(error.stack?.slice(`ManifestsError: ${error.message}\n`.length)).toMatch(
      new RegExp(`^ +at .*${__filename}`),
    );
  }
});
