// npm run test:package: the package as others install it. Needs the npm registry, so `npm test` leaves it out.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/__tests__/package'],
  testPathIgnorePatterns: [],
  // Each packs the package, which builds it in one place.
  maxWorkers: 1,
  testTimeout: 300_000,
};
