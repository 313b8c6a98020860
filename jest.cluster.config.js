// npm run test:chapter: the chapter on a real control plane. Needs what `npm run build` needs, so `npm test` leaves it out.
const chapter = '<rootDir>/cluster/__tests__/chapter';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: [chapter],
  testPathIgnorePatterns: [],
  globalSetup: `${chapter}/start.ts`,
  globalTeardown: `${chapter}/stop.ts`,
  testSequencer: `${chapter}/in-order.js`,
  // The tests share one cluster, and some power its nodes off.
  maxWorkers: 1,
  testTimeout: 120_000,
  // A story is read alone; what failed is said at its end.
  ...(process.env.CHAPTER_STORY && { reporters: [['summary', { summaryThreshold: 0 }]] }),
};
