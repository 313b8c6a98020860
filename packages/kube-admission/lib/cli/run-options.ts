import { FieldPath } from '../../../../lib/manifests/field-path';
import type { IgnoredIn } from '../../../../lib/manifests/folders/ignore-rules';
import { unusedRecreations } from '../../../../lib/manifests/recreation';
import type { OptionError } from '../option-error';
import type { AdmissionOptions, ApplyMode } from '../options';
import type { UniqueAcross } from '../duplicates';
import type { Review } from '../review';
import type { CommandLine } from './arguments';
import { Configuration, HINT } from './configuration';
import { flagOf, OPTIONS, type Output } from './options';
import { UsageError } from './usage-error';
import type { Values } from './values';

/** The options of a run: those of the command line and of the configuration file. */
export interface RunOptions {
  /** The files and folders that are named. */
  readonly files: readonly string[];
  readonly output: Output;
  /** Whether only what is refused is printed. */
  readonly quiet: boolean;
  /** Whether the objects are only counted. */
  readonly summary: boolean;
  readonly admission: AdmissionOptions;
  readonly warningsAsErrors: boolean;
  readonly allowUnknown: boolean;
  readonly uniqueAcross?: UniqueAcross;
  readonly skip: readonly string[];
  readonly exclude: readonly string[];
  /** The patterns of the configuration file. */
  readonly excludedIn?: IgnoredIn;
  readonly strict: boolean;
  readonly showDefaults: boolean;
  /** The file, folder or revision with the objects that are updated. @default - all objects are created */
  readonly old?: string;
  readonly apply?: ApplyMode;
  /** The objects that somebody deletes and creates again. */
  readonly allowRecreate: readonly string[];
  /** The configuration file, if it has them. */
  readonly recreateIn?: Configuration;
  /** The number of documents that are reviewed at the same time. @default - the number of cores */
  readonly jobs?: number;
  readonly configuration?: Configuration;
}

/** Returns the options of a run, without those that are wrong in the configuration file. */
export function runOptions({ files, values: given, config }: CommandLine): RunOptions {
  const configuration = Configuration.of(config);
  const values = configuration ? given.over(configuration.values) : given;
  const output = values.get('output') ?? 'text';
  for (const name of ['quiet', 'summary'] as const) {
    if (output !== 'text' && given.get(name) === true)
      throw new UsageError([`--${name}: Forbidden: only --output text has it`]);
  }
  return {
    files: files.length > 0 ? files : (configuration?.paths('filename') ?? []),
    output,
    quiet: values.get('quiet') ?? false,
    summary: values.get('summary') ?? false,
    admission: {
      ...admissionOptions(values),
      crds: [...(configuration?.paths('crds') ?? []), ...(given.get('crds') ?? [])],
    },
    warningsAsErrors: values.get('warningsAsErrors') ?? false,
    allowUnknown: values.get('allowUnknown') ?? false,
    uniqueAcross: values.get('uniqueAcross'),
    skip: values.get('skip') ?? [],
    exclude: given.get('exclude') ?? [],
    excludedIn: configuration && {
      folder: configuration.folder,
      patterns: configuration.values.get('exclude') ?? [],
    },
    strict: values.get('strictFiles') ?? false,
    showDefaults: values.get('showDefaults') ?? false,
    old: given.has('old') ? given.get('old') : configuration?.old(),
    apply: values.get('apply'),
    allowRecreate: values.get('allowRecreate') ?? [],
    recreateIn: given.has('allowRecreate') ? undefined : configuration,
    jobs: values.get('jobs'),
    configuration,
  };
}

const admissionOptions = (values: Values): AdmissionOptions => ({
  kubernetesVersion: values.get('kubernetesVersion'),
  podSecurity: values.get('podSecurity'),
  featureGates: values.get('featureGates'),
  allowPrivileged: values.get('allowPrivileged'),
  serviceClusterIPRanges: values.get('serviceClusterIPRanges'),
  serviceNodePortRange: values.get('serviceNodePortRange'),
  client: values.get('client'),
});

/** Returns the warnings about objects that a run allows to be created again, and of which it refuses no change. */
export function unusedWarnings(
  { allowRecreate, recreateIn, old }: RunOptions,
  recreated: readonly Pick<Review, 'kind' | 'namespace' | 'name'>[],
): string[] {
  const flag = `--${flagOf('allowRecreate')}`;
  if (!recreateIn) return unusedRecreations(allowRecreate, recreated, () => flag).map(String);
  // The file is also for runs that compare with nothing.
  if (old === undefined) return [];
  return recreateIn.linesOf(
    unusedRecreations(allowRecreate, recreated, (index) => FieldPath.of('allowRecreate').index(index)),
  );
}

/**
 * Returns the error of the module's options as one of the command line or of the configuration file that gives them, with all
 * others of that file.
 */
export function usageErrorOf(error: OptionError | undefined, given: Values, configuration?: Configuration): UsageError {
  const messages = (error?.message.split('\n') ?? []).map((message) => {
    const [field = '', name = ''] = /^(\w+)[\w.]*/.exec(message) ?? [];
    return { field, name, message };
  });
  // An environment variable is no option.
  const isOption = (name: string): boolean => name in OPTIONS;
  const isOfLine = ({ name }: { name: string }): boolean =>
    configuration === undefined || given.has(name) || !isOption(name);
  const placed = configuration?.placed(messages.filter((message) => !isOfLine(message))) ?? [];
  const lines = [
    ...messages
      .filter(isOfLine)
      .map(({ name, message }) => (isOption(name) ? `--${flagOf(name)}${message.slice(name.length)}` : message)),
    ...placed,
  ];
  return new UsageError(lines, placed.length === 0 ? undefined : HINT);
}
