import { App } from 'cdk8s';
import { FieldError, type FieldErrorType, UNSHOWN, ValueText } from '../../lib/manifests/field-error';
import { FieldPath } from '../../lib/manifests/field-path';

const path = FieldPath.of('path', 'to').index(0).child('field');

test.each<[FieldError, FieldErrorType, string]>([
  [FieldError.required(path, 'details'), 'Required value', 'path.to[0].field: Required value: details'],
  [FieldError.invalid(path, 'value', 'details'), 'Invalid value', 'path.to[0].field: Invalid value: "value": details'],
  [
    FieldError.unsupported(path, 'value', ['b', 'a']),
    'Unsupported value',
    'path.to[0].field: Unsupported value: "value": supported values: "b", "a"',
  ],
  [FieldError.duplicate(path, 1, 'details'), 'Duplicate value', 'path.to[0].field: Duplicate value: 1: details'],
  [FieldError.notFound(path, 'value', 'details'), 'Not found', 'path.to[0].field: Not found: "value": details'],
  [FieldError.forbidden(path, 'details'), 'Forbidden', 'path.to[0].field: Forbidden: details'],
  [new FieldError('Too long', path, 'details', 'value'), 'Too long', 'path.to[0].field: Too long: details'],
  [new FieldError('Too many', path, 'details', 3), 'Too many', 'path.to[0].field: Too many: 3: details'],
  [new FieldError('Too few', path, 'details', 3), 'Too few', 'path.to[0].field: Too few: 3: details'],
  [new FieldError('Internal error', path, 'details'), 'Internal error', 'path.to[0].field: Internal error: details'],
])('%s', (error, type, text) => {
  expect([error.type, error.field, error.toString()]).toStrictEqual([type, path, text]);
});

test('parts that are empty are left out', () => {
  expect(FieldError.required(FieldPath.root, 'details').toString()).toBe('Required value: details');
  expect(FieldError.required(path, '').toString()).toBe('path.to[0].field: Required value');
  expect(FieldError.invalid(path, UNSHOWN, 'details').toString()).toBe('path.to[0].field: Invalid value: details');
});

test.each<[unknown, string]>([
  ['', '""'],
  [{ a: [1, 'b'] }, '{"a":[1,"b"]}'],
  [[], '[]'],
  [null, 'null'],
  [undefined, 'undefined'],
  [NaN, 'NaN'],
  [() => 1, 'a function'],
  [new Map(), 'a Map'],
  [new App({ outdir: 'nowhere' }), 'an App'],
  [new ValueText('<any value>'), '<any value>'],
  ['x'.repeat(400), `"${'x'.repeat(299)}…`],
  ['\u001b[31m\u202e', '"\\u001b[31m\\u202e"'],
])('the value %p is shown as %s', (value, text) => {
  expect(FieldError.invalid('', value, 'x').toString()).toBe(`Invalid value: ${text}: x`);
});

test('control characters in a field are escaped', () => {
  expect(FieldError.forbidden(FieldPath.of('data', 'a\u001b.b'), 'x').toString()).toBe(
    'data[a\\u001b.b]: Forbidden: x',
  );
});

test('an object that contains itself has a text', () => {
  const value: Record<string, unknown> = {};
  value.self = value;
  expect(FieldError.invalid('a', value, 'x').toString()).toBe('a: Invalid value: an object that JSON cannot hold: x');
});

test('an error of a part can be moved to the whole', () => {
  const whole = FieldPath.of('spec', 'containers').index(1);
  const error = FieldError.invalid(FieldPath.of('ports').index(0), 1, 'x').under(whole);
  expect([error.field.toString(), error.value]).toStrictEqual(['spec.containers[1].ports[0]', 1]);
  expect(FieldError.required('image', 'x').under(whole).field.toString()).toBe('spec.containers[1].image');
  expect(FieldError.required(FieldPath.root, 'x').under(whole).field).toBe(whole);
});

test('a long value is not cut within a character', () => {
  const text = FieldError.invalid('data', `ab${'😀'.repeat(200)}`, 'must be short').toString();
  expect(text).toMatch(/^data: Invalid value: "ab(?:😀)+…: must be short$/u);
  expect(text).not.toMatch(/\p{Cs}/u);
});
