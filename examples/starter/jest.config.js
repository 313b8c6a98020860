/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  setupFilesAfterEnv: ['cdk8s-primer/testing/jest'],
};
