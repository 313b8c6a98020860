import { identityOf } from '../manifests/identity';
import { textAt } from './file-names';

/** Where an object comes from. */
export interface Origin {
  /** The path of its chart. */
  readonly chart: string;
  /** The path of its construct. */
  readonly path: string;
}

/**
 * The objects of an app by what Kubernetes tells them apart by: the API group, kind, namespace and name. Of two, the one
 * that is applied later takes the other's place.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export class Identities {
  private readonly origins = new Map<string, Origin | Origin[]>();

  /** Adds an object, and gives those that have its identity already. One without a name gets a new one whenever it is made. */
  add(manifest: unknown, origin: Origin): readonly Origin[] {
    const identity = identityOf(manifest);
    if (identity === undefined) return NONE;
    const found = this.origins.get(identity);
    const before = found === undefined ? NONE : [found].flat();
    // Most are alone: they need no list.
    this.origins.set(identity, found === undefined ? origin : [...before, origin]);
    return before;
  }
}

const NONE: readonly Origin[] = [];

export const nameOf = (manifest: unknown): string => textAt(manifest, 'metadata', 'name');
