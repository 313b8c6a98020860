// npm run test:public: manifests that others wrote, as charts of Helm, kustomizations and test data, become TypeScript. Takes
// minutes, and Go, so `npm test` leaves it out.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/__tests__/public'],
  testPathIgnorePatterns: [],
  testTimeout: 600_000,
};
