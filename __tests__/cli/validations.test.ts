import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents, temporary } from '../folders';
import { cdk8sPrimer, run } from './command';
import { projects, two } from './project';

const project = projects(temporary('validations'));
// Each test starts programs, some several.
jest.setTimeout(60_000);

describe('the validations of cdk8s.yaml', () => {
  const config =
    'validations:\n  - package: ./plugin.js\n    class: Plugin\n    version: 1.0.0\n    properties:\n      word: Bad\n';
  const plugin = `const { readFileSync } = require('node:fs');
    exports.Plugin = class {
      constructor({ word }) { this.word = word; }
      validate({ manifests, metadata, logger, report }) {
        const bad = manifests.filter((file) => readFileSync(file, 'utf8').includes(this.word));
        for (const file of bad) report.addViolation({ ruleName: 'r', recommendation: 'is bad', violatingResources: [{ resourceName: 'n', manifestPath: file, locations: [file + ':1'] }] });
        logger.log('looked at ' + manifests.length);
        report.submit(bad.length ? 'failure' : 'success', { Looked: String(manifests.length) });
      }
    };`;

  test('run before a file is written, and can fail', () => {
    const folder = project(
      {
        'a.yaml': 'kind: Bad\n',
        'construct-metadata.json': '{"version":"1.0.0","resources":{"n":{"path":"chart/n"}}}',
      },
      { config },
    );
    writeFileSync(join(folder, 'plugin.js'), plugin);
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 1,
      stderr:
        'the app says something\na.yaml:1: [chart/n] is bad\nlooked at 1\n./plugin.js: failure, Looked: 1\ncdk8s-primer: a validation failed. Nothing in out was changed.\n',
    });
    expect(Object.keys(contents(folder))).toStrictEqual(['app.js', 'cdk8s.yaml', 'plugin.js']);
    // Without them the app recorded its constructs of its own accord.
    expect(cdk8sPrimer(folder, 'synth', '--no-validate').status).toBe(0);
    expect(Object.keys(contents(join(folder, 'out')))).toStrictEqual(['a.yaml', 'construct-metadata.json']);
  });

  test.each([[], ['--stdout'], ['--check']])('name a file as in the output: %j', (...args) => {
    const folder = project({ 'sub/a.yaml': 'kind: Bad\n' }, { config });
    writeFileSync(join(folder, 'plugin.js'), plugin);
    expect(cdk8sPrimer(folder, 'synth', ...args)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('\nsub/a.yaml:1: is bad\n'),
    });
  });

  test('pass for valid manifests', () => {
    const metadata = '{"version":"1.0.0","resources":{}}';
    const folder = project({ 'a.yaml': 'kind: Good\n', 'construct-metadata.json': metadata }, { config });
    writeFileSync(join(folder, 'plugin.js'), plugin);
    expect(cdk8sPrimer(folder, 'synth').status).toBe(0);
    // The paths of the constructs were for them.
    expect(Object.keys(contents(join(folder, 'out')))).toStrictEqual(['a.yaml']);
  });

  test('keep the paths of constructs if the user set the variable', () => {
    const script = 'console.log(process.env.CDK8S_RECORD_CONSTRUCT_METADATA);';
    const folder = project({ 'a.yaml': 'kind: Good\n', 'construct-metadata.json': '{}' }, { config, script });
    writeFileSync(join(folder, 'plugin.js'), plugin);
    expect(cdk8sPrimer(folder, 'synth').stderr).toContain('\ntrue\n');
    expect(Object.keys(contents(join(folder, 'out')))).toStrictEqual(['a.yaml']);
    run(folder, ['synth'], { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' });
    expect(Object.keys(contents(join(folder, 'out')))).toStrictEqual(['a.yaml', 'construct-metadata.json']);
  });

  test('must all pass, and may name files without a line', () => {
    const second = config.replace('validations:\n', '').replace('Bad', 'Worse');
    const folder = project({ 'a.yaml': 'kind: Bad\n' }, { config: config + second });
    writeFileSync(join(folder, 'plugin.js'), plugin.replace("[file + ':1']", 'undefined'));
    const { status, stderr } = cdk8sPrimer(folder, 'synth');
    expect(status).toBe(1);
    expect(stderr).toContain('\na.yaml: is bad\n');
    expect(stderr).toContain('./plugin.js: failure, Looked: 1\nlooked at 1\n./plugin.js: success, Looked: 1\n');
  });

  test.each([
    ['has no such class', 'exports.Other = class {};', 'class: Not found: "Plugin": ./plugin.js has no such class'],
    ['does not validate', 'exports.Plugin = class {};', 'class: Invalid value: "Plugin": must have a method validate'],
  ])('of a package that %s are named', (_, text, message) => {
    const folder = project(two, { config });
    writeFileSync(join(folder, 'plugin.js'), text);
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 2,
      stderr: `cdk8s-primer: cdk8s.yaml: validations[0].${message}\n`,
    });
  });

  test('must submit a report', () => {
    const folder = project(two, { config });
    writeFileSync(join(folder, 'plugin.js'), 'exports.Plugin = class { validate() {} };');
    expect(cdk8sPrimer(folder, 'synth')).toMatchObject({
      status: 2,
      stderr: 'the app says something\ncdk8s-primer: ./plugin.js: Plugin must submit a report\n',
    });
  });

  test.each([
    ['./plugin.js', 'there is no such file'],
    ['no-such-package', 'run npm install --save-dev no-such-package'],
  ])('that do not exist are named: %s', (name, detail) => {
    expect(cdk8sPrimer(project(two, { config: config.replace('./plugin.js', name) }), 'synth')).toMatchObject({
      status: 2,
      stderr: `cdk8s-primer: cdk8s.yaml: validations[0].package: Not found: "${name}": ${detail}\n`,
    });
  });
});
