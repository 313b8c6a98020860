// A reporter of Jest that says why tests were skipped. Where nothing may be missing, a test that is skipped fails the run.
const { existsSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');
const build = join(root, 'packages', 'kube-admission', 'build');
const isBuilt = ['base.wasm', 'cel.wasm'].every((name) => existsSync(join(build, name)));
const NOT_BUILT = 'kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)';

/** What a machine may lack, although all is built. */
const ALLOWED = [
  /^hollow nodes run no containers$/,
  /^a small disk can be mounted by the administrator of Linux only$/,
  /^the browser runs on Linux with x64 only$/,
  /^this machine does not allow mounts in a user namespace$/,
];

/** The reason in the title of a test or of its suite: `… (skipped: it needs Go)`. */
function reasonOf(fullName) {
  const [, reason] = /\(skipped: (.*)\)/.exec(fullName) ?? [];
  return reason ?? (isBuilt ? undefined : NOT_BUILT);
}

const counted = (count) => `${count} ${count === 1 ? 'test or suite' : 'tests or suites'} skipped`;

module.exports = class {
  constructor({ testNamePattern }) {
    // `-t` skips what was not asked for.
    this.isPart = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, { testResults }) {
    if (this.isPart) return;
    const explained = new Map();
    const unexplained = [];
    for (const { testFilePath, testResults: tests } of testResults) {
      for (const { fullName } of tests.filter(({ status }) => status === 'pending')) {
        const reason = reasonOf(fullName);
        if (reason === undefined) unexplained.push(`${relative(root, testFilePath)}: ${fullName}`);
        else explained.set(reason, (explained.get(reason) ?? 0) + 1);
      }
    }
    const lines = [...explained].map(([reason, count]) => `${counted(count)}: ${reason}`);
    if (unexplained.length > 0) {
      lines.push([`${counted(unexplained.length)} without a reason:`, ...unexplained].join('\n  '));
    }
    if (lines.length > 0) process.stderr.write(`\n${lines.join('\n')}\n`);
    const isExpected = unexplained.length === 0 && [...explained.keys()].every(isAllowed);
    if (process.env.KUBE_ADMISSION_REQUIRED && !isExpected) {
      this.error = new Error('tests were skipped that should have been run');
      process.stderr.write(`${this.error.message}\n`);
    }
  }

  getLastError() {
    return this.error;
  }
};

const isAllowed = (reason) => ALLOWED.some((pattern) => pattern.test(reason));
