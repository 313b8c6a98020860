import { Construct, type IConstruct } from 'constructs';
import type { FieldError } from '../manifests/field-error';
import { isManifest, itemsOf, manifestErrors } from '../manifests/manifest';
import { fromTexts } from '../manifests/manifest-files';
import { ManifestsError } from '../manifests/manifests-error';
import type { Resource } from '../manifests/resource';
import { isList } from '../manifests/values';
import { expectedErrors, objectErrors } from './matching/patterns';
import { fromConstruct } from './reading/constructs';

/**
 * A source of manifests: an app, a chart or any construct; YAML; an object, or a list of them such as `chart.toJson()`;
 * `Manifests`.
 */
export type Source = IConstruct | string | object | readonly object[];

/** The field of `Manifests` that has its objects. It is the same in all copies of the package. */
export const RESOURCES: unique symbol = Symbol.for('cdk8s-primer/testing resources');

/** Reads the objects of a source. @throws ManifestsError with the errors of the source or of its objects */
export const read = (source: unknown): readonly Resource[] => resourcesOf(source, objectErrors);

/** Reads the expected objects, which may have matchers as values. @throws ManifestsError as `read` does */
export const readExpected = (source: unknown): readonly Resource[] => resourcesOf(source, expectedErrors);

function resourcesOf(source: unknown, errorsOf: (value: unknown) => FieldError[]): readonly Resource[] {
  if (typeof source === 'string') return fromTexts([{ name: 'yaml', text: source }]);
  if (isConstruct(source)) return fromConstruct(source);
  const objects = isList(source) ? source : [source];
  const errors: string[] = [];
  const resources = objects.flatMap((object, index): readonly Resource[] => {
    const place = isList(source) ? `[${index}]` : 'the object';
    if (isManifests(object)) return object[RESOURCES];
    if (isConstruct(object)) return fromConstruct(object);
    return itemsOf(object).flatMap((item): Resource[] => {
      const found = isManifest(item) ? errorsOf(item) : [manifestErrors(item).join('; ')];
      errors.push(...found.map((error) => `${place}: ${String(error)}`));
      return isManifest(item) ? [{ manifest: item, origin: place }] : [];
    });
  });
  if (errors.length === 0) return resources;
  throw new ManifestsError(`not manifests: ${errors.join('\n')}`);
}

const isManifests = (value: unknown): value is { [RESOURCES]: readonly Resource[] } =>
  typeof value === 'object' && value !== null && RESOURCES in value;

/** Returns whether a value is a construct, of any copy of the library. */
const isConstruct = (value: unknown): value is IConstruct =>
  value instanceof Construct || (typeof value === 'object' && value !== null && Construct.isConstruct(value));
