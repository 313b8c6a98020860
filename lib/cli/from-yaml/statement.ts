import { KINDS } from '../../../imports/kinds';
import { readProps } from '../../constructs/from-manifest/read';
import {
  type Entry,
  fieldOf,
  mapping,
  type Mapping,
  textOf,
  type Tree,
  without,
} from '../../constructs/from-manifest/tree';
import { CRON_JOB_KIND } from '../../constructs/cron-job';
import { DAEMON_SET_KIND } from '../../constructs/daemon-set';
import { DEPLOYMENT_KIND } from '../../constructs/deployment';
import { JOB_KIND } from '../../constructs/job';
import { POD_KIND } from '../../constructs/pod';
import type { PodKind } from '../../constructs/pod-kind';
import { REPLICA_SET_KIND } from '../../constructs/replica-set';
import { STATEFUL_SET_KIND } from '../../constructs/stateful-set';
import { commented, print, quoted } from './print';
import { commentsIn } from './tree';

/** A way to write an object in a program. */
export interface Statement {
  readonly text: string;
  /** The same without types, to be run. */
  readonly javaScript: string;
  /** The names that it uses, by module. */
  readonly uses: readonly string[];
}

/** The ways to write an object, the one that reads best first; the last one can write anything. */
export function statements(object: Mapping, id: string): Statement[] {
  const kind = `${textOf(object, 'apiVersion') ?? ''}/${textOf(object, 'kind') ?? ''}`;
  const name = textOf(fieldOf(object, 'metadata'), 'name');
  const make = (type: string, props: Mapping): Statement => {
    const rest = props.entries.length > 0 ? `, ${print(props)}` : '';
    const text = `new ${type}(this, ${quoted(id)}${rest});`;
    return { text, javaScript: text, uses: [type, ...usedIn(rest)] };
  };
  const named = (props: Mapping): Mapping => withoutName(props, name === id);
  const own = OWN.get(kind)?.(object, id, named, make) ?? [];
  return [...own, apiObject(object, id, kind)];
}

/** A statement below what is said of its object, and of fields of the object that need not be written. */
export function withComments({ text, javaScript, uses }: Statement, object: Mapping, comment?: string): Statement {
  const lost = commentsIn(object).filter((said) => !text.includes(commented(said)));
  const above = commented([comment, ...lost].filter(Boolean).join('\n'));
  return { text: above + text, javaScript: above + javaScript, uses };
}

type Make = (type: string, props: Mapping) => Statement;
type Named = (props: Mapping) => Mapping;

/** What a chapter's construct has by itself need not be written; which one it is shows when it is tried. */
function pods(object: Mapping, id: string, named: Named, make: Make): Statement[] {
  const read = readProps(object, id, POD_KIND);
  if (read.errors.length > 0) return [];
  const props = named(read.props);
  return [
    make('NginxPod', without(props, 'containers')),
    make('SidecarPod', without(props, 'containers')),
    make('DebugPod', without(props, 'containers', 'restartPolicy', 'metadata')),
    make('Pod', props),
  ];
}

function replicaSets(object: Mapping, id: string, named: Named, make: Make): Statement[] {
  const read = readProps(object, id, REPLICA_SET_KIND);
  if (read.errors.length > 0) return [];
  const props = named(read.props);
  return [
    make('NginxReplicaSet', without(props, 'containers', 'podMetadata', 'replicas')),
    make('NginxReplicaSet', without(props, 'containers', 'podMetadata')),
    make('NginxReplicaSet', without(props, 'containers')),
    make('ReplicaSet', props),
  ];
}

function deployments(object: Mapping, id: string, named: Named, make: Make): Statement[] {
  const read = readProps(object, id, DEPLOYMENT_KIND);
  if (read.errors.length > 0) return [];
  const props = named(read.props);
  return [
    make('NginxDeployment', without(props, 'containers', 'podMetadata', 'replicas')),
    make('NginxDeployment', without(props, 'containers', 'podMetadata')),
    make('NginxDeployment', without(props, 'containers')),
    make('Deployment', props),
  ];
}

/** Returns the function that writes objects of a kind with one construct, which has the name of the kind: `Job`. */
const plain =
  (kind: PodKind) =>
  (object: Mapping, id: string, named: Named, make: Make): Statement[] => {
    const { props, errors } = readProps(object, id, kind);
    return errors.length > 0 ? [] : [make(kind.kind, named(props))];
  };

/** The kinds that have constructs. */
const OWN: ReadonlyMap<string, (object: Mapping, id: string, named: Named, make: Make) => Statement[]> = new Map([
  ['v1/Pod', pods],
  ['apps/v1/ReplicaSet', replicaSets],
  ['apps/v1/Deployment', deployments],
  ...[STATEFUL_SET_KIND, DAEMON_SET_KIND, JOB_KIND, CRON_JOB_KIND].map(
    (kind) => [`${kind.apiVersion}/${kind.kind}`, plain(kind)] as const,
  ),
]);

/** The construct's id is the name, if it can be. */
function withoutName(props: Mapping, isId: boolean): Mapping {
  if (!isId) return props;
  return mapping(
    props.entries.flatMap((entry): Entry[] => {
      if (entry.key !== 'metadata' || entry.value.type !== 'mapping') return [entry];
      const value = without(entry.value, 'name');
      return value.entries.length > 0 ? [{ ...entry, value }] : [];
    }),
  );
}

/** The object as it is; typed where the kind is one of Kubernetes' own. */
function apiObject(object: Mapping, id: string, kind: string): Statement {
  const metadata = fieldOf(object, 'metadata');
  const { kept, patches } = divided(object);
  // A type misses a field that a patch adds.
  const type = patches.some(({ path }) => path[0] !== 'metadata') ? undefined : typeOf(kind);
  // What is said above the first line is said of the object.
  const plain = mapping(
    kept.entries.map(({ key, value, comment }) => ({ key, value, ...(key !== 'apiVersion' && { comment }) })),
    kept.after,
  );
  const start = `new ApiObject(this, ${quoted(id)}, ${print(plain)}`;
  const operations = [
    // cdk8s makes a name for what has none.
    ...(fieldOf(metadata, 'name') === undefined
      ? [`JsonPatch.remove('/metadata${metadata === undefined ? '' : '/name'}')`]
      : []),
    ...patches.map(({ path, value }) => `JsonPatch.add(${quoted(pointer(path))}, ${print(value)})`),
  ];
  const end = operations.length === 0 ? ');' : `).addJsonPatch(${operations.join(', ')});`;
  return {
    text: `${start}${type === undefined ? '' : ` satisfies ${type}`}${end}`,
    javaScript: start + end,
    uses: [
      'ApiObject',
      ...(type === undefined ? [] : ['k8s']),
      ...usedIn(start),
      ...(operations.length === 0 ? [] : ['JsonPatch']),
    ],
  };
}

/** A field that a patch adds when cdk8s has rendered the others. */
interface Patch {
  readonly path: readonly string[];
  readonly value: Tree;
}

/**
 * Takes out of an object what cdk8s would lose: empty lists and maps inside fields of the metadata, and null, which it
 * takes for undefined, wherever it is.
 */
function divided(object: Mapping): { kept: Mapping; patches: Patch[] } {
  const patches: Patch[] = [];
  const visit = (tree: Mapping, above: readonly string[]): Mapping =>
    mapping(
      tree.entries.flatMap((entry): Entry[] => {
        const path = [...above, entry.key];
        const isOfMetadata = above.length === 1 && above[0] === 'metadata';
        if (isNull(entry.value) || hasNullInList(entry.value) || (isOfMetadata && hasEmptyPart(entry.value))) {
          patches.push({ path, value: entry.value });
          return [];
        }
        return [entry.value.type === 'mapping' ? { ...entry, value: visit(entry.value, path) } : entry];
      }),
      tree.after,
    );
  return { kept: visit(object, []), patches };
}

const isNull = (value: Tree): boolean => value.type === 'literal' && value.value === null;

/** Whether a value is a list with null in it, however deep: a patch of one item would say less than the whole list. */
const hasNullInList = (value: Tree): boolean => value.type === 'list' && hasNull(value);

const hasNull = (value: Tree): boolean => isNull(value) || partsOf(value).some(hasNull);

/** Whether a value is not empty, but has a part that is. */
const hasEmptyPart = (value: Tree): boolean => partsOf(value).some((part) => isEmpty(part) || hasEmptyPart(part));

const isEmpty = (value: Tree): boolean =>
  (value.type === 'list' || value.type === 'mapping') && partsOf(value).length === 0;

function partsOf(value: Tree): Tree[] {
  if (value.type === 'list') return value.items.map((item) => item.value);
  return value.type === 'mapping' ? value.entries.map((entry) => entry.value) : [];
}

/** A path as a JSON pointer (RFC 6901). */
const pointer = (path: readonly string[]): string =>
  path.map((field) => `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The type of a kind of Kubernetes' own: named as the kind is, unless several kinds are named so. */
function typeOf(kind: string): string | undefined {
  if (!KINDS.includes(kind)) return undefined;
  const name = kind.slice(kind.lastIndexOf('/') + 1);
  const isUnique = KINDS.filter((known) => known.endsWith(`/${name}`)).length === 1;
  return isUnique ? `k8s.${name}` : `k8s.Kinds[${quoted(kind)}]`;
}

const usedIn = (text: string): string[] => [
  ...(text.includes('Duration.seconds(') ? ['Duration'] : []),
  ...(/\bkplus\.(?:ServiceAccount|DnsPolicy)\b/.test(text) ? ['kplus'] : []),
];
