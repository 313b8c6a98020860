import { some } from '../../../../lib/manifests/folders/left-out';

/** Counts things that are said once, and where they are. */
export class Groups {
  private readonly places = new Map<string, string[]>();

  /** Adds a place of a thing. Returns whether it is the first one. */
  add(what: string, place: string): boolean {
    const found = this.places.get(what);
    if (found) found.push(place);
    else this.places.set(what, [place]);
    return !found;
  }

  get isEmpty(): boolean {
    return this.places.size === 0;
  }

  /** Returns a line for each thing: `3 Widget of example.com/v1: a.yaml:1, b.yaml:1 and 1 more`. */
  all(): string[] {
    return [...this.places].map(([what, places]) => `${places.length} ${what}: ${some(places)}`);
  }

  /** Returns a line for each thing that has more places than its first one: `2 more Widget of example.com/v1: …`. */
  more(mark = ''): string[] {
    return [...this.places].flatMap(([what, [, ...places]]) =>
      places.length === 0 ? [] : [`${places.length} more${mark} ${what}: ${some(places)}`],
    );
  }
}
