import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { FieldErrors } from '../../manifests/field-errors';
import { type Entry, fieldOf, mapping, type Mapping, textOf, type Tree, valueOf, without } from './tree';

type Names = Readonly<Record<string, string>>;

const PORT: Names = { containerPort: 'number', hostIP: 'hostIp' };
const CONTEXT: Names = { runAsNonRoot: 'ensureNonRoot', runAsUser: 'user', runAsGroup: 'group' };
const PROBES: Names = { startupProbe: 'startup', livenessProbe: 'liveness', readinessProbe: 'readiness' };
const POLICIES: Names = Object.fromEntries(Object.entries(kplus.DnsPolicy).map(([name, policy]) => [policy, name]));

/** Reads manifests as props of our constructs: the other way of rendering. What has no props is an error. */
export class ManifestProps {
  readonly errors = new FieldErrors();

  /** @param id the id of the construct that is to be made */
  constructor(private readonly id: string) {}

  /** The props of a Pod. */
  pod(object: Tree): Mapping {
    const { metadata, spec } = this.parts(object, 'v1', 'Pod');
    return mapping([...metadata, ...this.template(spec, 'spec', 'spec')]);
  }

  /** The props of a ReplicaSet. A selector that asks for the pods' labels and nothing else need not be written. */
  replicaSet(object: Tree): Mapping {
    const { metadata, spec } = this.parts(object, 'apps/v1', 'ReplicaSet');
    const own = this.fields(spec, 'spec', ['replicas', 'minReadySeconds', 'selector', 'template']);
    const template = fieldOf(spec, 'template');
    this.fields(template, 'spec.template', ['metadata', 'spec']);
    const podMetadata = fieldOf(template, 'metadata');
    const isOwn = isOwnSelector(fieldOf(spec, 'selector'), fieldOf(podMetadata, 'labels'));
    return mapping([
      ...metadata,
      ...without(own, 'template', ...(isOwn ? ['selector'] : [])).entries,
      ...(podMetadata ? [{ key: 'podMetadata', value: podMetadata }] : []),
      ...this.template(fieldOf(template, 'spec'), 'spec.template.spec', 'podSpec'),
    ]);
  }

  private parts(object: Tree, apiVersion: string, kind: string): { metadata: Entry[]; spec: Tree | undefined } {
    const { entries } = this.fields(object, '', ['apiVersion', 'kind', 'metadata', 'spec']);
    for (const [field, expected] of Object.entries({ apiVersion, kind })) {
      const tree = fieldOf(object, field);
      const value = tree && valueOf(tree);
      if (value !== undefined && value !== expected) this.errors.invalid(field, value, `must be ${expected}`);
    }
    return { metadata: entries.filter(({ key }) => key === 'metadata'), spec: fieldOf(object, 'spec') };
  }

  /** The spec of a pod as props; `others` is the prop for fields without one of their own. */
  private template(spec: Tree | undefined, at: string, others: string): Entry[] {
    const props: Entry[] = [];
    const dns: Entry[] = [];
    const rest: Entry[] = [];
    for (const entry of this.mapping(spec, at).entries) {
      const { key, value } = entry;
      const field = `${at}.${key}`;
      switch (key) {
        case 'containers':
        case 'initContainers':
          props.push({ ...entry, value: this.items(value, field, (item, place) => this.container(item, place)) });
          break;
        case 'volumes':
        case 'restartPolicy':
        case 'automountServiceAccountToken':
        case 'hostNetwork':
        case 'hostAliases':
          props.push(entry);
          break;
        case 'terminationGracePeriodSeconds':
          props.push({ ...entry, key: 'terminationGracePeriod', value: this.seconds(value, field) });
          break;
        case 'serviceAccountName':
          props.push({ ...entry, key: 'serviceAccount', value: this.serviceAccount(value, field) });
          break;
        case 'securityContext':
          props.push({ ...entry, value: this.renamed(value, field, CONTEXT) });
          break;
        case 'hostname':
        case 'subdomain':
          dns.push(entry);
          break;
        case 'setHostnameAsFQDN':
          dns.push({ ...entry, key: 'hostnameAsFQDN' });
          break;
        case 'dnsPolicy':
          dns.push({ ...entry, key: 'policy', value: this.dnsPolicy(value, field) });
          break;
        case 'dnsConfig':
          dns.push(...this.mapping(value, field).entries);
          break;
        case 'serviceAccount':
          this.errors.forbidden(field, 'the old name of serviceAccountName; write that one alone');
          break;
        default:
          rest.push(entry);
      }
    }
    if (dns.length > 0) props.push({ key: 'dns', value: mapping(dns) });
    if (rest.length > 0) props.push({ key: others, value: mapping(rest) });
    return props;
  }

  private container(tree: Tree, at: string): Tree {
    const entries = this.mapping(tree, at).entries.map((entry): Entry => {
      const { key, value } = entry;
      const field = `${at}.${key}`;
      switch (key) {
        case 'ports':
          return { ...entry, value: this.items(value, field, (port, place) => this.renamed(port, place, PORT)) };
        case 'env':
          return { ...entry, key: 'envVariables', value: this.variables(value, field) };
        case 'securityContext':
          return { ...entry, value: this.renamed(value, field, CONTEXT) };
        default:
          return { ...entry, key: PROBES[key] ?? key };
      }
    });
    return mapping(entries);
  }

  /** A list of variables by their names, which have to be different and keep their order. */
  private variables(tree: Tree, at: string): Tree {
    const entries = new Map<string, Entry>();
    for (const [index, item] of (tree.type === 'list' ? tree.items : []).entries()) {
      const name = textOf(item.value, 'name');
      const place = `${at}[${index}].name`;
      if (name === undefined) this.errors.required(place, 'a variable has one');
      else if (/^\d+$/.test(name)) this.errors.invalid(place, name, 'no variable can be a number');
      else if (entries.has(name)) this.errors.duplicate(place, name, 'the later one would take its place');
      else entries.set(name, { ...item, key: name, value: without(this.mapping(item.value, place), 'name') });
    }
    if (tree.type !== 'list') this.errors.invalid(at, valueOf(tree), 'must be a list');
    return mapping([...entries.values()]);
  }

  private seconds(tree: Tree, at: string): Tree {
    const value = valueOf(tree);
    if (typeof value !== 'number') {
      this.errors.invalid(at, value, 'must be a number of seconds');
      return tree;
    }
    return { type: 'code', text: `Duration.seconds(${value})`, make: () => Duration.seconds(value) };
  }

  private serviceAccount(tree: Tree, at: string): Tree {
    const name = valueOf(tree);
    const id = `${this.id}-service-account`;
    if (typeof name !== 'string') {
      this.errors.invalid(at, name, 'must be a name');
      return tree;
    }
    return {
      type: 'code',
      text: `kplus.ServiceAccount.fromServiceAccountName(this, ${JSON.stringify(id)}, ${JSON.stringify(name)})`,
      make: (scope) => kplus.ServiceAccount.fromServiceAccountName(scope, id, name),
    };
  }

  private dnsPolicy(tree: Tree, at: string): Tree {
    const policy = String(valueOf(tree));
    const name = POLICIES[policy];
    if (name === undefined) {
      this.errors.invalid(at, policy, `must be one of ${Object.keys(POLICIES).join(', ')}`);
      return tree;
    }
    return { type: 'code', text: `kplus.DnsPolicy.${name}`, make: () => policy };
  }

  private renamed(tree: Tree, at: string, names: Names): Tree {
    return mapping(this.mapping(tree, at).entries.map((entry) => ({ ...entry, key: names[entry.key] ?? entry.key })));
  }

  private items(tree: Tree, at: string, map: (item: Tree, at: string) => Tree): Tree {
    if (tree.type !== 'list') {
      this.errors.invalid(at, valueOf(tree), 'must be a list');
      return tree;
    }
    return {
      type: 'list',
      items: tree.items.map((item, index) => ({ ...item, value: map(item.value, `${at}[${index}]`) })),
    };
  }

  private mapping(tree: Tree | undefined, at: string): Mapping {
    if (tree?.type === 'mapping') return tree;
    if (tree) this.errors.invalid(at, valueOf(tree), 'must be an object');
    else this.errors.required(at, 'there is none');
    return mapping([]);
  }

  /** A mapping, of which only some fields have props. */
  private fields(tree: Tree | undefined, at: string, known: readonly string[]): Mapping {
    const found = this.mapping(tree, at);
    for (const { key } of found.entries) {
      if (known.includes(key)) continue;
      const field = at === '' ? key : `${at}.${key}`;
      this.errors.forbidden(
        field,
        key === 'status' ? 'the API server writes it; leave it out' : 'there is no prop for it',
      );
    }
    return found;
  }
}

function isOwnSelector(selector: Tree | undefined, labels: Tree | undefined): boolean {
  const matchLabels = fieldOf(selector, 'matchLabels');
  if (selector?.type !== 'mapping' || selector.entries.length !== 1 || matchLabels?.type !== 'mapping') return false;
  const sorted = ({ entries }: Mapping): string =>
    JSON.stringify(
      entries.map(({ key, value }) => [key, valueOf(value)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return labels?.type === 'mapping' && sorted(matchLabels) === sorted(labels);
}
