// npm run test:cluster: starts and kills clusters. Needs `npm run cluster -- build`, so `npm test` leaves it out.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/cluster/__tests__/lifecycle'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};
