/** @type {import('jest').Config} */
module.exports = {
  roots: [
    '<rootDir>/__tests__',
    '<rootDir>/cluster/__tests__',
    '<rootDir>/examples/starter',
    '<rootDir>/packages/kube-admission/__tests__',
  ],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '<rootDir>/__tests__/(docs|faults|package|public)/',
    '<rootDir>/cluster/__tests__/(chapter|lifecycle)/',
  ],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  // The WASI shim comes as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@bjorn3/browser_wasi_shim/)'],
  moduleNameMapper: {
    '^cdk8s-primer$': '<rootDir>/lib',
    '^cdk8s-primer/testing$': '<rootDir>/testing',
    '^cdk8s-primer/testing/jest$': '<rootDir>/testing/jest.ts',
    '^kube-admission$': '<rootDir>/packages/kube-admission/lib',
  },
  setupFilesAfterEnv: ['<rootDir>/testing/jest.ts'],
};
