/**
 * The matchers for Jest: `setupFilesAfterEnv: ['cdk8s-primer/testing/jest']`. Where tests import `expect`, there is
 * `cdk8s-primer/testing/jest-globals`, and for Vitest `cdk8s-primer/testing/vitest`.
 *
 * @module cdk8s-primer/testing/jest
 */
import { type Extensible, install } from './frameworks/install';
import type { ManifestMatchers } from './frameworks/types';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    /** The matchers that `expect(manifests)` has besides Jest's own. */
    // The parameters have to be those of @types/jest.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends ManifestMatchers<R> {}
  }
}

declare const expect: Extensible;

install(expect);
