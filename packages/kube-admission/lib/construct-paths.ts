import { authoredPath } from '../../../lib/manifests/construct-path';
import { nameOf, type TextReview } from './review';

/**
 * The paths of the constructs of some objects. cdk8s-cli prints the path that it finds by the name that a violation gives to
 * its resource. cdk8s records one path for each name, whatever the kind. cdk8s-primer also records the paths by kind,
 * namespace and name where objects share a name.
 */
export class ConstructPaths {
  /** @param metadata the recorded paths. This changes them: cdk8s-cli must not print the path of another object. */
  constructor(
    reviews: readonly TextReview[],
    private readonly metadata: Record<string, unknown> = {},
  ) {
    const seen = new Set<string>();
    for (const { name } of reviews) {
      if (seen.has(name)) Reflect.deleteProperty(metadata, name);
      seen.add(name);
    }
    for (const [key, recorded] of Object.entries(metadata)) {
      if (isRecorded(recorded)) metadata[key] = { ...recorded, path: authoredPath(recorded.path) };
    }
  }

  /** Returns the name by which cdk8s-cli finds the path of an object. */
  resourceNameOf(review: TextReview): string {
    const title = nameOf(review);
    return Object.hasOwn(this.metadata, title) ? title : review.name;
  }
}

const isRecorded = (value: unknown): value is { path: string } =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
