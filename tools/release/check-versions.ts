import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldError } from '../../lib/manifests/field-error';
import { FieldErrors } from '../../lib/manifests/field-errors';
import { textAt } from './json';

/** What a file says that depends on the version. */
interface Said {
  readonly place: string;
  readonly value: string | undefined;
  readonly expected: string;
}

/** Fields of JSON that are the version, or with `^` the range that it begins. Each is read by another program. */
const FIELDS: readonly (readonly [file: string, path: readonly string[], prefix: '' | '^'])[] = [
  ['packages/kube-admission/package.json', ['version'], ''],
  ['package-lock.json', ['packages', '', 'version'], ''],
  ['package-lock.json', ['packages', 'packages/kube-admission', 'version'], ''],
  ['package.json', ['peerDependencies', 'kube-admission'], '^'],
  ['examples/starter/package.json', ['dependencies', 'cdk8s-primer'], '^'],
  ['examples/starter/package.json', ['dependencies', 'kube-admission'], '^'],
];

/** Files with a configuration of cdk8s that names the version of the validation. */
const CONFIGURATIONS = ['cdk8s.yaml', 'packages/kube-admission/README.md', 'packages/kube-admission/README.ko.md'];

/**
 * Where the version of the packages is said otherwise than in package.json, and what the changelog lacks: a line each.
 *
 * @param root the checkout
 * @param isDated whether the changelog has to have a date for the version
 */
export function disagreements(root: string, isDated: boolean): string[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const version = textAt(read('package.json'), 'version') ?? '';
  const fields = FIELDS.map(([file, path, prefix]): Said => ({
    place: `${file}: ${path.map((field) => `["${field}"]`).join('')}`,
    value: textAt(read(file), ...path),
    expected: `${prefix}${version}`,
  }));
  const validations = CONFIGURATIONS.map((file): Said => ({
    place: `${file}: validations[0].version`,
    value: /class: AdmissionValidation\n\s+version: (\S+)/.exec(read(file))?.[1],
    expected: version,
  }));
  const wrong = [...fields, ...validations].filter(({ value, expected }) => value !== expected);
  return [
    ...wrong.map(({ place, value = '', expected }) =>
      FieldError.invalid(place, value, `must be "${expected}"`).toString(),
    ),
    ...changelog(read('CHANGELOG.md'), version, isDated),
  ];
}

/** The newest section has to be the version's, and to say something. */
function changelog(text: string, version: string, isDated: boolean): string[] {
  const [heading = '', ...lines] = (text.split(/^## /m)[1] ?? '').split('\n');
  const [, name, date = ''] = /^\[(.*)\] - (\S+)$/.exec(heading) ?? [];
  const place = 'CHANGELOG.md: first section';
  const errors = new FieldErrors();
  if (name !== version) errors.invalid(place, heading, `must be "[${version}] - " and a date`);
  else {
    if (isDated && !/^\d{4}-\d\d-\d\d$/.test(date))
      errors.invalid(place, date, 'must be the date of the release, such as 2027-01-31');
    if (!lines.some((line) => line.startsWith('- '))) errors.required(place, 'what has changed');
  }
  return errors.toText();
}
