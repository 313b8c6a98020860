import { FieldError, ValueText } from './field-error';
import type { FieldPath } from './field-path';
import { formatBriefly, given } from './formatting';
import { fieldOf, type Fields, isAbsent, isList, isPlain } from './values';

/** Returns whether labels include other labels. */
export const hasLabels = (labels: Fields, wanted: Fields): boolean =>
  Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);

/** Returns an error for each label whose value is not a string. */
export const labelErrors = (labels: Fields, path: FieldPath): FieldError[] =>
  Object.entries(labels)
    .filter(([, value]) => typeof value !== 'string')
    .map(([key, value]) => FieldError.invalid(path.key(key), given(value), 'must be a string'));

/**
 * Returns whether labels match a `LabelSelector` that has no errors. An empty one matches all labels.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(labels: Fields, { matchLabels, matchExpressions }: Fields): boolean {
  const requirements = isList(matchExpressions) ? matchExpressions : [];
  return (
    hasLabels(labels, isPlain(matchLabels) ? matchLabels : {}) &&
    requirements.every((requirement) => isPlain(requirement) && meetsRequirement(labels, requirement))
  );
}

/** Returns whether labels meet a `LabelSelectorRequirement` that has no errors. */
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

/** Returns the errors for which the API server would refuse a `LabelSelector`. */
export function selectorErrors(selector: Fields, path: FieldPath): FieldError[] {
  const { matchLabels, matchExpressions, ...others } = selector;
  const errors = Object.keys(others).map((key) =>
    FieldError.forbidden(path.child(key), 'a selector has only matchLabels and matchExpressions'),
  );
  const [ofLabels, ofExpressions] = [path.child('matchLabels'), path.child('matchExpressions')];
  if (isPlain(matchLabels)) errors.push(...labelErrors(matchLabels, ofLabels));
  else if (!isAbsent(matchLabels))
    errors.push(FieldError.invalid(ofLabels, given(matchLabels), 'must be an object of labels'));
  if (isList(matchExpressions)) {
    matchExpressions.forEach((requirement: unknown, index) => {
      errors.push(...requirementErrors(isPlain(requirement) ? requirement : {}, ofExpressions.index(index)));
    });
  } else if (!isAbsent(matchExpressions)) {
    errors.push(FieldError.invalid(ofExpressions, given(matchExpressions), 'must be a list'));
  }
  return errors;
}

/** Returns the errors for which the API server would refuse a `LabelSelectorRequirement`. */
export function requirementErrors({ key, operator, values }: Fields, path: FieldPath): FieldError[] {
  const errors: FieldError[] = [];
  if (typeof key !== 'string') errors.push(FieldError.required(path.child('key'), ''));
  const hasValues = isList(values) && values.length > 0;
  if (operator === 'In' || operator === 'NotIn') {
    if (!hasValues) errors.push(FieldError.required(path.child('values'), `${operator} needs at least one value`));
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (hasValues) errors.push(FieldError.forbidden(path.child('values'), `${operator} takes no values`));
  } else {
    const value = new ValueText(formatBriefly(operator));
    errors.push(FieldError.unsupported(path.child('operator'), value, ['DoesNotExist', 'Exists', 'In', 'NotIn']));
  }
  return errors;
}
