// npm run test:faults: what becomes of the output when a synth is killed, finds the disk full and so on, and what kubectl
// reads of it. Takes minutes, and Go, so `npm test` leaves it out.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/__tests__/faults'],
  testPathIgnorePatterns: [],
  testTimeout: 600_000,
};
