import { Construct, type IConstruct } from 'constructs';
import { flawsOfData, flawsOfExpected } from './data';
import { Manifests } from './manifests';
import { ManifestsError } from './manifests-error';
import { fromConstruct } from './read/constructs';
import { fromTexts, itemsOf, whatIsMissing } from './read/texts';
import { isManifest, type Resource } from './resource';
import { isList } from './values';

/**
 * Where manifests can be taken from: an app, a chart or any construct; YAML text; an object or a list of them, such as
 * `chart.toJson()` gives; `Manifests`.
 */
export type Source = IConstruct | Manifests | string | object | readonly object[];

/** The objects of a source. @throws ManifestsError if it has some that are none, or cannot be read */
export const read = (source: unknown): readonly Resource[] => resourcesOf(source, flawsOfData);

/** What is expected: of objects, there may be matchers in them. @throws ManifestsError as `read` does */
export const readExpected = (source: unknown): readonly Resource[] => resourcesOf(source, flawsOfExpected);

function resourcesOf(source: unknown, flawsOf: (value: unknown) => string[]): readonly Resource[] {
  if (typeof source === 'string') return fromTexts([{ name: 'yaml', text: source }]);
  if (isConstruct(source)) return fromConstruct(source);
  const objects = isList(source) ? source : [source];
  const mistakes: string[] = [];
  const resources = objects.flatMap((object, index): readonly Resource[] => {
    const place = isList(source) ? `[${index}]` : 'the object';
    if (object instanceof Manifests) return object.list;
    if (isConstruct(object)) return fromConstruct(object);
    return itemsOf(object).flatMap((item): Resource[] => {
      const wrong = isManifest(item) ? flawsOf(item) : [whatIsMissing(item)];
      mistakes.push(...wrong.map((mistake) => `${place}: ${mistake}`));
      return isManifest(item) ? [{ manifest: item, origin: place }] : [];
    });
  });
  if (mistakes.length === 0) return resources;
  throw new ManifestsError(`no manifests: ${mistakes.join('\n')}`);
}

/** Whether a value is a construct, of whichever copy of the library. */
const isConstruct = (value: unknown): value is IConstruct =>
  value instanceof Construct || (typeof value === 'object' && value !== null && Construct.isConstruct(value));
