import { FieldError, ValueText } from './field-error';
import type { FieldPath } from './field-path';
import { formatBriefly, given } from './formatting';
import { fieldOf, type Fields, isAbsent, isList, isPlain } from './values';

/** Returns whether labels are these, among others. */
export const hasLabels = (labels: Fields, wanted: Fields): boolean =>
  Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);

/** Returns the errors of labels: those whose values are no texts. */
export const labelErrors = (labels: Fields, path: FieldPath): FieldError[] =>
  Object.entries(labels)
    .filter(([, value]) => typeof value !== 'string')
    .map(([key, value]) => FieldError.invalid(path.key(key), given(value), 'a label is a text'));

/**
 * Returns whether labels match a `LabelSelector` without errors; an empty one matches all.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(labels: Fields, { matchLabels, matchExpressions }: Fields): boolean {
  const requirements = isList(matchExpressions) ? matchExpressions : [];
  return (
    hasLabels(labels, isPlain(matchLabels) ? matchLabels : {}) &&
    requirements.every((requirement) => isPlain(requirement) && meetsRequirement(labels, requirement))
  );
}

/** Returns whether labels meet a `LabelSelectorRequirement` without errors. */
export function meetsRequirement(labels: Fields, { key, operator, values }: Fields): boolean {
  const value = fieldOf(labels, String(key));
  switch (operator) {
    case 'In':
      return isList(values) && values.includes(value);
    case 'NotIn':
      return isList(values) && !values.includes(value);
    case 'Exists':
      return !isAbsent(value);
    default:
      return isAbsent(value);
  }
}

/** Returns the errors of a `LabelSelector` that the server would refuse. */
export function selectorErrors(selector: Fields, path: FieldPath): FieldError[] {
  const { matchLabels, matchExpressions, ...others } = selector;
  const errors = Object.keys(others).map((key) =>
    FieldError.forbidden(path.child(key), 'a selector has matchLabels and matchExpressions'),
  );
  const [ofLabels, ofExpressions] = [path.child('matchLabels'), path.child('matchExpressions')];
  if (isPlain(matchLabels)) errors.push(...labelErrors(matchLabels, ofLabels));
  else if (!isAbsent(matchLabels)) errors.push(FieldError.invalid(ofLabels, given(matchLabels), 'must be labels'));
  if (isList(matchExpressions)) {
    matchExpressions.forEach((requirement: unknown, index) => {
      errors.push(...requirementErrors(isPlain(requirement) ? requirement : {}, ofExpressions.index(index)));
    });
  } else if (!isAbsent(matchExpressions)) {
    errors.push(FieldError.invalid(ofExpressions, given(matchExpressions), 'must be a list'));
  }
  return errors;
}

/** Returns the errors of a `LabelSelectorRequirement` that the server would refuse. */
export function requirementErrors({ key, operator, values }: Fields, path: FieldPath): FieldError[] {
  const errors: FieldError[] = [];
  if (typeof key !== 'string') errors.push(FieldError.required(path.child('key'), ''));
  const hasValues = isList(values) && values.length > 0;
  if (operator === 'In' || operator === 'NotIn') {
    if (!hasValues) errors.push(FieldError.required(path.child('values'), `${operator} needs them`));
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (hasValues) errors.push(FieldError.forbidden(path.child('values'), `${operator} takes none`));
  } else {
    const value = new ValueText(formatBriefly(operator));
    errors.push(FieldError.unsupported(path.child('operator'), value, ['DoesNotExist', 'Exists', 'In', 'NotIn']));
  }
  return errors;
}
