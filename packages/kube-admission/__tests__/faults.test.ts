import { Admission, OptionError, type TextReview } from 'kube-admission';
import { configMap } from './manifests';
import { answered, does, onBoom, tinyModule, unnamed } from './tiny';

const admissionOf = (...module: Parameters<typeof tinyModule>): Admission =>
  Admission.loadSync({ modules: { base: tinyModule(...module) } });

const summary = ({ verdict, line, errors }: TextReview): string =>
  [`${line}: ${verdict}`, ...errors.map(({ reason, message }) => `${reason}: ${message}`)].join(', ');

describe('a module that fails', () => {
  test.each([
    ['panics', does.panic, 'panic: all is lost'],
    ['exits', does.exit, 'the module exited with 3'],
    ['traps', does.trap, 'unreachable'],
  ])('because it %s leads to a refusal of the document', (_, review, why) => {
    const message = `the review failed: ${why}`;
    expect(admissionOf(review).reviewYaml(configMap())).toEqual([
      {
        apiVersion: '',
        kind: '',
        namespace: '',
        name: '',
        verdict: 'refused',
        errors: [{ reason: 'InternalError', field: '', detail: message, message, line: 1, column: 1 }],
        warnings: [],
        line: 1,
      },
    ]);
  });

  test('leads to a refusal of an object', () => {
    expect(admissionOf(does.trap).review({})).toMatchObject({
      verdict: 'refused',
      errors: [{ reason: 'InternalError' }],
    });
  });

  test.each([
    ['no JSON', 'panic'],
    ['no review', '{"kind":"Pod"}\n'],
    ['a list', '[1]'],
    ['null', 'null'],
  ])('because it answers %s leads to a refusal of the document', (_, answer) => {
    const [review] = admissionOf(does.nothing, { answer }).reviewYaml(configMap());
    expect(review?.errors).toMatchObject([
      { reason: 'InternalError', detail: 'the review failed: the answer of the module is not a review' },
    ]);
  });

  test('on one document does not affect the other documents', () => {
    const text = ['a: one\n', '# BOOM\nb: two\n', 'c: three\n', 'BOOM: four\n', 'd: five\n'].join('---\n');
    expect(admissionOf(onBoom(does.trap), { answer: unnamed }).reviewYaml(text).map(summary)).toEqual([
      '1: admitted',
      '4: refused, InternalError: the review failed: unreachable',
      '6: admitted',
      '8: refused, InternalError: the review failed: unreachable',
      '10: admitted',
    ]);
  });

  test('on one part does not affect the other parts', () => {
    const large = `# ${'x'.repeat(1 << 20)}\n`;
    const text = [large, `${large}a: BOOM\n`, large].join('---\n');
    expect(admissionOf(onBoom(does.trap), { answer: unnamed }).reviewYaml(text).map(summary)).toEqual([
      '1: admitted',
      '4: refused, InternalError: the review failed: unreachable',
      '6: admitted',
    ]);
  });

  test('is replaced by a new instance for the next review', () => {
    const admission = admissionOf([...onBoom(does.trap), ...does.count]);
    const names = ['a', 'b', 'BOOM', 'c', 'd'].flatMap((text) => admission.reviewYaml(text).map(({ name }) => name));
    expect(names).toEqual(['1', '2', '', '1', '2']);
  });

  test('on the options throws an error that is not an OptionError', () => {
    const load = (): Admission => admissionOf(does.nothing, { configure: does.panic });
    expect(load).toThrow('panic: all is lost');
    expect(load).not.toThrow(OptionError);
  });
});

describe('a module cel that fails', () => {
  const answer = answered.replace('"verdict"', '"module":"cel","verdict"').replace('"admitted"', '"unknown"');
  const base = tinyModule(does.nothing, { answer });
  const admission = (review: readonly number[]): Admission =>
    Admission.loadSync({ modules: { base, cel: tinyModule(review) } });

  test('leads to a refusal with the name of the object', () => {
    expect(admission(does.panic).reviewYaml('a: b\n')).toMatchObject([
      {
        apiVersion: 'v1',
        kind: 'Tiny',
        name: '0',
        verdict: 'refused',
        errors: [{ reason: 'InternalError', message: 'the review failed: panic: all is lost' }],
      },
    ]);
  });

  test('does not affect kinds that the module base reviews', () => {
    expect(admission(does.nothing).reviewYaml('a: b\n')).toMatchObject([{ kind: 'Tiny', verdict: 'admitted' }]);
    const known = Admission.loadSync({
      modules: { base: tinyModule(does.nothing), cel: tinyModule(does.trap) },
    });
    expect(known.reviewYaml('a: b\n')).toMatchObject([{ kind: 'Tiny', verdict: 'admitted' }]);
  });
});

describe("a module's memory", () => {
  test('is kept between reviews', () => {
    const admission = admissionOf(does.count);
    expect([1, 2, 3].flatMap(() => admission.reviewYaml('a')[0]?.name)).toEqual(['1', '2', '3']);
  });

  test('above 256 MiB is released with its instance', () => {
    const admission = admissionOf([...does.count, ...does.grow]);
    expect([1, 2, 3].flatMap(() => admission.reviewYaml('a')[0]?.name)).toEqual(['1', '1', '1']);
  });
});

describe('a module that cannot be used', () => {
  const whole = tinyModule(does.nothing);
  test.each<[string, Uint8Array<ArrayBuffer>, string | RegExp]>([
    ['is empty', new Uint8Array(), /^modules: Invalid value: WebAssembly\..*empty/],
    ['is cut off', whole.subarray(0, -10), /^modules: Invalid value: WebAssembly\..*bytes/],
    ['is no module', new TextEncoder().encode('hello'), /^modules: Invalid value: WebAssembly\..*magic word/],
    [
      'is another module',
      Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
      'modules: Invalid value: must be a module of kube-admission of this version',
    ],
    ['does not take the options', tinyModule(does.nothing, { problem: 'a: no' }), 'a: no'],
  ])('because it %s throws an OptionError', async (_, base, message) => {
    await expect(Admission.load({ modules: { base } })).rejects.toThrow(message);
    await expect(Admission.load({ modules: { base } })).rejects.toThrow(OptionError);
    expect(() => Admission.loadSync({ modules: { base } })).toThrow(message);
    expect(() => Admission.loadSync({ modules: { base } })).toThrow(OptionError);
  });

  test('can be compiled before', async () => {
    const base = new WebAssembly.Module(whole);
    for (const admission of [await Admission.load({ modules: { base } }), Admission.loadSync({ modules: { base } })])
      expect(admission.reviewYaml('a')).toMatchObject([{ kind: 'Tiny' }]);
  });
});
