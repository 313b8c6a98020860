import 'vitest';
import type { ManifestMatchers } from '../../build/lib/testing/frameworks/types.js';

declare global {
  namespace Chai {
    // The assertions of Vitest extend those of Chai in every version. Its own interfaces have other type parameters in each.
    interface Assertion extends ManifestMatchers {}
  }
}
