/** How many minor versions an API server can emulate besides its own. */
const EMULATED = 3;

/** A release of Kubernetes. */
export class Version {
  private constructor(
    private readonly number: number,
    private readonly rest: string,
  ) {}

  /** @returns nothing for a text that is no release of Kubernetes 1 */
  static parse(text: string): Version | undefined {
    const [, minor, rest] = /^v?1\.(\d+)\.(\d+(?:-[\w.]+)?)$/.exec(text) ?? [];
    return minor === undefined || rest === undefined ? undefined : new Version(Number(minor), rest);
  }

  /** `1.37.2` */
  get release(): string {
    return `${this.minor}.${this.rest}`;
  }

  /** The version of the modules that are published apart from it: `0.37.2`. */
  get staging(): string {
    return `0.${this.number}.${this.rest}`;
  }

  /** `1.37` */
  get minor(): string {
    return `1.${this.number}`;
  }

  /** The minor versions around this one that its texts name: those that it emulates, and the first that it does not. */
  get neighbours(): readonly number[] {
    return Array.from({ length: EMULATED + 3 }, (_, index) => this.number - EMULATED - 1 + index);
  }

  /** By how many minor versions another one is newer. */
  distanceTo(other: Version): number {
    return other.number - this.number;
  }
}
