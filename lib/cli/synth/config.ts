import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { didYouMean } from '../../manifests/did-you-mean';
import { messageOf } from '../../manifests/error-message';
import { FieldError } from '../../manifests/field-error';
import { FieldPath } from '../../manifests/field-path';
import { FileError } from '../command';

const file = 'cdk8s.yaml';

/** The fields of cdk8s.yaml: https://cdk8s.io/docs/latest/cli/. The first ones are of this command alone. */
const KNOWN = [
  'apply',
  'old',
  'app',
  'language',
  'output',
  'imports',
  'importDirectory',
  'pluginsDirectory',
  'validations',
  'synthConfig',
];

/** A plugin that validates the manifests. */
export interface Validation {
  readonly package: string;
  readonly class: string;
  readonly version: string;
  readonly properties: unknown;
  /** The path in cdk8s.yaml. */
  readonly path: FieldPath;
}

/** The fields of cdk8s.yaml that this command uses. */
export interface Config {
  /** The command that runs the app. */
  readonly app?: string;
  readonly output?: string;
  /** How the manifests are applied. */
  readonly apply?: string;
  /** The revision of git with the old objects. */
  readonly old?: string;
  readonly validations: readonly Validation[];
  /** A line for each field that cdk8s does not know. */
  readonly warnings: readonly string[];
}

/** Reads the cdk8s.yaml of the working directory, if there is one. @throws FileError with the error in it */
export function readConfig(): Config {
  if (!existsSync(file)) return { validations: [], warnings: [] };
  let found: unknown;
  try {
    found = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FileError(`${file}: ${messageOf(error)}`, { cause: error });
  }
  const validations = at(found, 'validations') ?? [];
  if (!Array.isArray(validations))
    throw wrong(FieldError.invalid(VALIDATIONS, validations, 'must be a list; cdk8s synth reads other forms'));
  const synthConfig = FieldPath.of('synthConfig');
  const format = text(at(found, 'synthConfig'), 'format', synthConfig) ?? 'plain';
  if (format !== 'plain') {
    const detail = 'supported values: "plain"; cdk8s synth supports others';
    throw wrong(new FieldError('Unsupported value', synthConfig.child('format'), detail, format));
  }
  return {
    app: text(found, 'app'),
    output: text(found, 'output'),
    apply: text(found, 'apply'),
    old: text(found, 'old'),
    validations: validations.map((entry: unknown, index) => validation(entry, VALIDATIONS.index(index))),
    warnings: unknownFields(found).map((field) => `${file}: ${unknownField(field).toString()}`),
  };
}

/** Returns the error of a field in cdk8s.yaml. */
export const wrong = (error: FieldError, options?: ErrorOptions): FileError =>
  new FileError(`${file}: ${error.toString()}`, options);

const VALIDATIONS = FieldPath.of('validations');

function validation(entry: unknown, path: FieldPath): Validation {
  const required = (field: string): string => {
    const found = text(entry, field, path);
    if (found === undefined)
      throw wrong(FieldError.required(path.child(field), 'a validation needs a package and a class'));
    return found;
  };
  return {
    package: required('package'),
    class: required('class'),
    version: text(entry, 'version', path) ?? '',
    properties: at(entry, 'properties') ?? {},
    path,
  };
}

const unknownFields = (config: unknown): string[] =>
  typeof config === 'object' && config !== null ? Object.keys(config).filter((field) => !KNOWN.includes(field)) : [];

const unknownField = (field: string): FieldError =>
  FieldError.forbidden(field, `cdk8s knows no such field, so it is ignored${didYouMean(field, KNOWN)}`);

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function text(value: unknown, field: string, path = FieldPath.root): string | undefined {
  const found = at(value, field);
  if (found === undefined || found === null) return undefined;
  if (typeof found !== 'string') throw wrong(FieldError.invalid(path.child(field), found, 'must be a string'));
  return found;
}
