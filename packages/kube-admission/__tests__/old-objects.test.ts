import { Admission, type OldObjects, OptionError, type TextReview } from 'kube-admission';
import { describeWithModule } from './module';
import { does, onBoom, tinyModule } from './tiny';
import { definitionText } from '../../../__tests__/definitions';

const text = (...documents: string[]): string => documents.join('---\n');
const configMap = (name: string, value: string, metadata = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${metadata}immutable: true\ndata:\n  key: ${value}\n`;
const secret = (value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: web }\nimmutable: true\nstringData: { password: ${value} }\n`;
const autoscaler = (version: string, replicas: number): string => `apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { maxReplicas: ${replicas}, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;
const IMMUTABLE = 'data: Forbidden: field is immutable when `immutable` is set';

const said = (reviews: readonly TextReview[]): string[] =>
  reviews.map(({ name, verdict, errors }) => [name, verdict, ...errors.map(({ message }) => message)].join(': '));
const places = (objects: ReturnType<OldObjects['gone']>): string[] =>
  objects.map(({ kind, name, source, line }) => `${kind} ${name} at ${source}:${line}`);

describeWithModule('old objects', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });
  const oldOf = (...texts: string[]): OldObjects =>
    admission.oldObjects(texts.map((one, index) => ({ name: `old-${index}.yaml`, text: one })));

  test('that are of another type are an OptionError', () => {
    const unchecked = <T>(value: unknown): T => JSON.parse('0', () => value);
    const objects = (texts: unknown) => () => admission.oldObjects(unchecked(texts));
    const thrown = (message: string): OptionError => new OptionError(message);
    expect(objects(undefined)).toThrow(
      thrown('texts: Invalid value: must be a list of { name, text }, this is undefined'),
    );
    expect(objects('kind: Pod')).toThrow(
      thrown('texts: Invalid value: must be a list of { name, text }, this is a string'),
    );
    for (const wrong of [5, null, 'kind: Pod', { name: 'a' }, { text: '' }, { name: 'a', text: 5 }]) {
      expect(objects([wrong])).toThrow(
        thrown('texts: Invalid value: must be a list of { name, text }, with a string or a Uint8Array as text'),
      );
    }
    const review = (options: object) => () => admission.reviewYaml(configMap('a', 'one'), options);
    expect(review({ old: { kind: 'ConfigMap' } })).toThrow(
      thrown('old: Invalid value: must be what oldObjects returns, this is an object'),
    );
    expect(review({ allowRecreate: 'ConfigMap/a' })).toThrow(
      thrown(
        'allowRecreate: Invalid value: must be a list of KIND/NAME, KIND/NAMESPACE/NAME or annotated, this is a string',
      ),
    );
  });

  test('are found by kind, namespace and name, and the others are new', () => {
    const old = oldOf(text(configMap('a', 'one'), configMap('b', 'one')), configMap('gone', 'one'));
    const next = text(
      configMap('a', 'two', '  namespace: default\n'),
      configMap('b', 'two', '  namespace: other\n'),
      configMap('new', 'one'),
    );
    expect(said(admission.reviewYaml(next, { old }))).toEqual([
      `a: refused: ${IMMUTABLE}`,
      'b: admitted',
      'new: admitted',
    ]);
    expect(old.count).toBe(3);
    expect(places(old.gone())).toEqual(['ConfigMap b at old-0.yaml:9', 'ConfigMap gone at old-1.yaml:1']);
  });

  describe.each(['native', 'wasm'] as const)('of one identity in several texts, with the engine %s', (engine) => {
    const names = ['main:prod/web.yaml', 'main:stage/web.yaml', 'main:base/all.yaml'];
    const own = (): { reviewer: Admission; old: OldObjects } => {
      const reviewer = Admission.loadSync(Admission.loadSync().engine === 'native' ? { engine } : {});
      const texts = names.map((name) => ({ name, text: configMap('web', name.replace(/^main:|[^a-z].*$/g, '')) }));
      return { reviewer, old: reviewer.oldObjects([...texts.slice(2), ...texts.slice(0, 2)]) };
    };

    test('that of the text which is most like the reviewed one counts, and none is gone', () => {
      const { reviewer, old } = own();
      const sourcesOf = (...sources: string[]): (string | undefined)[] =>
        sources.map(
          (source) =>
            reviewer.reviewYaml(configMap('web', 'x'), { old, source }).map((review) => review.old?.source)[0],
        );
      expect(sourcesOf('prod/web.yaml', 'stage/web.yaml', 'prod/web.yaml', './base/all.yaml')).toEqual([
        ...[names[0], names[1], names[0], names[2]],
      ]);
      // A file that was renamed is most like one of its folder.
      expect(sourcesOf('prod/config.yaml', 'stage/config.yaml')).toEqual([names[0], names[1]]);
      expect(old.gone()).toEqual([]);
    });
  });

  test('have both values of a field, with their positions', () => {
    const old = oldOf(text('# The old one.\n', configMap('a', 'one')));
    expect(admission.reviewYaml(configMap('a', 'two'), { old, source: 'new.yaml' })).toMatchObject([
      {
        source: 'new.yaml',
        old: { apiVersion: 'v1', kind: 'ConfigMap', namespace: '', name: 'a', source: 'old-0.yaml', line: 3 },
        errors: [
          {
            message: IMMUTABLE,
            line: 6,
            column: 1,
            changes: [
              { field: 'data.key', value: 'two', oldValue: 'one', line: 7, column: 8, oldLine: 9, oldColumn: 8 },
            ],
          },
        ],
      },
    ]);
  });

  test('have positions in lists', () => {
    const list = (value: string): string =>
      `apiVersion: v1\nkind: List\nitems:\n- ${configMap('a', value).trim().replaceAll('\n', '\n  ')}\n`;
    const [review] = admission.reviewYaml(list('two'), { old: oldOf(list('one')) });
    expect(review?.errors[0]?.changes).toMatchObject([{ line: 10, column: 10, oldLine: 10, oldColumn: 10 }]);
    expect(review?.old).toMatchObject({ line: 4 });
  });

  test('can be of another version of the API', () => {
    const old = oldOf(autoscaler('v1', 2));
    const [review] = admission.reviewYaml(autoscaler('v2', 3), { old });
    expect(review).toMatchObject({ verdict: 'admitted', warnings: [], old: { apiVersion: 'autoscaling/v1' } });
    expect(old.gone()).toEqual([]);
  });

  test('can be of the group from which Kubernetes moved the kind, and are found in two texts', () => {
    const policy = (apiVersion: string): string =>
      `apiVersion: ${apiVersion}\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { podSelector: {} }\n`;
    const old = oldOf(policy('extensions/v1beta1'), policy('networking.k8s.io/v1'));
    const [review] = admission.reviewYaml(policy('networking.k8s.io/v1'), { old });
    expect(review).toMatchObject({ verdict: 'admitted', warnings: [], old: { kind: 'NetworkPolicy' } });
    expect(old.gone()).toEqual([]);
    const before = oldOf(policy('extensions/v1beta1'));
    expect(admission.reviewYaml(policy('networking.k8s.io/v1'), { old: before })[0]?.old?.apiVersion).toBe(
      'extensions/v1beta1',
    );
  });

  test('of another group are compared as the server compares them', () => {
    const deployment = (apiVersion: string, app: string): string =>
      `apiVersion: ${apiVersion}\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: ${app} } }, template: { metadata: { labels: { app: ${app} } }, spec: { containers: [{ name: a, image: a }] } } }\n`;
    const old = oldOf(deployment('extensions/v1beta1', 'old'));
    expect(said(admission.reviewYaml(deployment('apps/v1', 'new'), { old }))).toEqual([
      expect.stringMatching(/^web: refused: spec.selector: .*field is immutable$/),
    ]);
  });

  test('are not validated: what the server has may be invalid today', () => {
    const service = (annotation: string): string =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: web, annotations: { a: ${annotation} } }\nspec: { ports: [] }\n`;
    expect(said(admission.reviewYaml(service('c'), { old: oldOf(service('b')) }))).toEqual([
      'web: refused: spec.ports: Required value',
    ]);
    const invalid = configMap('Not_A_Name', 'one').replace('immutable: true\n', '');
    expect(oldOf(invalid).problems).toEqual([]);
  });

  test('are told if they cannot be read, and nothing is compared with them', () => {
    const old = oldOf(text('a: b: c\n', configMap('a', 'one'), 'kind: ConfigMap\nmetadata: { name: b }\n'));
    expect(old.problems).toMatchObject([
      { source: 'old-0.yaml', line: 1, verdict: 'refused', errors: [{ reason: 'YAMLInvalid', line: 1, column: 4 }] },
      { source: 'old-0.yaml', verdict: 'refused', errors: [{ reason: 'FieldValueRequired', field: 'apiVersion' }] },
    ]);
    expect(old.count).toBe(1);
  });

  test('that have a value of the wrong type give a warning', () => {
    const old = oldOf(configMap('a', '[1]'));
    expect(admission.reviewYaml(configMap('a', 'two'), { old })).toMatchObject([
      {
        verdict: 'admitted',
        warnings: [
          {
            reason: 'OldUnreadable',
            message:
              'the old object cannot be read, so the review is that of a new object: data[key]: Invalid value: [1]: ' +
              'json: cannot unmarshal array into Go value of type string',
          },
        ],
      },
    ]);
    expect(old.gone()).toEqual([]);
  });

  test('do not show the data of a Secret', () => {
    const before = admission.oldObjects([{ name: 'old', text: secret('b3BlbiBzZXNhbWU=') }], { redact: true });
    const reviews = admission.reviewYaml(secret('aHVudGVyMg=='), { old: before, redact: true });
    expect(reviews).toMatchObject([
      { verdict: 'refused', errors: [{ changes: [{ field: 'data.password', value: '***', oldValue: '***' }] }] },
    ]);
    const broken = admission.oldObjects([{ name: 'old', text: `${secret('aHVudGVyMg==')}  - a: b: c` }], {
      redact: true,
    });
    const shown = JSON.stringify([reviews, before.gone(), broken.problems]);
    for (const data of ['b3BlbiBzZXNhbWU=', 'aHVudGVyMg==', 'hunter2', 'sesame']) expect(shown).not.toContain(data);
  });

  test('of a custom resource are compared by its definition, in a namespace or not', () => {
    const definition = (scope: string): string =>
      definitionText('Thing', { size: { type: 'integer' } }, { scope, rules: ['self.size == oldSelf.size'] });
    const thing = (size: number, namespace = ''): string =>
      `apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a${namespace} }\nsize: ${size}\n`;
    const verdictsOf = (scope: string, next: string): string[] =>
      admission
        .reviewYaml(text(definition(scope), next), { old: oldOf(text(definition(scope), thing(1))) })
        .map(({ verdict }) => verdict);
    expect(verdictsOf('Namespaced', thing(2))).toEqual(['admitted', 'refused']);
    expect(verdictsOf('Namespaced', thing(2, ', namespace: b'))).toEqual(['admitted', 'admitted']);
    expect(verdictsOf('Cluster', thing(2, ', namespace: b'))).toEqual(['admitted', 'refused']);
  });

  describe('with definitions of custom resources', () => {
    const definition = (rule: string): string =>
      definitionText('Thing', { size: { type: 'integer', maximum: 9 } }, { rules: [rule] });
    const thing = (size: number): string =>
      `apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a }\nsize: ${size}\n`;
    const reviewed = (old: string, next: string, found = admission): string[] =>
      found
        .reviewYaml(next, { old: found.oldObjects([{ name: 'old', text: old }]) })
        .flatMap(({ verdict, errors }) => [
          verdict,
          ...errors.map(({ message, ofUpdate }) => `${message} ${ofUpdate}`),
        ]);

    test.each(['native', 'wasm'] as const)('define the new ones, in the engine %s', (engine) => {
      const found = Admission.loadSync({ engine });
      const old = text(thing(1), definition('self.size <= oldSelf.size'));
      expect(reviewed(old, thing(1), found)).toEqual(['admitted']);
      expect(reviewed(old, thing(2), found)).toEqual([
        'refused',
        '<nil>: Invalid value: failed rule: self.size <= oldSelf.size true',
      ]);
      expect(reviewed(old, thing(10), found)).toEqual([
        'refused',
        'size: Invalid value: 10: size in body should be less than or equal to 9 undefined',
        '<nil>: Invalid value: failed rule: self.size <= oldSelf.size true',
      ]);
      expect(reviewed(thing(1), thing(1), found)[0]).toBe('unknown');
    });

    test('do not count if a new text has the definition', () => {
      const old = text(thing(1), definition('self.size <= oldSelf.size'));
      expect(reviewed(old, text(definition('true'), thing(2)))).toEqual(['admitted', 'admitted']);
    });

    test('are named if the server refuses them', () => {
      expect(reviewed(definition('self.nope'), thing(1))).toEqual([
        'unknown',
        expect.stringContaining('the server refuses its CustomResourceDefinition in the old objects: '),
      ]);
    });
  });

  test('are told again to a new instance, and to another one', () => {
    const timed = Admission.loadSync({ timeLimit: 60 });
    const one = timed.oldObjects([{ name: 'one', text: configMap('a', 'one') }]);
    const two = timed.oldObjects([{ name: 'two', text: configMap('b', 'one') }]);
    const next = text(configMap('a', 'two'), configMap('b', 'two'));
    expect(said(timed.reviewYaml(next, { old: one }))).toEqual([`a: refused: ${IMMUTABLE}`, 'b: admitted']);
    expect(said(timed.reviewYaml(next, { old: two }))).toEqual(['a: admitted', `b: refused: ${IMMUTABLE}`]);
    expect(said(timed.reviewYaml(next))).toEqual(['a: admitted', 'b: admitted']);
    expect(said(admission.reviewYaml(next, { old: one }))).toEqual([`a: refused: ${IMMUTABLE}`, 'b: admitted']);
  });

  test('in a text that makes the module fail are problems', () => {
    const modules = { base: tinyModule(onBoom(does.panic)) };
    const { problems, count } = Admission.loadSync({ modules }).oldObjects([{ name: 'old', text: 'BOOM' }]);
    expect(said(problems)).toEqual([': refused: the review failed: panic: all is lost']);
    expect(count).toBe(0);
  });

  test('may be more than a part of a text', () => {
    const metadata = `  annotations: { a: ${'b'.repeat(8000)} }\n`;
    const many = (value: string): string =>
      text(...Array.from({ length: 200 }, (_, index) => configMap(`a-${index}`, value, metadata)));
    const old = oldOf(many('one'));
    const reviews = admission.reviewYaml(many('two'), { old, stored: false });
    expect(reviews.filter(({ errors }) => errors.length === 1)).toHaveLength(200);
    expect(reviews.at(-1)).toMatchObject({ old: { name: 'a-199', line: 199 * 9 + 1 } });
    expect(old.gone()).toEqual([]);
  });
});
