import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { meetsRequirement, requirementErrors } from '../manifests/label-selector';
import { selectorExpressions, selectorLabels } from './cdk8s-private';
import { checkKnownFields } from './known-fields';
import { checkLabels } from './name-rules';
import { checkRelease } from './release';
import { checkValues } from './value-check';
import { copy, NONE } from '../manifests/values';

type Requirement = k8s.LabelSelectorRequirement;

const SELECTOR = FieldPath.of('spec', 'selector');

/**
 * The label selector of a workload: the selector of the author, or else the labels of the template, and the added terms.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export class LabelSelector {
  private readonly written: k8s.LabelSelector | undefined;
  private added: readonly kplus.LabelSelector[] = NONE;

  /** @param isNeeded whether the workload has one even where the author wrote none */
  constructor(
    selector: k8s.LabelSelector | undefined,
    private readonly isNeeded: boolean,
  ) {
    this.written = copy(selector);
  }

  /** Adds the labels and expressions of a selector of cdk8s-plus. */
  add(selector: kplus.LabelSelector): void {
    this.added = [...this.added, selector];
  }

  /**
   * Renders the selector. If the author wrote none, it begins with the labels of the template, or is undefined for a kind
   * that needs none.
   */
  render(templateLabels: () => Record<string, string>): k8s.LabelSelector | undefined {
    if (!this.written && this.added.length === 0) return this.isNeeded ? { matchLabels: templateLabels() } : undefined;
    const { matchLabels, matchExpressions } = this.written ?? { matchLabels: this.isNeeded ? templateLabels() : {} };
    const labels = { ...matchLabels, ...Object.fromEntries(this.addedLabels()) };
    const expressions = [...(matchExpressions ?? []), ...this.addedExpressions()];
    return {
      ...(Object.keys(labels).length > 0 ? { matchLabels: labels } : {}),
      ...(expressions.length > 0 ? { matchExpressions: expressions } : {}),
    };
  }

  private addedLabels(): [key: string, value: string][] {
    return this.added.flatMap((selector) => Object.entries(selectorLabels(selector)));
  }

  private addedExpressions(): Requirement[] {
    return this.added
      .flatMap((selector) => selectorExpressions(selector))
      .map(({ key, operator, values }) => copy({ key, operator, values }));
  }

  /** Checks that the selector is not empty and matches the labels of the template, as the API server requires. */
  check(labels: Readonly<Record<string, string>>, errors: FieldErrors): void {
    if (!this.written && this.added.length === 0) return;
    checkRelease(this.added, () => SELECTOR, errors);
    checkValues(this.written, SELECTOR, errors);
    if (!checkKnownFields(this.written, 'LabelSelector', SELECTOR, errors)) return;
    const { matchLabels = {}, matchExpressions = [] } = this.written ?? {};
    const terms = [...Object.entries(matchLabels), ...this.addedLabels()];
    const expressions = [...matchExpressions, ...this.addedExpressions()];
    if (this.written && terms.length + expressions.length === 0) {
      errors.invalid(
        SELECTOR,
        this.written,
        'must have matchLabels or matchExpressions: the API server refuses an empty selector',
      );
    }
    const matchLabelsPath = SELECTOR.child('matchLabels');
    for (const [key, value] of terms) {
      checkLabels({ [key]: value }, matchLabelsPath, errors);
      if (labels[key] !== value) {
        errors.invalid(matchLabelsPath.key(key), value, mismatch(key, labels[key]));
      }
    }
    expressions.forEach((requirement, index) => {
      const field = SELECTOR.child('matchExpressions').index(index);
      const { key, values = [] } = requirement;
      for (const value of values.length > 0 ? values : ['']) checkLabels({ [key]: value }, field, errors);
      const found = requirementErrors({ ...requirement }, field);
      errors.list.push(...found);
      if (found.length === 0 && !meetsRequirement(labels, { ...requirement })) {
        errors.invalid(field, requirement, mismatch(key, labels[key]));
      }
    });
  }
}

function mismatch(key: string, value: string | undefined): string {
  const found = value === undefined ? 'no such label' : `${key}: ${JSON.stringify(value)}`;
  return `must match the template's labels, which have ${found}`;
}
