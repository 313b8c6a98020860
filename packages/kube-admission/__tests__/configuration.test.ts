import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { Configuration } from '../lib/cli/configuration';
import { NAMES } from '../lib/cli/options';
import { schema } from '../lib/cli/schema';
import { UsageError } from '../lib/cli/usage-error';

const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Returns the errors of a configuration file, without its name. */
function errorsOf(text: string): readonly string[] {
  const file = join(folder, 'kube-admission.yaml');
  writeFileSync(file, text);
  return linesOf(file).map((line) => line.replace(/^.*kube-admission\.yaml:/, ''));
}

function linesOf(file: string): readonly string[] {
  try {
    return Configuration.of(file)?.placed([]) ?? [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.lines;
  }
}

const validate = new Ajv({ strict: true }).compile(schema);

/** Values of which each is right for some option. */
const VALUES: readonly unknown[] = [
  ...[true, false, null, 0, 1.36, 5, '', 'text', 'sarif', 'xml', 'kubectl', 'none', 'file', 'all', 'chart', 'replace'],
  ...['1.34', '1.37', 'v1.36.2', '1.36.0-rc.1', '1.33', '1.38', '1.3', '1.360', ' 1.36', 'latest'],
  ...['privileged', 'baseline', 'restricted', 'Restricted', 'restricted:v1.34', '30000-32767', '10.0.0.0/16'],
  ...[
    [],
    ['a'],
    ['a', 'b/*.yaml'],
    [''],
    [5],
    ['a', null],
    [['a']],
    {},
    { A: true },
    { A: true, B: false },
    { A: 'true' },
  ],
  ...[
    { A: null },
    { level: 'baseline' },
    { level: 'baseline', version: 'v1.34' },
    { level: 'high' },
    { version: 'v1.34' },
  ],
  ...[
    { level: 'baseline', version: '1.34' },
    { level: 'baseline', version: 1.34 },
    { level: 'baseline', version: '' },
  ],
  ...[
    { level: 'baseline', version: 'latest' },
    { level: 'baseline', versions: 'v1.34' },
    { level: 'baseline', version: 'v2.1' },
  ],
];

const keys = fc.constantFrom<string>(...NAMES, 'podSecurty', 'kubernetes-version', 'apiVersion', 'constructor');

test('the schema accepts each value of each option that the command accepts, and no other', () => {
  const [accepted, refused] = [new Set<string>(), new Set<string>()];
  for (const name of NAMES) {
    for (const value of VALUES) {
      const document = { [name]: value };
      const isAccepted = errorsOf(JSON.stringify(document)).length === 0;
      (isAccepted ? accepted : refused).add(name);
      expect({ document, isAccepted: validate(document) }).toEqual({ document, isAccepted });
    }
  }
  expect([...accepted].sort()).toEqual([...NAMES].sort());
  expect([...refused].sort()).toEqual([...NAMES].sort());
});

test('the schema accepts the same documents as the command', () => {
  const options = fc.dictionary(keys, fc.constantFrom(...VALUES), { maxKeys: 4 });
  fc.assert(
    fc.property(
      fc.oneof({ weight: 20, arbitrary: options }, { weight: 1, arbitrary: fc.constantFrom(...VALUES) }),
      (document) => {
        // An empty file is no document.
        if (document === null) return;
        expect(validate(document)).toBe(errorsOf(JSON.stringify(document)).length === 0);
      },
    ),
    { numRuns: 1000, seed: Number(process.env.SEED ?? 1) },
  );
});

test('a switch for each kind of shorter output cannot be set together', () => {
  for (const [document, isAccepted] of [
    [{ quiet: true, summary: true }, false],
    [{ quiet: true, summary: false }, true],
  ] as const) {
    expect(validate(document)).toBe(isAccepted);
    expect(errorsOf(JSON.stringify(document)).length === 0).toBe(isAccepted);
  }
});

test('the schema describes every option', () => {
  for (const [name, property] of Object.entries(schema.properties)) {
    expect({ name, ...property }).toMatchObject({ name, description: expect.stringMatching(/^\S.*[^.]$/) });
  }
});

test.each(['', '# nothing\n', '---\n', '{}'])('a file without options is one: %j', (text) => {
  expect(errorsOf(text)).toEqual([]);
});

test('all errors are reported, in their order', () => {
  expect(
    errorsOf(`podSecurty: baseline
kubernetesVersion: 1.36
skip: [Secret, 5]
featureGates: { A: yes, B: 3 }
podSecurity: { level: strict, vers: v1.34 }
output: xml
allowUnknown: 'no'
exclude: dist/
`),
  ).toEqual([
    '1:1: podSecurty: Forbidden: there is no such option; did you mean podSecurity?',
    '2:20: kubernetesVersion: Invalid value: 1.36: must be a string: write it in quotes',
    '3:16: skip[1]: Invalid value: 5: must be a string that is not empty',
    '4:28: featureGates.B: Invalid value: 3: must be true or false',
    '5:23: podSecurity.level: Unsupported value: "strict": supported values: "privileged", "baseline", "restricted"',
    '5:31: podSecurity.vers: Forbidden: there is no such option',
    '6:9: output: Unsupported value: "xml": supported values: "text", "json", "junit", "sarif", "github"',
    '7:15: allowUnknown: Invalid value: "no": must be true or false',
    '8:10: exclude: Invalid value: "dist/": must be a list',
  ]);
});

test('what is right is read beside what is wrong, but feature gates only of a version that there is', () => {
  const file = join(folder, 'kube-admission.yaml');
  writeFileSync(file, 'quiet: true\nfeatureGates: { A: true }\npodSecurity: strict\n');
  const configuration = Configuration.of(file);
  expect(configuration).toMatchObject({ isWrong: true });
  expect(configuration?.values.get('featureGates')).toEqual({ A: true });
  expect(configuration?.values.get('podSecurity')).toBeUndefined();
  writeFileSync(file, 'featureGates: { A: true }\nkubernetesVersion: "1.0"\n');
  expect(Configuration.of(file)?.values.get('featureGates')).toBeUndefined();
});

test.each([
  ['kind: [', /^1:\d+: /],
  ['quiet: true\nquiet: false\n', /^2:1: /],
  ['- a\n', /^1:1: Invalid value: must be one document, an object with options$/],
  ['quiet: true\n---\nquiet: true\n', /^1:1: Invalid value: must be one document/],
])('a file that is no object of options has one error: %j', (text, message) => {
  expect(errorsOf(text)).toEqual([expect.stringMatching(message)]);
});
