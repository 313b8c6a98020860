import { parseArgs } from 'node:util';
import { messageOf } from '../../../../lib/manifests/error-message';
import { FieldError } from '../../../../lib/manifests/field-error';
import { KUBERNETES_VERSIONS, type PodSecurityLevel } from '../options';

const OUTPUTS = ['text', 'json', 'junit', 'sarif', 'github'] as const;
export type Output = (typeof OUTPUTS)[number];

/** The arguments of the command line. */
export interface Arguments {
  files: string[];
  output: Output;
  podSecurity?: { level: PodSecurityLevel; version?: string };
  kubernetesVersion?: string;
  warningsAsErrors: boolean;
  allowUnknown: boolean;
  skip: string[];
  exclude: string[];
  strict: boolean;
  /** Whether only what is refused is printed. */
  quiet: boolean;
  /** Whether the objects are only counted. */
  summary: boolean;
  showDefaults: boolean;
  help: boolean;
  version: boolean;
}

/** An error in the command line. */
export class UsageError extends Error {}

const LEVELS = ['privileged', 'baseline', 'restricted'] as const;

export function parseArguments(args: string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o', default: 'text' },
        'pod-security': { type: 'string' },
        'kubernetes-version': { type: 'string' },
        'warnings-as-errors': { type: 'boolean', default: false },
        'allow-unknown': { type: 'boolean', default: false },
        skip: { type: 'string', multiple: true, default: [] },
        exclude: { type: 'string', multiple: true, default: [] },
        filename: { type: 'string', short: 'f', multiple: true, default: [] },
        quiet: { type: 'boolean', short: 'q', default: false },
        summary: { type: 'boolean', default: false },
        'strict-files': { type: 'boolean', default: false },
        'show-defaults': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0]);
  }
  const { values, positionals } = parsed;
  const output = oneOf('--output', values.output, OUTPUTS);
  for (const option of ['quiet', 'summary'] as const) {
    if (!values[option]) continue;
    if (output !== 'text') throw forbidden(option, 'only --output text has it');
    if (values.quiet && values.summary) throw forbidden(option, 'either --quiet or --summary');
  }
  return {
    files: [...positionals, ...values.filename],
    output,
    podSecurity: podSecurityOf(values['pod-security']),
    kubernetesVersion: values['kubernetes-version'],
    warningsAsErrors: values['warnings-as-errors'],
    allowUnknown: values['allow-unknown'],
    skip: values.skip.flatMap((list) => list.split(',')).filter((kind) => kind !== ''),
    exclude: values.exclude,
    strict: values['strict-files'],
    quiet: values.quiet,
    summary: values.summary,
    showDefaults: values['show-defaults'],
    help: values.help,
    version: values.version,
  };
}

const forbidden = (option: string, detail: string): UsageError =>
  new UsageError(FieldError.forbidden(`--${option}`, detail).toString());

function podSecurityOf(value: string | undefined): Arguments['podSecurity'] {
  if (value === undefined) return undefined;
  const [name = '', ...version] = value.split(':');
  const level = oneOf('--pod-security', name, LEVELS);
  if (version.length === 0) return { level };
  if (version.length > 1 || version[0] === '') {
    const detail = 'must be LEVEL or LEVEL:VERSION, such as restricted:v1.34';
    throw new UsageError(FieldError.invalid('--pod-security', value, detail).toString());
  }
  return { level, version: version[0] };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(FieldError.unsupported(option, value, allowed).toString());
  return found;
}

export const help = `Reviews manifests as a Kubernetes API server would, without a server.

Usage: kube-admission [FILE | DIRECTORY | -]…

Reads YAML and JSON files, the *.yaml, *.yml and *.json files of directories, or the standard input.

  -f, --filename FILE         the same as FILE, as kubectl has it; may be repeated
  -o, --output FORMAT         text (default), json, junit, sarif or github
  -q, --quiet                 print only what is refused or unknown
  --summary                   count the objects of each kind instead of printing errors
  --pod-security LEVEL        refuse pods below baseline or restricted; LEVEL:v1.34 uses an older version of the level
  --kubernetes-version V      ${KUBERNETES_VERSIONS.oldest} to ${KUBERNETES_VERSIONS.newest} (default)
  --warnings-as-errors        exit with 1 if there is a warning
  --allow-unknown             accept custom resources
  --skip KIND,…               skip kinds: Secret, or apps/v1/Deployment
  --exclude PATTERN           leave out files and folders, as a line of .gitignore does; may be repeated
  --strict-files              take every YAML and JSON file of a directory for manifests
  --show-defaults             print the objects as the server would store them
  -h, --help                  print this help
  --version                   print the versions

In directories, hidden files, node_modules and what .gitignore names are not read. Documents without apiVersion and kind,
Helm charts, templates, kustomizations and their patches are left out; the last lines say so, with the command that
renders them. A file that is named itself must be a manifest.

Exit status: 0 if every object is admitted, 1 if an object is refused or unknown, 2 if the command line or a file cannot be read.
`;
