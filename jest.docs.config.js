// npm run test:docs: the site as a browser shows it. Linux on x64 only, which its browser is for; see __tests__/docs/browser.ts.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/__tests__/docs'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
};
