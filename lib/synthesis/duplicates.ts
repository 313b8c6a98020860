import { identityOf } from '../manifests/identity';

/** The origin of an object. */
export interface Origin {
  /** The path of its chart. */
  readonly chart: string;
  /** The path of its construct. */
  readonly path: string;
}

/**
 * Finds objects with the same API group, kind, namespace and name, which to Kubernetes are one object. `kubectl apply` replaces
 * the first of two with the second.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export class DuplicateFinder {
  private readonly origins = new Map<string, Origin | Origin[]>();

  /** Adds an object, and returns the earlier ones with its identity. An object without a name has none: the server names it. */
  add(manifest: unknown, origin: Origin): readonly Origin[] {
    const identity = identityOf(manifest);
    if (identity === undefined) return NONE;
    const found = this.origins.get(identity);
    const before = found === undefined ? NONE : [found].flat();
    // Most objects have no duplicate, and need no list.
    this.origins.set(identity, found === undefined ? origin : [...before, origin]);
    return before;
  }
}

const NONE: readonly Origin[] = [];
