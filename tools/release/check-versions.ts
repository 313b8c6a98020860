import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldError } from '../../lib/manifests/field-error';
import { FieldErrors } from '../../lib/manifests/field-errors';
import { textAt } from './json';

/** A value in a file that depends on the version. */
interface VersionValue {
  readonly place: string;
  readonly value: string | undefined;
  readonly expected: string;
}

/** JSON fields that must be the version, or a range that begins with it. */
const FIELDS: readonly (readonly [file: string, path: readonly string[], prefix: '' | '^'])[] = [
  ['packages/kube-admission/package.json', ['version'], ''],
  ['package-lock.json', ['packages', '', 'version'], ''],
  ['package-lock.json', ['packages', 'packages/kube-admission', 'version'], ''],
  ['package.json', ['peerDependencies', 'kube-admission'], '^'],
  ['examples/starter/package.json', ['dependencies', 'cdk8s-primer'], '^'],
  ['examples/starter/package.json', ['dependencies', 'kube-admission'], '^'],
];

/** Files of pipelines that install a version of kube-admission. */
const PIPELINES: readonly (readonly [file: string, version: RegExp])[] = [
  ['action.yml', /kube-admission, or a range of versions\.\n\s+default: (\S+)/],
  ['.pre-commit-hooks.yaml', /npx --yes kube-admission@(\S+)/],
  ['packages/kube-admission/Containerfile', /^ARG VERSION=(\S+)/m],
];

/** Files with a cdk8s configuration that has the version of kube-admission. */
const CONFIGURATIONS = ['cdk8s.yaml', 'packages/kube-admission/README.md', 'packages/kube-admission/README.ko.md'];

/**
 * Returns the errors of versions that differ from the one in package.json, and of the changelog.
 *
 * @param root the checkout
 * @param isDated whether the changelog must have a date for the version
 */
export function versionErrors(root: string, isDated: boolean): string[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const version = textAt(read('package.json'), 'version') ?? '';
  const fields = FIELDS.map(([file, path, prefix]): VersionValue => ({
    place: `${file}: ${path.map((field) => `["${field}"]`).join('')}`,
    value: textAt(read(file), ...path),
    expected: `${prefix}${version}`,
  }));
  const validations = CONFIGURATIONS.map((file): VersionValue => ({
    place: `${file}: validations[0].version`,
    value: /class: AdmissionValidation\n\s+version: (\S+)/.exec(read(file))?.[1],
    expected: version,
  }));
  const pipelines = PIPELINES.map(([file, pattern]): VersionValue => ({
    place: `${file}: version of kube-admission`,
    value: pattern.exec(read(file))?.[1],
    expected: version,
  }));
  const wrong = [...fields, ...validations, ...pipelines].filter(({ value, expected }) => value !== expected);
  return [
    ...wrong.map(({ place, value = '', expected }) =>
      FieldError.invalid(place, value, `must be "${expected}"`).toString(),
    ),
    ...changelogErrors(read('CHANGELOG.md'), version, isDated),
  ];
}

/** Checks that the newest section of the changelog is about the version and has a list. */
function changelogErrors(text: string, version: string, isDated: boolean): string[] {
  const [heading = '', ...lines] = (text.split(/^## /m)[1] ?? '').split('\n');
  const [, name, date = ''] = /^\[(.*)\] - (\S+)$/.exec(heading) ?? [];
  const place = 'CHANGELOG.md: first section';
  const errors = new FieldErrors();
  if (name !== version) errors.invalid(place, heading, `must be "[${version}] - " and a date`);
  else {
    if (isDated && !/^\d{4}-\d\d-\d\d$/.test(date))
      errors.invalid(place, date, 'must be the date of the release, such as 2027-01-31');
    if (!lines.some((line) => line.startsWith('- '))) errors.required(place, 'a list of the changes');
  }
  return errors.toText();
}
