// Rules for imports between folders. `npm run lint:imports` checks them, `npm run graph` prints the imports.

const KUBE_ADMISSION = '^packages/kube-admission/(index\\.js|lib/index\\.ts)$';

/** A folder may import from itself, from the paths listed here, and from packages. */
const ALLOWED_IMPORTS = {
  '^imports/': [],
  '^lib/manifests/': ['^imports/'],
  '^lib/constructs/': ['^lib/manifests/', '^imports/'],
  '^lib/synthesis/': ['^lib/manifests/', KUBE_ADMISSION],
  '^lib/testing/': ['^lib/manifests/', '^lib/synthesis/', '^imports/'],
  '^lib/cli/': [
    '^lib/manifests/',
    '^lib/constructs/',
    '^lib/synthesis/',
    '^lib/index\\.ts$',
    '^imports/',
    '^package\\.json$',
  ],
  '^packages/kube-admission/lib/(?!cli/)': [
    '^packages/kube-admission/lib/cli/',
    '^lib/manifests/(construct-path|duplicates|error-message|field-error|field-path|identity|most-like|recreation|unreviewed|update-lines|walk)\\.ts$',
  ],
  '^packages/kube-admission/lib/cli/': ['^packages/kube-admission/lib/', '^lib/manifests/'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ALLOWED_IMPORTS).map(([folder, allowed]) => ({
      name: `allowed imports of ${folder.slice(1, -1)}`,
      severity: 'error',
      from: { path: folder },
      to: {
        pathNot: [folder, ...allowed, 'node_modules/'],
        dependencyTypesNot: ['core'],
      },
    })),
    {
      name: 'lib/manifests and kube-admission do not import cdk8s',
      severity: 'error',
      from: { path: '^(lib/manifests|packages/kube-admission/lib)/' },
      to: { path: 'node_modules/(cdk8s|cdk8s-plus-27|constructs)/' },
    },
    {
      name: 'lib/testing and lib/synthesis do not import cdk8s-plus',
      severity: 'error',
      from: { path: '^lib/(testing|synthesis)/' },
      to: { path: 'node_modules/cdk8s-plus-27/' },
    },
    {
      name: 'one file names the release of cdk8s-plus',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/constructs/cdk8s-plus.ts$' },
      to: { path: 'node_modules/cdk8s-plus-27/' },
    },
    {
      name: 'only tests, benchmarks, examples and the site import lib/testing',
      severity: 'error',
      from: { pathNot: ['^lib/testing/', '__tests__/', '^tools/(site|bench)/', '^examples/'] },
      to: { path: '^lib/testing/' },
    },
    {
      name: 'published code does not import tools or tests',
      severity: 'error',
      from: { path: '^(lib|imports|packages/kube-admission/lib)/' },
      to: { path: '^(tools|cluster)/|__tests__/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^imports/k8s\\.ts$'] },
    exclude: { path: ['(^|/)build/', '^dist/', '^lib/testing/vitest\\.'] },
  },
};
