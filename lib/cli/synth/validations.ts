import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { codeOf } from '../../manifests/error-message';
import { FieldError } from '../../manifests/field-error';
import { type ConstructMetadata, readConstructMetadata } from '../../synthesis/construct-metadata';
import type { OutputFile } from '../../synthesis/output-file';
import { FileError } from '../command';
import { type Validation, wrong } from './config';

/** An error from a plugin: https://cdk8s.io/docs/latest/plugins/#validation */
interface Violation {
  readonly recommendation: string;
  readonly fix?: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly manifestPath: string;
    readonly locations?: readonly string[];
  }[];
}

interface Plugin {
  validate(context: object): void | Promise<void>;
  /** Does what needs no manifests. The plugin of kube-admission has it. */
  prepare?(): void;
}

interface Submitted {
  readonly status: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A validation plugin of cdk8s. It is loaded from the folder of cdk8s.yaml, like the packages of the app. */
export class Validator {
  private readonly plugin: Plugin;

  /** @throws FileError if the plugin cannot be loaded */
  constructor(private readonly validation: Validation) {
    this.plugin = load(validation);
  }

  /** Loads what the plugin needs, while the app runs. */
  prepare(): void {
    this.plugin.prepare?.();
  }

  /**
   * Validates the files of a staging folder, from which the plugin reads them again, and returns whether they pass. The plugin
   * reports to standard error. The report has the names of files in the output, because the staging folder is removed.
   */
  async passes(folder: string, files: readonly OutputFile[]): Promise<boolean> {
    const { package: name, class: className } = this.validation;
    const say = (text: string): void => {
      process.stderr.write(`${text.replaceAll(`${folder}${sep}`, '')}\n`);
    };
    const metadata = readConstructMetadata(files);
    let submitted: Submitted | undefined;
    const report = {
      addViolation: (violation: Violation): void => {
        for (const resource of violation.violatingResources) say(textOf(violation, resource, metadata));
      },
      submit: (status: string, more?: Submitted['metadata']): void => {
        submitted = { status, metadata: more };
      },
    };
    const manifests = files.filter((file) => file.name.endsWith('.yaml')).map((file) => join(folder, file.name));
    await this.plugin.validate({ manifests, metadata, logger: { log: say }, report, stdout: false });
    if (!submitted) throw new FileError(`${name}: ${className} must submit a report`);
    const summary = Object.entries(submitted.metadata ?? {}).map(([key, value]) => `, ${key}: ${value}`);
    say(`${name}: ${submitted.status}${summary.join('')}`);
    // A plugin that cannot review, such as kube-admission before it is built, says so in its report and does not fail.
    return submitted.status === 'success' || submitted.status === 'skipped';
  }
}

function textOf(
  { recommendation }: Violation,
  { resourceName, manifestPath, locations = [] }: Violation['violatingResources'][number],
  metadata: ConstructMetadata,
): string {
  const path = metadata[resourceName]?.path;
  return `${locations.join(', ') || manifestPath}: ${path === undefined ? '' : `[${path}] `}${recommendation}`;
}

function load({ package: name, class: className, properties, path }: Validation): Plugin {
  const isPath = name.startsWith('.') || name.startsWith('/');
  let found: unknown;
  try {
    found = createRequire(resolve('cdk8s.yaml'))(isPath ? resolve(name) : name);
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    const detail = isPath ? 'there is no such file' : `run npm install --save-dev ${name}`;
    throw wrong(FieldError.notFound(path.child('package'), name, detail), { cause: error });
  }
  const module = typeof found === 'object' && found !== null ? found : {};
  const Class: unknown = Reflect.get(module, className);
  if (typeof Class !== 'function')
    throw wrong(FieldError.notFound(path.child('class'), className, `${name} has no such class`));
  const plugin: unknown = Reflect.construct(Class, [properties]);
  if (isPlugin(plugin)) return plugin;
  throw wrong(FieldError.invalid(path.child('class'), className, 'must have a method validate'));
}

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'validate') === 'function';
