/** The number of older minor versions that an API server can emulate. */
const EMULATED = 3;

/** A release of Kubernetes. */
export class Version {
  private constructor(
    private readonly number: number,
    private readonly rest: string,
  ) {}

  /** Parses a version. Returns undefined if the text is not a version of Kubernetes 1. */
  static parse(text: string): Version | undefined {
    const [, minor, rest] = /^v?1\.(\d+)\.(\d+(?:-[\w.]+)?)$/.exec(text) ?? [];
    return minor === undefined || rest === undefined ? undefined : new Version(Number(minor), rest);
  }

  /** The full version, such as `1.2.3`. */
  get release(): string {
    return `${this.minor}.${this.rest}`;
  }

  /** The version of the staging modules, such as `0.2.3`. */
  get staging(): string {
    return `0.${this.number}.${this.rest}`;
  }

  /** The minor version, such as `1.2`. */
  get minor(): string {
    return `1.${this.number}`;
  }

  /** The minor versions around this one that documents mention: the emulated ones, the one before them, this one and the next. */
  get neighbours(): readonly number[] {
    return Array.from({ length: EMULATED + 3 }, (_, index) => this.number - EMULATED - 1 + index);
  }

  /** Returns by how many minor versions another version is newer. */
  distanceTo(other: Version): number {
    return other.number - this.number;
  }
}
