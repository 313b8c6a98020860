/** A step of a path: the name of a field, the key of a map, or the number of an item. */
interface Step {
  readonly type: 'child' | 'key' | 'index';
  readonly name: string | number;
}

/**
 * The path to a field of a manifest, as apimachinery's `field.Path`: built step by step, never concatenated, and written as
 * Kubernetes writes it: `spec.containers[0].image`, `metadata.labels[app]`. The text of the whole manifest's path is empty.
 *
 * @example
 * FieldPath.of('spec', 'containers').index(0).child('image')
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#Path
 */
export class FieldPath {
  /** The path of the manifest itself. */
  static readonly root = new FieldPath(undefined, undefined);

  private constructor(
    private readonly parent: FieldPath | undefined,
    private readonly step: Step | undefined,
  ) {}

  /** Returns a path of field names and item numbers. */
  static of(...steps: readonly (string | number)[]): FieldPath {
    return FieldPath.root.below(...steps);
  }

  /** Returns the path of a field of the object at this path: `.name`. */
  child(name: string): FieldPath {
    return new FieldPath(this, { type: 'child', name });
  }

  /** Returns the path of an item of the list at this path: `[0]`. */
  index(item: number): FieldPath {
    return new FieldPath(this, { type: 'index', name: item });
  }

  /** Returns the path of an entry of the map at this path, whose keys are the author's: `[app]`. */
  key(key: string): FieldPath {
    return new FieldPath(this, { type: 'key', name: key });
  }

  /**
   * Returns the path of a part of data whose type is not known: a number is an item, a name that a field could have is a field, any other name
   * is the key of a map.
   */
  below(...steps: readonly (string | number)[]): FieldPath {
    return steps.reduce<FieldPath>((path, step) => {
      if (typeof step === 'number') return path.index(step);
      return FIELD_NAME.test(step) ? path.child(step) : path.key(step);
    }, this);
  }

  /** Returns this path continued by another one, which is relative to it. */
  concat(path: FieldPath): FieldPath {
    return path.parent && path.step ? new FieldPath(this.concat(path.parent), path.step) : this;
  }

  /** The names, keys and numbers that lead from the manifest to the field. */
  get steps(): readonly (string | number)[] {
    return this.parent && this.step ? [...this.parent.steps, this.step.name] : [];
  }

  toString(): string {
    if (!this.parent || !this.step) return '';
    const above = this.parent.toString();
    const { type, name } = this.step;
    if (type !== 'child') return `${above}[${name}]`;
    return above === '' ? String(name) : `${above}.${name}`;
  }
}

const FIELD_NAME = /^[\w$-]+$/;
