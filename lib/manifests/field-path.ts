/** A step of a path: the name of a field, the key of a map, or the index of an item. */
interface Step {
  readonly type: 'child' | 'key' | 'index';
  readonly name: string | number;
}

/**
 * The path of a field in a manifest, like apimachinery's `field.Path`. It is built step by step, and its text is that of
 * Kubernetes: `spec.containers[0].image`, `metadata.labels[app]`. The text of the manifest's own path is empty.
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

  /** Returns a path of names and indexes. */
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

  /** Returns the path of an entry of the map at this path: `[app]`. */
  key(key: string): FieldPath {
    return new FieldPath(this, { type: 'key', name: key });
  }

  /**
   * Returns the path of a part of data whose type is not known. A number is the index of an item, a string that could be the
   * name of a field is a field, and any other string is the key of a map.
   */
  below(...steps: readonly (string | number)[]): FieldPath {
    return steps.reduce<FieldPath>((path, step) => {
      if (typeof step === 'number') return path.index(step);
      return FIELD_NAME.test(step) ? path.child(step) : path.key(step);
    }, this);
  }

  /** Returns this path followed by a path that is relative to it. */
  concat(path: FieldPath): FieldPath {
    return path.parent && path.step ? new FieldPath(this.concat(path.parent), path.step) : this;
  }

  /** The names, keys and indexes from the manifest to the field. */
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
