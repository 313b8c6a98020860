import 'vitest';
import type { ManifestMatchers } from '../build/testing/frameworks/types.js';

declare module 'vitest' {
  interface Assertion<T> extends ManifestMatchers<void> {}
}
