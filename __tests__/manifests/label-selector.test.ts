import { FieldPath } from '../../lib/manifests/field-path';
import {
  hasLabels,
  matchesSelector,
  meetsRequirement,
  requirementErrors,
  selectorErrors,
} from '../../lib/manifests/label-selector';

const labels = { app: 'web', tier: 'front' };

test('labels match an object that has others, too, but not inherited fields', () => {
  expect(hasLabels(labels, { app: 'web' })).toBe(true);
  expect(hasLabels(labels, { app: 'web', tier: 'back' })).toBe(false);
  expect(hasLabels(labels, {})).toBe(true);
  expect(hasLabels({}, { constructor: Object })).toBe(false);
});

// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#set-based-requirement
test.each<[boolean, string, string, string[]]>([
  [true, 'app', 'In', ['db', 'web']],
  [false, 'app', 'In', ['db']],
  [false, 'none', 'In', ['db']],
  [false, 'app', 'NotIn', ['db', 'web']],
  [true, 'app', 'NotIn', ['db']],
  [true, 'none', 'NotIn', ['db']],
  [true, 'app', 'Exists', []],
  [false, 'toString', 'Exists', []],
  [false, 'app', 'DoesNotExist', []],
  [true, 'none', 'DoesNotExist', []],
])('%s: %s %s %p', (isMet, key, operator, values) => {
  const requirement = { key, operator, values };
  expect(requirementErrors(requirement, FieldPath.root)).toStrictEqual([]);
  expect(meetsRequirement(labels, requirement)).toBe(isMet);
  expect(matchesSelector(labels, { matchLabels: { app: 'web' }, matchExpressions: [requirement] })).toBe(isMet);
});

test('an empty selector matches all labels', () => {
  expect(matchesSelector({}, {})).toBe(true);
  expect(selectorErrors({}, FieldPath.root)).toStrictEqual([]);
});

test('all errors of a selector are found, each with its type and path', () => {
  const selector = {
    matchLabels: { app: 1 },
    matchExpressions: [
      { operator: 'Exists', values: ['a'] },
      { key: 'a', operator: 'In' },
      { key: 'a', operator: 'in' },
    ],
    matchExpression: [],
  };
  const errors = selectorErrors(selector, FieldPath.of('spec', 'selector'));
  expect(errors.map(({ type, field }) => `${type} ${field.toString()}`)).toStrictEqual([
    'Forbidden spec.selector.matchExpression',
    'Invalid value spec.selector.matchLabels[app]',
    'Required value spec.selector.matchExpressions[0].key',
    'Forbidden spec.selector.matchExpressions[0].values',
    'Required value spec.selector.matchExpressions[1].values',
    'Unsupported value spec.selector.matchExpressions[2].operator',
  ]);
  expect(selectorErrors({ matchLabels: [], matchExpressions: {} }, FieldPath.root).map(String)).toStrictEqual([
    'matchLabels: Invalid value: []: must be an object of labels',
    'matchExpressions: Invalid value: {}: must be a list',
  ]);
});
