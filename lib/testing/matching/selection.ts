import { FieldError, UNSHOWN, ValueText } from '../../manifests/field-error';
import { FieldPath } from '../../manifests/field-path';
import { ManifestsError } from '../../manifests/manifests-error';
import {
  matcherOf,
  type OwnSelection,
  type Selection,
  selectionOf,
  type Selector,
} from '../../manifests/pod-selection';
import { listed, type Resource } from '../../manifests/resource';
import { isPlain } from '../../manifests/values';

/** Returns the only selector among manifests. @throws ManifestsError if there is none, or more than one */
export function selectorOf(resources: readonly Resource[]): OwnSelection {
  const selections = resources.flatMap(({ manifest }) => selectionOf(manifest) ?? []);
  const [selection, ...others] = selections;
  if (selection && others.length === 0) return selection;
  const names = new ValueText(listed(resources) || 'nothing');
  const problem = selection
    ? `${selections.length} of them have a selector; give only one`
    : `${resources.length > 1 ? 'one of them must' : 'must'} select pods by labels`;
  throw new ManifestsError(FieldError.invalid('selecting', names, problem));
}

/** Returns the selection of a selector in a namespace. @throws ManifestsError with the errors of the selector */
export function selectionBy(selector: Selector, namespace = 'default'): Selection {
  const path = FieldPath.of('selector');
  if (isPlain(selector)) return { namespace, matches: matcherOf(selector, path) };
  const problem = 'must be labels, or an object with matchLabels and matchExpressions';
  throw new ManifestsError(FieldError.invalid(path, UNSHOWN, problem));
}
