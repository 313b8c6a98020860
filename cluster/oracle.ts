import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { parse } from 'yaml';
import { ClusterError } from './cluster-error';
import { type Fields, fieldsOf, isFields, textOf } from './differential/fields';

/** What the server did with an object: stored it, refused it, could not read it, or has no such kind. */
export type ServerVerdict = 'admitted' | 'refused' | 'undecoded' | 'unserved';

/** One of the mistakes that the server found, as its `StatusCause` has it. */
export interface Cause {
  reason: string;
  field: string;
  message: string;
}

/** What the server said of an object. */
export interface Answer {
  verdict: ServerVerdict;
  /** The HTTP status; 0 where there was nobody to ask. */
  code: number;
  /** The status' reason, such as `Invalid` or `Forbidden`; empty where it was admitted. */
  reason: string;
  /** The status' message. */
  message: string;
  causes: Cause[];
  warnings: string[];
  /** The object as it would be stored; only if it was admitted. */
  object?: Fields;
}

/** Where objects of a kind are sent. */
interface Resource {
  path: string;
  name: string;
  namespaced: boolean;
}

interface Response {
  code: number;
  /** Names and values in turn, each header by itself. */
  headers: string[];
  body: string;
}

const strict = 'fieldValidation=Strict&fieldManager=kubectl-create';

/** What an answer says that there is none of, since the server's own code failed. */
export const panicked = 'the server closed the connection';

/** How many requests are under way at once; the others wait. */
const inFlight = 32;

/** Asks the API server what it would do, as `kubectl create --dry-run=server` does, and nothing is stored. */
export class Oracle {
  private constructor(
    private readonly server: string,
    private readonly agent: Agent,
    private readonly resources: Map<string, Resource>,
  ) {}

  /**
   * Asks the server for its kinds.
   *
   * @param kubeconfig a file that has its certificates inside
   */
  public static async connect(kubeconfig: string): Promise<Oracle> {
    const config: unknown = parse(readFileSync(kubeconfig, 'utf8'));
    const entry = (list: string, key: string): Fields => {
      const all = fieldsOf(config)[list];
      return fieldsOf(fieldsOf(Array.isArray(all) ? all[0] : undefined)[key]);
    };
    const [cluster, user] = [entry('clusters', 'cluster'), entry('users', 'user')];
    const pem = (value: unknown): Buffer => Buffer.from(textOf(value), 'base64');
    const agent = new Agent({
      keepAlive: true,
      maxSockets: inFlight,
      ca: pem(cluster['certificate-authority-data']),
      cert: pem(user['client-certificate-data']),
      key: pem(user['client-key-data']),
    });
    const oracle = new Oracle(textOf(cluster.server), agent, new Map());
    await oracle.discover();
    return oracle;
  }

  /** Whether the server serves the kind. */
  public serves(apiVersion: string, kind: string): boolean {
    return this.resources.has(keyOf(apiVersion, kind));
  }

  /** Every kind that objects can be made of, by group and version. */
  public get kinds(): { apiVersion: string; kind: string }[] {
    return [...this.resources.keys()].map((key) => {
      const [apiVersion = '', kind = ''] = key.split(' ');
      return { apiVersion, kind };
    });
  }

  /**
   * What the server would do with the object, in the namespace that it names, or in `default`.
   *
   * @param manifest the object, or its JSON, which is sent as it is
   * @param namespace where an object goes that names no namespace
   */
  public async ask(manifest: string | Fields, namespace = 'default'): Promise<Answer> {
    return await this.post(manifest, namespace, `?dryRun=All&${strict}`);
  }

  /** Stores the object, if the server admits it. */
  public async create(manifest: string | Fields): Promise<Answer> {
    return await this.post(manifest, 'default', `?${strict}`);
  }

  /** Makes the object, or gives one that is there these fields; whether the server admits it. */
  public async apply(object: Fields): Promise<boolean> {
    const name = encodeURIComponent(textOf(fieldsOf(object.metadata).name));
    const path = `${this.pathOf(object, 'default') ?? ''}/${name}?fieldManager=cdk8s-primer&force=true`;
    const { code } = await this.send('PATCH', path, JSON.stringify(object), 'application/apply-patch+yaml');
    return code === 200 || code === 201;
  }

  /** Closes the connections. */
  public close(): void {
    this.agent.destroy();
  }

  private async post(manifest: string | Fields, namespace: string, query: string): Promise<Answer> {
    const body = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
    const object = fieldsOf(typeof manifest === 'string' ? JSON.parse(manifest) : manifest);
    const path = this.pathOf(object, namespace);
    if (path === undefined) {
      const message = `no matches for kind "${textOf(object.kind)}" in version "${textOf(object.apiVersion)}"`;
      return { verdict: 'unserved', code: 0, reason: 'NotFound', message, causes: [], warnings: [] };
    }
    return answerOf(await this.send('POST', `${path}${query}`, body));
  }

  private pathOf({ apiVersion, kind, metadata }: Fields, namespace: string): string | undefined {
    const resource = this.resources.get(keyOf(textOf(apiVersion), textOf(kind)));
    if (!resource) return undefined;
    const folder = encodeURIComponent(textOf(fieldsOf(metadata).namespace) || namespace);
    return `${resource.path}${resource.namespaced ? `/namespaces/${folder}` : ''}/${resource.name}`;
  }

  private async discover(): Promise<void> {
    const groups = fieldsOf(await this.get('/apis')).groups;
    const versions = (Array.isArray(groups) ? groups : []).flatMap((group) => {
      const served = fieldsOf(group).versions;
      return Array.isArray(served) ? served.map((version) => textOf(fieldsOf(version).groupVersion)) : [];
    });
    const core = fieldsOf(await this.get('/api')).versions;
    const paths = [
      ...(Array.isArray(core) ? core : []).map((version) => ['/api', textOf(version)] as const),
      ...versions.map((version) => ['/apis', version] as const),
    ];
    await Promise.all(
      paths.map(async ([root, apiVersion]) => {
        const path = `${root}/${apiVersion}`;
        const found = fieldsOf(await this.get(path)).resources;
        for (const entry of Array.isArray(found) ? found : []) {
          const { name, kind, namespaced, verbs } = fieldsOf(entry);
          if (textOf(name).includes('/') || !Array.isArray(verbs) || !verbs.includes('create')) continue;
          const resource = { path, name: textOf(name), namespaced: namespaced === true };
          this.resources.set(`${apiVersion} ${textOf(kind)}`, resource);
        }
      }),
    );
  }

  private async get(path: string): Promise<unknown> {
    const { code, body } = await this.send('GET', path);
    if (code !== 200) throw new ClusterError(`GET ${path}: the server answers ${code}: ${body}`);
    return JSON.parse(body);
  }

  /**
   * The server may close a kept connection as it is used again, so it is asked twice. A request that it panics at it closes the
   * connection of, too, and lives on.
   */
  private async send(method: string, path: string, body?: string, type = 'application/json'): Promise<Response> {
    for (const isLast of [false, true]) {
      try {
        return await this.attempt(method, path, body, type);
      } catch (error) {
        const isClosed = error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
        if (!isClosed) throw error;
        if (isLast) await this.attempt('GET', '/readyz');
      }
    }
    const status = { reason: 'InternalError', message: panicked };
    return { code: 500, headers: [], body: JSON.stringify(status) };
  }

  private attempt(method: string, path: string, body?: string, type?: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'application/json', ...(body !== undefined && { 'content-type': type }) };
      const sent = request(`${this.server}${path}`, { method, agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ code: response.statusCode ?? 0, headers: response.rawHeaders, body: text });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** The group of `/v1` is empty as well as that of `v1`. */
const keyOf = (apiVersion: string, kind: string): string => `${apiVersion.replace(/^\//, '')} ${kind}`;

function answerOf({ code, headers, body }: Response): Answer {
  const read = parsed(body);
  const warnings = warningsOf(headers);
  if (code === 201) {
    return { verdict: 'admitted', code, reason: '', message: '', causes: [], warnings, object: fieldsOf(read) };
  }
  const status = fieldsOf(read);
  const causes = fieldsOf(status.details).causes;
  return {
    verdict: code === 400 ? 'undecoded' : 'refused',
    code,
    reason: textOf(status.reason),
    message: isFields(read) ? textOf(status.message) : body,
    causes: (Array.isArray(causes) ? causes : []).map((cause) => {
      const { reason, field, message } = fieldsOf(cause);
      return { reason: textOf(reason), field: textOf(field), message: textOf(message) };
    }),
    warnings,
  };
}

/** What is no JSON is the words of whoever stands before the API's handlers. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** The texts of Warning headers (https://www.rfc-editor.org/rfc/rfc7234#section-5.5): `299 - "text"`. */
export function warningsOf(headers: string[]): string[] {
  return headers.flatMap((name, index) => {
    if (index % 2 === 1 || name.toLowerCase() !== 'warning') return [];
    // Node reads headers as Latin-1, Kubernetes writes UTF-8.
    const text = Buffer.from(headers[index + 1] ?? '', 'latin1').toString('utf8');
    const quoted = text.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g);
    return [...quoted].map(([, warning = '']) => warning.replaceAll(/\\(.)/g, '$1'));
  });
}
