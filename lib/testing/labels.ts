import { ManifestsError } from './manifests-error';
import { metadataOf } from './resource';
import { fieldOf, type Fields, isAbsent, isFields, isList } from './values';
import { brief, given, printable } from './words';

/** The labels of an object. */
export const labelsOf = (object: Fields): Fields => {
  const { labels } = metadataOf(object);
  return isFields(labels) ? labels : {};
};

/**
 * Whether labels are these, among others.
 *
 * @param name where they are asked for, for the message
 * @throws ManifestsError if one is no text
 */
export function sameLabels(wanted: Fields, name: string): (labels: Fields) => boolean {
  for (const [key, value] of Object.entries(wanted)) {
    if (typeof value !== 'string')
      throw new ManifestsError(`${name}[${printable(key)}]: Invalid value: ${given(value)}: a label is a text`);
  }
  return (labels) => Object.entries(wanted).every(([key, value]) => fieldOf(labels, key) === value);
}

/**
 * Whether labels are as a `LabelSelector` asks for; an empty one takes all.
 *
 * @param name where it stands, for the message
 * @throws ManifestsError if the server would not take it
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesOf(selector: Fields, name: string): (labels: Fields) => boolean {
  const { matchLabels, matchExpressions, ...others } = selector;
  for (const key of Object.keys(others))
    throw new ManifestsError(`${name}.${printable(key)}: Forbidden: a selector has matchLabels and matchExpressions`);
  if (!isAbsent(matchLabels) && !isFields(matchLabels))
    throw new ManifestsError(`${name}.matchLabels: Invalid value: ${given(matchLabels)}: must be labels`);
  if (!isAbsent(matchExpressions) && !isList(matchExpressions))
    throw new ManifestsError(`${name}.matchExpressions: Invalid value: ${given(matchExpressions)}: must be a list`);
  const hasLabels = sameLabels(isFields(matchLabels) ? matchLabels : {}, `${name}.matchLabels`);
  const expressions = isList(matchExpressions) ? matchExpressions : [];
  const requirements = expressions.map((expression, index) =>
    requirementOf(isFields(expression) ? expression : {}, `${name}.matchExpressions[${index}]`),
  );
  return (labels) => hasLabels(labels) && requirements.every((isMet) => isMet(labels));
}

function requirementOf({ key, operator, values }: Fields, name: string): (labels: Fields) => boolean {
  if (typeof key !== 'string') throw new ManifestsError(`${name}.key: Required value`);
  const list = isList(values) ? values : [];
  if (operator !== 'In' && operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist') {
    throw new ManifestsError(
      `${name}.operator: Unsupported value: ${brief(operator)}: supported values: "DoesNotExist", "Exists", "In", "NotIn"`,
    );
  }
  const needsValues = operator === 'In' || operator === 'NotIn';
  if (needsValues && list.length === 0)
    throw new ManifestsError(`${name}.values: Required value: ${operator} needs them`);
  if (!needsValues && list.length > 0) throw new ManifestsError(`${name}.values: Forbidden: ${operator} takes none`);
  const labelIn = (labels: Fields): unknown => fieldOf(labels, key);
  switch (operator) {
    case 'In':
      return (labels) => list.includes(labelIn(labels));
    case 'NotIn':
      return (labels) => !list.includes(labelIn(labels));
    case 'Exists':
      return (labels) => !isAbsent(labelIn(labels));
    case 'DoesNotExist':
      return (labels) => isAbsent(labelIn(labels));
  }
}
