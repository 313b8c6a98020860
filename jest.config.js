/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/__tests__/package/'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  moduleNameMapper: { '^cdk8s-primer$': '<rootDir>/lib' },
  snapshotSerializers: ['<rootDir>/__tests__/yaml-serializer.js'],
};
