import 'vitest';
import type { ManifestMatchers } from '../../build/lib/testing/frameworks/types.js';

declare global {
  namespace Chai {
    // Vitest's assertions are made of Chai's in every version; its own interfaces have had other parameters in each.
    interface Assertion extends ManifestMatchers {}
  }
}
