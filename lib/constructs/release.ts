import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Field, FieldError } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import { isPlain } from '../manifests/values';
import * as kplus from './cdk8s-plus';
import { entryOf, packageOf, RELEASES } from './releases';

// Each release of cdk8s-plus has classes of its own. A construct renders the containers, volumes, probes and so on that it is
// given, and knows the classes of its release: it would lose fields of the others. So they are errors. A Service, an autoscaler
// or a policy of another release reads names, labels and ports, which are the same in all: they work, with a warning.

const RTTI = Symbol.for('jsii.rtti');
/** The releases of classes; an empty string for a class of none. */
const releases = new Map<object, string>();

/** The release of cdk8s-plus that the constructs extend, such as `32`. */
export const OWN = releaseOf(kplus.Pod);

/** The package of that release, such as `cdk8s-plus-32`. */
export const RELEASE = packageOf(OWN);

/** The version of Kubernetes whose fields that release has, such as `1.32`. */
export const KUBERNETES = `1.${OWN}`;

/** Reports a value of another release of cdk8s-plus, or data with one in it. Returns whether there is one. */
export function checkRelease(value: unknown, field: () => Field, errors: FieldErrors): boolean {
  const other = otherReleaseIn(value);
  if (other === undefined) return false;
  const detail = `must be of ${RELEASE}, as the construct is${remedy(other, 'or import the construct from')}`;
  errors.list.push(FieldError.invalid(field(), packageOf(other), detail));
  return true;
}

/** Returns the other release that has the class of a value, or of a part of data. */
function otherReleaseIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && !isPlain(value)) {
    const release = releaseOf(value.constructor);
    return release === OWN || release === '' ? undefined : release;
  }
  for (const part of Object.values<unknown>(value)) {
    const other = otherReleaseIn(part);
    if (other !== undefined) return other;
  }
  return undefined;
}

/** The charts whose constructs were looked at. */
const charts = new WeakSet<Chart>();

/** Prints a warning if the chart of a construct also has constructs of another release of cdk8s-plus. */
export function warnOfOtherReleases(construct: IConstruct): void {
  const chart = Chart.of(construct);
  if (charts.has(chart)) return;
  charts.add(chart);
  const warned = new Set<string>();
  for (const { node, constructor } of chart.node.findAll()) {
    const release = releaseOf(constructor);
    if (release === OWN || release === '' || warned.has(release)) continue;
    warned.add(release);
    const what = `${node.path} is of ${packageOf(release)}, but ${construct.node.path} of ${RELEASE}`;
    process.emitWarning(`${what}${remedy(release, 'import the construct from')}`, 'cdk8s-primer');
  }
}

/** Returns what to do about another release, if there is an entry point for it. */
const remedy = (release: string, what: string): string =>
  RELEASES.some((one) => one === release) ? `; ${what} ${entryOf(release)}` : '';

/** Returns the release of cdk8s-plus that has a class or one above it, such as `32`; an empty string for any other class. */
function releaseOf(type: object): string {
  const known = releases.get(type);
  if (known !== undefined) return known;
  const rtti: unknown = Reflect.get(type, RTTI);
  const name = typeof rtti === 'object' && rtti !== null && 'fqn' in rtti ? String(rtti.fqn) : '';
  const release = /^cdk8s-plus-(\d+)\./.exec(name)?.[1] ?? '';
  releases.set(type, release);
  return release;
}
