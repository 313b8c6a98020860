import { FieldError } from './field-error';
import { FieldPath } from './field-path';
import { identityOf } from './identity';

/** Where an object is. */
export interface Origin {
  /** What is applied alone: a file, a chart. Two objects of one identity in it are an error. */
  readonly scope: string;
  /** Returns what a message about an object of this scope, or of another one, calls it: `the object on line 5 of a.yaml`. */
  readonly placeFor: (isHere: boolean) => string;
}

/** An object that would replace an earlier one, or be replaced by it. */
interface Duplicate {
  readonly earlier: Origin;
  /** What is wrong, whether it is an error or a warning. */
  readonly problem: FieldError;
  readonly isError: boolean;
}

/** Where two objects of one identity are an error: in a scope, or in all. */
export type UniqueIn = 'scope' | 'all';

interface Entry {
  readonly origin: Origin;
  readonly hasNamespace: boolean;
}

/**
 * Finds objects with the same API group, kind, namespace and name, which to Kubernetes are one object. `kubectl apply` replaces
 * the first of two with the second. In one scope they are an error. In two there is a warning, because the scopes may be
 * alternatives. There also is a warning if one object has no namespace and the other is in `default`, where most are applied.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export class DuplicateFinder {
  private readonly entries = new Map<string, Entry | Entry[]>();

  /** @param uniqueIn where they are an error. @default - in a scope; in two there is a warning */
  constructor(private readonly uniqueIn?: UniqueIn) {}

  /** Adds an object, and returns an earlier one of its identity. An object without a name has none: the server names it. */
  add(manifest: unknown, origin: Origin): Duplicate | undefined {
    const identity = identityOf(manifest, 'default');
    if (identity === undefined) return undefined;
    const entry = { origin, hasNamespace: identity === identityOf(manifest) };
    const found = this.entries.get(identity);
    if (found === undefined) {
      // Most objects have no duplicate, and need no list.
      this.entries.set(identity, entry);
      return undefined;
    }
    const before = [found].flat();
    const same = before.filter(({ hasNamespace }) => hasNamespace === entry.hasNamespace);
    const isHere = (other: Entry): boolean => other.origin.scope === origin.scope;
    if (!same.some(isHere)) this.entries.set(identity, [...before, entry]);
    const alike = same.length > 0 ? same : before;
    const earlier = alike.find(isHere) ?? alike[0];
    const name = identity.split('\n').slice(3).join('\n');
    return earlier && this.duplicate(name, entry, earlier);
  }

  private duplicate(name: string, entry: Entry, { origin: earlier, hasNamespace }: Entry): Duplicate | undefined {
    const isHere = earlier.scope === entry.origin.scope;
    if (!isHere && this.uniqueIn === 'scope') return undefined;
    const isSame = hasNamespace === entry.hasNamespace;
    const place = earlier.placeFor(isHere);
    const detail = isSame
      ? `${place} has the same kind, namespace and name: this object would replace it`
      : `${place} has the same kind and name: in the namespace default this object would replace it`;
    const problem = FieldError.duplicate(FieldPath.of('metadata', 'name'), name, detail);
    return { earlier, problem, isError: isSame && (isHere || this.uniqueIn === 'all') };
  }
}
