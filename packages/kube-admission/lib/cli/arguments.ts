import { parseArgs } from 'node:util';
import type { PodSecurityLevel } from '../options';

export const outputs = ['text', 'json', 'junit', 'sarif', 'github'] as const;
export type Output = (typeof outputs)[number];

/** What the command line asks for. */
export interface Arguments {
  files: string[];
  output: Output;
  podSecurity?: { level: PodSecurityLevel; version?: string };
  kubernetesVersion?: string;
  warningsAsErrors: boolean;
  allowUnknown: boolean;
  skip: string[];
  showDefaults: boolean;
  help: boolean;
  version: boolean;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

const levels = ['privileged', 'baseline', 'restricted'] as const;

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
        'show-defaults': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error instanceof Error ? error.message : String(error)).split('. ')[0]);
  }
  const { values, positionals } = parsed;
  return {
    files: positionals,
    output: oneOf('--output', values.output, outputs),
    podSecurity: podSecurityOf(values['pod-security']),
    kubernetesVersion: values['kubernetes-version'],
    warningsAsErrors: values['warnings-as-errors'],
    allowUnknown: values['allow-unknown'],
    skip: values.skip.flatMap((list) => list.split(',')).filter((kind) => kind !== ''),
    showDefaults: values['show-defaults'],
    help: values.help,
    version: values.version,
  };
}

function podSecurityOf(value: string | undefined): Arguments['podSecurity'] {
  if (value === undefined) return undefined;
  const [level = '', ...version] = value.split(':');
  const known = oneOf('--pod-security', level, levels);
  if (version.length === 0) return { level: known };
  if (version.length > 1 || version[0] === '') {
    throw new UsageError(`--pod-security: Invalid value: "${value}": LEVEL or LEVEL:VERSION, such as restricted:v1.34`);
  }
  return { level: known, version: version[0] };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(`${option}: Unsupported value: "${value}": ${allowed.join(', ')}`);
  return found;
}

export const help = `What a Kubernetes API server would say of manifests, without one.

Usage: kube-admission [FILE | DIRECTORY | -]…

Reads the YAML and JSON files, those in the directories (*.yaml, *.yml, *.json), or what is piped in.

  -o, --output FORMAT         text (default), json, junit, sarif or github
  --pod-security LEVEL        also refuse pods below baseline or restricted; LEVEL:v1.34 for an older version of it
  --kubernetes-version V      1.34 to 1.37 (default)
  --warnings-as-errors        exit with 1 where the server would warn
  --allow-unknown             accept custom resources
  --skip KIND,…               leave out kinds: Secret, or apps/v1/Deployment
  --show-defaults             print the objects as the server would store them
  -h, --help                  print this
  --version                   print the versions

Exit status: 0 if all is admitted, 1 if something is refused or unknown, 2 if the command line or a file cannot be read.
`;
