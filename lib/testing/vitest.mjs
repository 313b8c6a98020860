// For Vitest: `test: { setupFiles: ['cdk8s-primer/testing/vitest'] }`. An ES module, since nothing else can import Vitest.
import { expect } from 'vitest';
import { install } from '../../build/lib/testing/frameworks/install.js';

install(expect);
