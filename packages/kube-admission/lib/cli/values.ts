import { FieldPath } from '../../../../lib/manifests/field-path';
import { OPTIONS, type Settings } from './options';

/** The options of the command line or of a configuration file, with values that were checked. */
export class Values {
  constructor(private readonly given: ReadonlyMap<string, unknown> = new Map()) {}

  /** Returns the value of an option; undefined if it is not given. */
  get<K extends keyof Settings>(name: K): Settings[K] | undefined {
    return this.given.has(name) ? OPTIONS[name].type.read(this.given.get(name), FieldPath.root, []) : undefined;
  }

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** Returns these values, and those of a file for the options that are not given. `skip` adds to the file's list. */
  over(file: Values): Values {
    const all = new Map([...file.given, ...this.given]);
    all.set(
      'skip',
      [file, this].flatMap((values) => values.get('skip') ?? []),
    );
    for (const [one, other] of [
      ['quiet', 'summary'],
      ['summary', 'quiet'],
    ] as const) {
      // The file's value is for runs that do not ask for something else.
      if (this.get(one) === true && !this.has(other)) all.delete(other);
    }
    return new Values(all);
  }
}
