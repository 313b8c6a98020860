// For suites that start processes, install packages or wait for a cluster.
jest.setTimeout(Number(Reflect.get(globalThis, 'TEST_TIMEOUT')));
