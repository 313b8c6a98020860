// The borders of the repository: npm run lint checks them, npm run graph prints what imports what.

const kubeAdmission = '^packages/kube-admission/(index\\.js|lib/index\\.ts)$';

/** A folder may import itself, what is named here, and packages. */
const borders = {
  '^imports/': [],
  '^lib/manifests/': ['^imports/'],
  '^lib/constructs/': ['^lib/manifests/', '^imports/'],
  '^lib/synthesis/': ['^lib/manifests/', kubeAdmission],
  '^lib/testing/': ['^lib/manifests/', '^lib/synthesis/', '^imports/'],
  '^lib/cli/': [
    '^lib/manifests/',
    '^lib/constructs/',
    '^lib/synthesis/',
    '^lib/index\\.ts$',
    '^imports/',
    '^package\\.json$',
  ],
  '^packages/kube-admission/lib/': ['^lib/manifests/(error-message|field-error|field-path)\\.ts$'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(borders).map(([room, allowed]) => ({
      name: `borders of ${room.slice(1, -1)}`,
      severity: 'error',
      from: { path: room },
      to: {
        pathNot: [room, ...allowed, 'node_modules/'],
        dependencyTypesNot: ['core'],
      },
    })),
    {
      name: 'the core knows no cdk8s',
      severity: 'error',
      from: { path: '^(lib/manifests|packages/kube-admission/lib)/' },
      to: { path: 'node_modules/(cdk8s|cdk8s-plus-27|constructs)/' },
    },
    {
      name: 'assertions and synthesis need no cdk8s-plus',
      severity: 'error',
      from: { path: '^lib/(testing|synthesis)/' },
      to: { path: 'node_modules/cdk8s-plus-27/' },
    },
    {
      name: 'nothing but tests and the site imports the assertions',
      severity: 'error',
      from: { pathNot: ['^lib/testing/', '__tests__/', '^tools/(site|bench)/', '^examples/'] },
      to: { path: '^lib/testing/' },
    },
    {
      name: 'what ships imports no tool and no test',
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
