import { type Expect, matchersWith } from './matchers';
import { serializer } from './serializer';

/** The `expect` of a test framework. */
export interface Extensible extends Expect {
  extend(matchers: object): void;
  addSnapshotSerializer(plugin: object): void;
}

/** Adds the matchers and the serializer to `expect`. */
export function install(expect: Extensible): void {
  expect.extend(matchersWith(() => expect));
  expect.addSnapshotSerializer(serializer);
}
