// For Jest: `setupFilesAfterEnv: ['cdk8s-primer/testing/jest']`.
import { type Extensible, install } from './frameworks/install';
import type { ManifestMatchers } from './frameworks/types';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The parameters have to be those of @types/jest.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends ManifestMatchers<R> {}
  }
}

declare const expect: Extensible;

install(expect);
