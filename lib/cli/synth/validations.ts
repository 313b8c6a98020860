import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { codeOf } from '../../manifests/error-message';
import { Unusable } from '../command';
import type { Validation } from './config';

/** What a plugin finds wrong: https://cdk8s.io/docs/latest/plugins/#validation */
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
}

interface Submitted {
  readonly status: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is looked at. */
export interface Subject {
  /** The folder that the manifests are in. */
  readonly folder: string;
  /** Their names in it. */
  readonly names: readonly string[];
  /** The folder that they are for, which messages name. */
  readonly outdir: string;
}

/** A validation plugin of cdk8s, loaded from where the app is, as that loads its own packages. */
export class Validator {
  private readonly plugin: Plugin;
  private readonly module: object;

  /** @throws Unusable if it cannot be loaded */
  constructor(private readonly validation: Validation) {
    ({ plugin: this.plugin, module: this.module } = load(validation));
  }

  /** kube-admission compiles its module once in a process, on several cores: a good time is while the app runs. */
  warmUp(): void {
    const admission: unknown = Reflect.get(this.module, 'Admission');
    if (isAdmission(admission) && admission.unavailable() === undefined) admission.loadSync();
  }

  /**
   * Looks at manifests before they are where they are for, and gives whether it takes them. What it says goes to standard
   * error.
   */
  async passes({ folder, names, outdir }: Subject): Promise<boolean> {
    const { package: name, class: className } = this.validation;
    const say = (text: string): void => {
      process.stderr.write(`${text.replaceAll(`${folder}/`, `${outdir}/`)}\n`);
    };
    const metadata = constructMetadata(folder);
    let submitted: Submitted | undefined;
    const report = {
      addViolation: (violation: Violation): void => {
        for (const resource of violation.violatingResources) say(textOf(violation, resource, metadata));
      },
      submit: (status: string, more?: Submitted['metadata']): void => {
        submitted = { status, metadata: more };
      },
    };
    const manifests = names.filter((file) => file.endsWith('.yaml')).map((file) => join(folder, file));
    await this.plugin.validate({ manifests, metadata, logger: { log: say }, report, stdout: false });
    if (!submitted) throw new Unusable(`${name}: ${className} submitted no report`);
    const summary = Object.entries(submitted.metadata ?? {}).map(([key, value]) => `, ${key}: ${value}`);
    say(`${name}: ${submitted.status}${summary.join('')}`);
    // Of what a plugin did not look at it says so itself: a review that is not built is no failure, and no success.
    return submitted.status === 'success' || submitted.status === 'skipped';
  }
}

const isAdmission = (value: unknown): value is { unavailable(): string | undefined; loadSync(): unknown } =>
  typeof value === 'function' && 'unavailable' in value && 'loadSync' in value;

function textOf(
  { recommendation }: Violation,
  { resourceName, manifestPath, locations = [] }: Violation['violatingResources'][number],
  metadata: Metadata,
): string {
  const path = metadata[resourceName]?.path;
  return `${locations.join(', ') || manifestPath}: ${path === undefined ? '' : `[${path}] `}${recommendation}`;
}

function load({ package: name, class: className, properties }: Validation): { plugin: Plugin; module: object } {
  const isPath = name.startsWith('.') || name.startsWith('/');
  let found: unknown;
  try {
    found = createRequire(resolve('cdk8s.yaml'))(isPath ? resolve(name) : name);
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new Unusable(`cdk8s.yaml: validations: Not found: "${name}": npm install --save-dev ${name}`, {
      cause: error,
    });
  }
  const module = typeof found === 'object' && found !== null ? found : {};
  const Class: unknown = Reflect.get(module, className);
  if (typeof Class !== 'function') {
    throw new Unusable(`cdk8s.yaml: validations: Not found: "${className}": ${name} has no such class`);
  }
  const plugin: unknown = Reflect.construct(Class, [properties]);
  if (isPlugin(plugin)) return { plugin, module };
  throw new Unusable(`cdk8s.yaml: validations: Invalid value: "${className}": it has no method validate`);
}

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'validate') === 'function';

type Metadata = Readonly<Record<string, { readonly path?: string }>>;

/** What cdk8s has written of the constructs, if it has. */
function constructMetadata(folder: string): Metadata {
  const file = join(folder, 'construct-metadata.json');
  if (!existsSync(file)) return {};
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return hasResources(found) ? found.resources : {};
}

const hasResources = (value: unknown): value is { resources: Metadata } =>
  typeof value === 'object' && value !== null && 'resources' in value;
