// The files of __tests__/fixtures/workloads as code. The unit tests compare what it makes with the files, and the tests of
// the package do so with each release of cdk8s-plus, whose name takes the place of 27.
import { CONTROLLERS } from './controllers';
import { JOBS } from './jobs';

/** What each file has, in a chart. */
export const WORKLOADS = { ...CONTROLLERS, ...JOBS };
