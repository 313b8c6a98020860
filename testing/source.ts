import { Construct, type IConstruct } from 'constructs';
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
export function read(source: unknown): readonly Resource[] {
  if (source instanceof Manifests) return source.list;
  if (typeof source === 'string') return fromTexts([{ name: 'yaml', text: source }]);
  if (isConstruct(source)) return fromConstruct(source);
  const objects = isList(source) ? source : [source];
  const mistakes: string[] = [];
  const resources = objects.flatMap((object, index) => {
    const place = objects.length > 1 || isList(source) ? `[${index}]` : 'the object';
    if (isConstruct(object)) return fromConstruct(object);
    return itemsOf(object).flatMap((item): Resource[] => {
      if (isManifest(item)) return [{ manifest: item, origin: place }];
      mistakes.push(`${place}: ${whatIsMissing(item)}`);
      return [];
    });
  });
  if (mistakes.length === 0) return resources;
  throw new ManifestsError(`no manifests: ${mistakes.join('\n')}`);
}

/** Whether a value is a construct, of whichever copy of the library. */
const isConstruct = (value: unknown): value is IConstruct =>
  value instanceof Construct || (typeof value === 'object' && value !== null && Construct.isConstruct(value));
