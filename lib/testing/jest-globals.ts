// Adds the matchers to Jest for tests that import `expect` from '@jest/globals': `setupFilesAfterEnv: ['cdk8s-primer/testing/jest-globals']`.
import { expect } from '@jest/globals';
import { install } from './frameworks/install';
import type { ManifestMatchers } from './frameworks/types';

declare module 'expect' {
  // The type parameters must be those of Jest.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
  interface Matchers<R extends void | Promise<void>, T = unknown> extends ManifestMatchers<R> {}
}

install(expect);
