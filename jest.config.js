const common = {
  rootDir: __dirname,
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[jt]s$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  // The WASI shim comes as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@bjorn3/browser_wasi_shim/)'],
  moduleNameMapper: {
    '^cdk8s-primer$': '<rootDir>/lib',
    '^cdk8s-primer/testing$': '<rootDir>/lib/testing',
    '^cdk8s-primer/testing/jest$': '<rootDir>/lib/testing/jest.ts',
    '^kube-admission$': '<rootDir>/packages/kube-admission/lib',
  },
  setupFilesAfterEnv: ['<rootDir>/lib/testing/jest.ts'],
};

// Jest ignores a project's testTimeout: a set-up file sets it.
const slow = (minutes) => ({
  setupFilesAfterEnv: [...common.setupFilesAfterEnv, '<rootDir>/__tests__/slow.ts'],
  globals: { TEST_TIMEOUT: minutes * 60_000 },
});

/** Tests that start a process each, most of them a command, compile with TypeScript, or take very large or very many inputs. */
const cli = [
  '**/__tests__/cli/**/*.test.ts',
  '**/__tests__/testing/files.test.ts',
  '**/packages/kube-admission/__tests__/{browser,large,many,readme,redaction}.test.ts',
];

const chapter = '<rootDir>/cluster/__tests__/chapter';
const containers = '<rootDir>/cluster/__tests__/containers';
const skippedTests = '<rootDir>/__tests__/skipped-tests.js';

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  // A story is read alone: failures are listed at the end.
  reporters: [process.env.CHAPTER_STORY ? ['summary', { summaryThreshold: 0 }] : 'default', skippedTests],
  // Jest leaves one core to itself, which it does not use.
  maxWorkers: '100%',
  // `npm test` runs `unit`, all in Jest's own processes. The others take minutes, Go, a registry or a cluster.
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [...common.testMatch, ...cli.map((files) => `!${files}`)],
      roots: [
        '<rootDir>/__tests__',
        '<rootDir>/cluster/__tests__',
        '<rootDir>/examples/starter',
        '<rootDir>/packages/kube-admission/__tests__',
      ],
      testPathIgnorePatterns: [
        '<rootDir>/__tests__/(docs|site|playground|faults|package|public)/',
        '<rootDir>/cluster/__tests__/(chapter|containers|lifecycle)/',
      ],
    },
    // The commands of both packages, Jest with our snapshots and the like: most start a process for each test.
    {
      ...common,
      ...slow(2),
      displayName: 'cli',
      roots: ['<rootDir>/__tests__', '<rootDir>/packages/kube-admission/__tests__'],
      testMatch: cli,
    },
    // The pages: their code is compiled and run.
    { ...common, ...slow(2), displayName: 'docs', roots: ['<rootDir>/__tests__/docs'] },
    // The packages as others install them, from the npm registry. They are packed once.
    {
      ...common,
      ...slow(5),
      displayName: 'package',
      roots: ['<rootDir>/__tests__/package'],
      globalSetup: '<rootDir>/__tests__/package/start.ts',
      globalTeardown: '<rootDir>/__tests__/package/stop.ts',
    },
    // What a killed synth, a full disk and the like leave, and what kubectl reads of an output.
    { ...common, ...slow(10), displayName: 'faults', roots: ['<rootDir>/__tests__/faults'] },
    // Manifests that others wrote (Helm charts, kustomizations, test data) become TypeScript.
    { ...common, ...slow(10), displayName: 'public', roots: ['<rootDir>/__tests__/public'] },
    // The site in a browser: Linux on x64 only.
    { ...common, ...slow(6), displayName: 'site', roots: ['<rootDir>/__tests__/site'] },
    // The playground in a browser: Linux on x64 only. It is built once.
    {
      ...common,
      ...slow(2),
      displayName: 'playground',
      roots: ['<rootDir>/__tests__/playground'],
      globalSetup: '<rootDir>/__tests__/playground/start.ts',
    },
    // Starts and kills clusters.
    { ...common, ...slow(2), displayName: 'cluster', roots: ['<rootDir>/cluster/__tests__/lifecycle'] },
    // The chapter on a real control plane: `npm run test:chapter` runs it in band, since the tests share a cluster.
    {
      ...common,
      ...slow(2),
      displayName: 'chapter',
      roots: [chapter],
      globalSetup: `${chapter}/start.ts`,
      globalTeardown: `${chapter}/stop.ts`,
    },
    // What happens inside of containers, on nodes that run them: Linux as root.
    {
      ...common,
      ...slow(3),
      displayName: 'containers',
      roots: [containers],
      globalSetup: `${containers}/start.ts`,
      globalTeardown: `${chapter}/stop.ts`,
    },
  ],
};
