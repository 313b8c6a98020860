import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Unusable } from '../command';

const file = 'cdk8s.yaml';

/** A plugin that looks at what was synthesized. */
export interface Validation {
  readonly package: string;
  readonly class: string;
  readonly version: string;
  readonly properties: unknown;
}

/** What cdk8s.yaml says, as far as it is used here: https://cdk8s.io/docs/latest/cli/ */
export interface Config {
  /** The command that runs the app. */
  readonly app?: string;
  readonly output?: string;
  readonly validations: readonly Validation[];
  /** `plain` or `helm`. */
  readonly format?: string;
}

/** Reads the cdk8s.yaml of the working directory, where there is one. */
export function readConfig(): Config {
  if (!existsSync(file)) return { validations: [] };
  let found: unknown;
  try {
    found = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Unusable(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const validations = at(found, 'validations') ?? [];
  if (!Array.isArray(validations))
    throw new Unusable(`${file}: validations: Invalid value: must be a list: give other files to cdk8s synth`);
  const [app, output, format] = [text(found, 'app'), text(found, 'output'), text(at(found, 'synthConfig'), 'format')];
  return { app, output, format, validations: validations.map((entry: unknown) => validation(entry)) };
}

function validation(entry: unknown): Validation {
  const [name, className] = [text(entry, 'package'), text(entry, 'class')];
  if (name === undefined || className === undefined)
    throw new Unusable(`${file}: validations: Required value: package and class`);
  return {
    package: name,
    class: className,
    version: text(entry, 'version') ?? '',
    properties: at(entry, 'properties') ?? {},
  };
}

function at(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function text(value: unknown, field: string): string | undefined {
  const found = at(value, field);
  if (found === undefined || found === null) return undefined;
  if (typeof found !== 'string')
    throw new Unusable(`${file}: ${field}: Invalid value: ${JSON.stringify(found)}: must be a string`);
  return found;
}
