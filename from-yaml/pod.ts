import { code, fieldOf, mapping, textOf, without, type Entry, type Mapping, type Tree } from './tree';
import { print, quoted } from './print';

/** What of an object has no props; it becomes an ApiObject. */
export class Inexpressible extends Error {}

type Rename = Readonly<Record<string, string>>;

const PORT: Rename = { containerPort: 'number', hostIP: 'hostIp' };
const CONTEXT: Rename = { runAsNonRoot: 'ensureNonRoot', runAsUser: 'user', runAsGroup: 'group' };
const PROBES: Rename = { startupProbe: 'startup', livenessProbe: 'liveness', readinessProbe: 'readiness' };

/** The spec of a pod as props; `others` is the prop that takes the fields without a prop of their own, `id` the construct's. */
export function podProps(spec: Tree | undefined, others: 'spec' | 'podSpec', id: string): Entry[] {
  const props: Entry[] = [];
  const dns: Entry[] = [];
  const rest: Entry[] = [];
  for (const entry of mappingOf(spec).entries) {
    const { key, value } = entry;
    switch (key) {
      case 'containers':
      case 'initContainers':
        props.push({ ...entry, value: itemsOf(value, container) });
        break;
      case 'volumes':
      case 'restartPolicy':
      case 'automountServiceAccountToken':
      case 'hostNetwork':
      case 'hostAliases':
        props.push(entry);
        break;
      case 'terminationGracePeriodSeconds':
        props.push({ ...entry, key: 'terminationGracePeriod', value: code(`Duration.seconds(${print(value)})`) });
        break;
      case 'serviceAccountName':
        props.push({ ...entry, key: 'serviceAccount', value: serviceAccount(value, id) });
        break;
      case 'securityContext':
        props.push({ ...entry, value: renamed(value, CONTEXT) });
        break;
      case 'hostname':
      case 'subdomain':
        dns.push(entry);
        break;
      case 'setHostnameAsFQDN':
        dns.push({ ...entry, key: 'hostnameAsFQDN' });
        break;
      case 'dnsPolicy':
        dns.push({ ...entry, key: 'policy', value: dnsPolicy(value) });
        break;
      case 'dnsConfig':
        dns.push(...mappingOf(value).entries);
        break;
      case 'serviceAccount':
        throw new Inexpressible('the old name of serviceAccountName');
      default:
        rest.push(entry);
    }
  }
  if (dns.length > 0) props.push({ key: 'dns', value: mapping(dns) });
  if (rest.length > 0) props.push({ key: others, value: mapping(rest) });
  return props;
}

function container(tree: Tree): Tree {
  const entries = mappingOf(tree).entries.map((entry): Entry => {
    const { key, value } = entry;
    switch (key) {
      case 'ports':
        return { ...entry, value: itemsOf(value, (port) => renamed(port, PORT)) };
      case 'env':
        return { ...entry, key: 'envVariables', value: variables(value) };
      case 'securityContext':
        return { ...entry, value: renamed(value, CONTEXT) };
      default:
        return { ...entry, key: PROBES[key] ?? key };
    }
  });
  if (textOf(tree, 'name') === undefined || textOf(tree, 'image') === undefined)
    throw new Inexpressible('no name or image');
  return mapping(entries);
}

/** A list of variables by their names, which have to be different and keep their order. */
function variables(tree: Tree): Tree {
  if (tree.type !== 'list') throw new Inexpressible('env is no list');
  const entries = tree.items.map(({ comment, value }): Entry => {
    const key = textOf(value, 'name');
    if (key === undefined || /^\d+$/.test(key)) throw new Inexpressible('a variable without a name');
    return { key, ...(comment !== undefined && { comment }), value: without(mappingOf(value), 'name') };
  });
  if (new Set(entries.map(({ key }) => key)).size < entries.length) throw new Inexpressible('a variable twice');
  return mapping(entries);
}

function serviceAccount(name: Tree, id: string): Tree {
  if (name.type !== 'literal' || typeof name.value !== 'string') throw new Inexpressible('an account without a name');
  return code(`kplus.ServiceAccount.fromServiceAccountName(this, ${quoted(`${id}-service-account`)}, ${print(name)})`);
}

const POLICIES: Rename = {
  ClusterFirst: 'CLUSTER_FIRST',
  ClusterFirstWithHostNet: 'CLUSTER_FIRST_WITH_HOST_NET',
  Default: 'DEFAULT',
  None: 'NONE',
};

function dnsPolicy(tree: Tree): Tree {
  const policy = tree.type === 'literal' ? POLICIES[String(tree.value)] : undefined;
  if (policy === undefined) throw new Inexpressible('an unknown DNS policy');
  return code(`kplus.DnsPolicy.${policy}`);
}

function renamed(tree: Tree, names: Rename): Tree {
  return mapping(mappingOf(tree).entries.map((entry) => ({ ...entry, key: names[entry.key] ?? entry.key })));
}

function itemsOf(tree: Tree, map: (item: Tree) => Tree): Tree {
  if (tree.type !== 'list') throw new Inexpressible('no list');
  return { type: 'list', items: tree.items.map((item) => ({ ...item, value: map(item.value) })) };
}

function mappingOf(tree: Tree | undefined): Mapping {
  if (tree?.type !== 'mapping') throw new Inexpressible('no mapping');
  return tree;
}

/** Whether the pods' labels are all that a selector asks for, which is what a ReplicaSet takes by itself. */
export function isOwnSelector(selector: Tree | undefined, labels: Tree | undefined): boolean {
  const matchLabels = fieldOf(selector, 'matchLabels');
  if (selector?.type !== 'mapping' || selector.entries.length !== 1 || !matchLabels || !labels) return false;
  const sorted = (tree: Tree): string[] =>
    tree.type === 'mapping' ? tree.entries.map(({ key, value }) => `${key}: ${print(value)}`).sort() : [];
  return sorted(matchLabels).join('\n') === sorted(labels).join('\n');
}
