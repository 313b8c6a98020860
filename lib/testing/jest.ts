/**
 * Adds the matchers to Jest: `setupFilesAfterEnv: ['cdk8s-primer/testing/jest']`. Use `cdk8s-primer/testing/jest-globals` if
 * tests import `expect`, and `cdk8s-primer/testing/vitest` for Vitest.
 *
 * @module cdk8s-primer/testing/jest
 */
import { type Extensible, install } from './frameworks/install';
import type { ManifestMatchers } from './frameworks/types';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    /** Adds the matchers for manifests to those of Jest. */
    // The type parameters must be those of @types/jest.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends ManifestMatchers<R> {}
  }
}

declare const expect: Extensible;

install(expect);
