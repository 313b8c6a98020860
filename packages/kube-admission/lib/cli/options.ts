import { FieldError } from '../../../../lib/manifests/field-error';
import { isPlain } from '../../../../lib/manifests/values';
import { RECREATION, recreationError } from '../../../../lib/manifests/recreation';
import { SCOPES, type UniqueAcross } from '../duplicates';
import {
  type AdmissionOptions,
  APPLY_MODES,
  type ApplyMode,
  CLIENTS,
  KUBERNETES_VERSIONS,
  MOST_JOBS,
  type PodSecurityLevel,
} from '../options';
import { boolean, integer, listOf, mapOf, objectOr, oneOf, pattern, text, type Type } from './option-types';
import { unknownFields } from './unknown-fields';

const OUTPUTS = ['text', 'json', 'junit', 'sarif', 'github'] as const;
export type Output = (typeof OUTPUTS)[number];

/** The options of the command line and of the configuration file, by their names in the file. */
export interface Settings extends Required<AdmissionOptions> {
  filename: string[];
  old: string;
  apply: ApplyMode;
  allowRecreate: string[];
  output: Output;
  quiet: boolean;
  summary: boolean;
  warningsAsErrors: boolean;
  allowUnknown: boolean;
  uniqueAcross: UniqueAcross;
  skip: string[];
  exclude: string[];
  strictFiles: boolean;
  showDefaults: boolean;
  jobs: number;
}

/** An option. It is described here once for the command line, its help, the configuration file and its schema. */
export interface Option<T> {
  readonly type: Type<T>;
  /** What it does, in a line of the help. */
  readonly help: string;
  /** What it does in the configuration file. @default - the same */
  readonly description?: string;
  /** The letter of the command line. */
  readonly short?: string;
  /** What the help calls the option's argument. @default - a switch without one */
  readonly argument?: string;
  /** Returns the value of an argument. @default - the text */
  readonly parse?: (argument: string) => unknown;
  /** What an argument must be of which a part is wrong. */
  readonly form?: string;
  /** Whether it can be repeated: its value is a list. */
  readonly isList?: true;
  /** Whether `--no-…` leaves out what the configuration file has, for which no other value does. A switch always has it. */
  readonly canBeOff?: true;
  /** Whether only the configuration file has it. */
  readonly isOfFile?: true;
}

const LEVELS: readonly PodSecurityLevel[] = ['privileged', 'baseline', 'restricted'];
const level = oneOf(...LEVELS);
const standardsVersion = pattern('^(latest|v?1\\.(0|[1-9][0-9]*))$', (at, value) =>
  FieldError.invalid(at, value, `must be latest or a minor version, such as v${KUBERNETES_VERSIONS.newest}`),
);

/** A level with a version: `{ level: restricted, version: v1.34 }`. */
const levelAndVersion: Type<{ level: PodSecurityLevel; version?: string }> = {
  schema: {
    type: 'object',
    properties: { level: level.schema, version: standardsVersion.schema },
    required: ['level'],
    additionalProperties: false,
  },
  read: (value, at, errors) => {
    const fields = isPlain(value) ? value : {};
    errors.push(...unknownFields(fields, ['level', 'version'], at));
    if (!('level' in fields)) errors.push(FieldError.required(at.child('level'), `give one of ${LEVELS.join(', ')}`));
    const found = 'level' in fields ? level.read(fields.level, at.child('level'), errors) : undefined;
    const version =
      'version' in fields ? standardsVersion.read(fields.version, at.child('version'), errors) : undefined;
    return found && { level: found, ...(version !== undefined && { version }) };
  },
};

/** Returns the level of `restricted`, and the level and version of `restricted:v1.34`. */
function parsePodSecurity(argument: string): unknown {
  const at = argument.indexOf(':');
  return at < 0 ? argument : { level: argument.slice(0, at), version: argument.slice(at + 1) };
}

const { oldest, newest } = KUBERNETES_VERSIONS;
const MINORS = Array.from({ length: minor(newest) - minor(oldest) + 1 }, (_, index) => minor(oldest) + index);

function minor(version: string): number {
  return Number(version.replace(/^1\./, ''));
}

const kubernetesVersion = pattern(`^v?1\\.(${MINORS.join('|')})(\\.[0-9]+)?([-+].*)?$`, (at, value) =>
  FieldError.unsupported(
    at,
    value,
    MINORS.map((one) => `1.${one}`),
  ),
);

export const OPTIONS: { readonly [K in keyof Settings]: Option<Settings[K]> } = {
  filename: {
    type: listOf(text),
    isList: true,
    short: 'f',
    argument: 'FILE',
    help: 'the same as FILE, as kubectl has it; may be repeated',
    description: 'files and folders to review if the command line names none, as seen from this file',
  },
  old: {
    type: text,
    argument: 'OLD',
    canBeOff: true,
    help: 'review the objects as updates of those in OLD: a file, a directory, or a git revision, as in git:main',
    description:
      'the file or directory, as seen from this file, or git revision (git:main) with the objects that are updated',
  },
  apply: {
    type: oneOf(...APPLY_MODES),
    argument: 'MODE',
    help: 'how the objects are applied: client-side (default), server-side or replace',
  },
  allowRecreate: {
    type: listOf(pattern(RECREATION, recreationError)),
    isList: true,
    argument: 'KIND/NAME',
    help: 'allow a change for which you delete the object and create it again; also KIND/NAMESPACE/NAME, or annotated for what Helm, Argo CD or Flux replaces; may be repeated',
    description:
      'the objects that you delete and create again, as StatefulSet/web or StatefulSet/shop/web, or annotated for those that Helm, Argo CD or Flux replaces by their annotations: their changes are warnings',
  },
  output: {
    type: oneOf(...OUTPUTS),
    short: 'o',
    argument: 'FORMAT',
    help: 'text (default), json, junit, sarif or github',
  },
  quiet: { type: boolean, short: 'q', help: 'print only what is refused or unknown, in text' },
  summary: { type: boolean, help: 'count the objects of each kind instead of printing errors, in text' },
  podSecurity: {
    type: objectOr(levelAndVersion, level),
    argument: 'LEVEL',
    parse: parsePodSecurity,
    form: 'must be LEVEL or LEVEL:VERSION, such as restricted:v1.34',
    help: 'refuse pods below baseline or restricted; LEVEL:v1.34 uses an older version of the level',
    description: 'refuse pods below a level of the Pod Security Standards',
  },
  kubernetesVersion: {
    type: kubernetesVersion,
    argument: 'V',
    help: `${oldest} to ${newest} (default)`,
    description: `the minor version of Kubernetes, '${oldest}' to '${newest}' (default)`,
  },
  featureGates: {
    type: mapOf(boolean),
    isOfFile: true,
    help: '--feature-gates of the API server',
  },
  allowPrivileged: {
    type: boolean,
    isOfFile: true,
    help: '--allow-privileged of the API server; default true, as kubeadm sets it',
  },
  serviceClusterIPRanges: {
    type: listOf(text),
    isOfFile: true,
    help: '--service-cluster-ip-range of the API server: one range, or one for each IP family',
  },
  serviceNodePortRange: {
    type: text,
    isOfFile: true,
    help: '--service-node-port-range of the API server',
  },
  crds: {
    type: listOf(text),
    isList: true,
    argument: 'FILE',
    help: 'a file or directory with CustomResourceDefinitions, for custom resources; may be repeated',
    description: 'files and folders with CustomResourceDefinitions, as seen from this file',
  },
  client: {
    type: oneOf(...CLIENTS),
    argument: 'CLIENT',
    help: 'what sends the objects: kubectl (default), or none for requests of your own',
  },
  warningsAsErrors: { type: boolean, help: 'exit with 1 if there is a warning' },
  allowUnknown: {
    type: boolean,
    help: 'accept kinds that only a cluster knows: custom resources without a definition',
  },
  uniqueAcross: {
    type: oneOf(...SCOPES),
    argument: 'SCOPE',
    help: 'refuse an object that is twice in all files, or ignore it in different files: all or file',
    description:
      'where two objects of one kind, namespace and name are an error; by default they are one in a file, and a warning in two',
  },
  skip: {
    type: listOf(text),
    isList: true,
    argument: 'KIND,…',
    parse: (argument) => argument.split(',').filter((kind) => kind !== ''),
    help: 'skip kinds: Secret, or apps/v1/Deployment',
  },
  exclude: {
    type: listOf(text),
    isList: true,
    argument: 'PATTERN',
    help: 'leave out files and folders, as a line of .gitignore does; may be repeated',
    description: 'files and folders to leave out, as lines of a .gitignore file beside this one',
  },
  strictFiles: { type: boolean, help: 'take every YAML and JSON file of a directory for manifests' },
  showDefaults: { type: boolean, help: 'print the objects as the server would store them' },
  jobs: {
    type: integer(1, MOST_JOBS),
    argument: 'N',
    parse: (argument) => (/^\d+$/.test(argument) ? Number(argument) : argument),
    help: 'review at most N documents at the same time; the default is the number of cores',
  },
};

/** The names of all options. */
export const NAMES = Object.keys(OPTIONS).filter((name): name is keyof Settings => name in OPTIONS);

/** Returns an option's name on the command line: `pod-security`. */
export const flagOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
