import type * as kplus from 'cdk8s-plus-27';
import type * as k8s from '../imports/k8s';
import type { FieldErrors } from './field-error';
import { selectorExpressions, selectorLabels } from './internals';
import { checkLabels } from './names';
import { copy } from './values';

type Requirement = k8s.LabelSelectorRequirement;

/**
 * The selector of a ReplicaSet, as far as the author wrote it.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export class LabelTerms {
  private selector: k8s.LabelSelector | undefined;

  constructor(selector: k8s.LabelSelector | undefined) {
    this.selector = copy(selector);
  }

  /** What was written, if anything was. */
  get given(): k8s.LabelSelector | undefined {
    return this.selector;
  }

  add(selector: kplus.LabelSelector): void {
    const matchLabels = { ...this.selector?.matchLabels, ...selectorLabels(selector) };
    const expressions = selectorExpressions(selector).map(({ key, operator, values }) =>
      copy({ key, operator, values }),
    );
    const matchExpressions = [...(this.selector?.matchExpressions ?? []), ...expressions];
    this.selector = {
      ...(Object.keys(matchLabels).length > 0 ? { matchLabels } : {}),
      ...(matchExpressions.length > 0 ? { matchExpressions } : {}),
    };
  }

  /** Checks that the selector says something, and that the template's pods are selected: else they are made without end. */
  check(labels: Readonly<Record<string, string>>, errors: FieldErrors): void {
    if (!this.selector) return;
    const { matchLabels = {}, matchExpressions = [] } = this.selector;
    if (Object.keys(matchLabels).length + matchExpressions.length === 0) {
      errors.invalid('spec.selector', this.selector, 'must select something: an empty selector is refused');
      return;
    }
    checkLabels(matchLabels, 'spec.selector.matchLabels', errors);
    for (const [key, value] of Object.entries(matchLabels)) {
      if (labels[key] !== value) {
        errors.invalid(`spec.selector.matchLabels[${key}]`, value, mismatch(key, labels[key]));
      }
    }
    matchExpressions.forEach((requirement, index) => {
      const field = `spec.selector.matchExpressions[${index}]`;
      const complaint = complaintAbout(requirement);
      if (complaint) errors.invalid(field, requirement, complaint);
      else if (!holds(requirement, labels)) {
        errors.invalid(field, requirement, mismatch(requirement.key, labels[requirement.key]));
      }
    });
  }
}

function mismatch(key: string, value: string | undefined): string {
  const found = value === undefined ? 'no such label' : `${key}: ${JSON.stringify(value)}`;
  return `must match the template's labels, which have ${found}`;
}

function complaintAbout({ operator, values = [] }: Requirement): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0 ? undefined : `${operator} needs values`;
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0 ? undefined : `${operator} takes no values`;
    default:
      return 'operator must be one of In, NotIn, Exists, DoesNotExist';
  }
}

function holds({ key, operator, values = [] }: Requirement, labels: Readonly<Record<string, string>>): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return values.some((one) => one === value);
    case 'NotIn':
      return values.every((one) => one !== value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}
