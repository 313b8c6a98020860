import { type Expect, matchersWith } from './matchers';
import { serializer } from './serializer';

/** The `expect` that is extended. */
export interface Extensible extends Expect {
  extend(matchers: object): void;
  addSnapshotSerializer(plugin: object): void;
}

/** Gives `expect` the matchers and the serializer. */
export function install(expect: Extensible): void {
  expect.extend(matchersWith(() => expect));
  expect.addSnapshotSerializer(serializer);
}
