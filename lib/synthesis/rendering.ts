import type { App } from 'cdk8s';
import { FieldErrors } from '../manifests/field-errors';
import { recordsConstructMetadata } from '../constructs/cdk8s-private';
import { isPlain } from '../manifests/values';
import { type FileNames, fileNames, outside } from './file-names';
import { Identities, nameOf, type Origin } from './identities';
import { manifestsOf } from './manifests';
import { mistakesOf, refuse } from './mistakes';
import { DependencyOrder } from './order';
import { SerializationError, yamlText } from '../manifests/yaml-writer';

/** A file to write. */
export interface OutputFile {
  /** Its path in the output, with `/`. */
  readonly name: string;
  readonly content: Buffer;
}

/** What an app comes to, before anything of it is written. */
export interface Rendering {
  readonly files: readonly OutputFile[];
  /** Folders that are there also when they are empty. */
  readonly folders: readonly string[];
  readonly objects: number;
  readonly warnings: readonly string[];
}

export interface RenderingOptions {
  /** Within what no two objects may have one identity. */
  readonly uniqueAcross: 'chart' | 'app';
  /** What is said of an object. */
  readonly review?: (manifest: object) => {
    readonly mistakes: readonly string[];
    readonly warnings: readonly string[];
  };
  /** Called after each object with how many there were. */
  readonly progress?: (objects: number) => void;
}

/**
 * Renders an app: validates it, orders it, and makes the text of every file.
 * @throws Error with all mistakes, each with its construct
 */
export function render(app: App, options: RenderingOptions): Rendering {
  refuse(mistakesOf(app));
  const renderer = new Renderer(options);
  const order = new DependencyOrder(app);
  renderer.renderCharts(order, fileNames(app, order));
  const rendering = renderer.finish();
  return recordsConstructMetadata(app)
    ? { ...rendering, files: [...rendering.files, constructMetadata(order)] }
    : rendering;
}

/** The paths of the constructs by their objects' names, as cdk8s writes them for who validates the files. */
function constructMetadata(order: DependencyOrder): OutputFile {
  const objects = order.charts.flatMap((chart) => order.objectsOf(chart));
  const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
  const content = Buffer.from(JSON.stringify({ version: '1.0.0', resources }));
  return { name: 'construct-metadata.json', content };
}

/**
 * The manifests of an app in one text, as `synthYaml` gives them.
 * @throws Error with all mistakes, each with its construct
 */
export function renderYaml(app: App, options: RenderingOptions): string {
  refuse(mistakesOf(app));
  const renderer = new Renderer(options);
  renderer.renderCharts(new DependencyOrder(app), { ofApp: 'app' });
  return Buffer.concat(renderer.finish().files.map(({ content }) => content)).toString();
}

class Renderer {
  private readonly texts = new Map<string, string[]>();
  /** Files by their names in lower case, with the construct that each is of: not every disk tells the cases apart. */
  private readonly owners = new Map<string, { readonly name: string; readonly path: string }>();
  private readonly identities = new Identities();
  private readonly folders: string[] = [];
  private readonly mistakes: string[] = [];
  private readonly warnings: string[] = [];
  private readonly failures: Error[] = [];
  private objects = 0;

  constructor(private readonly options: RenderingOptions) {}

  renderCharts(order: DependencyOrder, names: FileNames): void {
    if (names.ofApp !== undefined) this.claim(names.ofApp, '');
    for (const chart of order.charts) {
      const whole = names.ofApp ?? names.ofChart?.(chart);
      if (names.ofChart && whole !== undefined) this.claim(whole, chart.node.path);
      if (names.folderOf) this.folders.push(names.folderOf(chart));
      for (const { origin, manifest, object } of manifestsOf(chart, order)) {
        const rendered = this.attempt(manifest);
        if (rendered === undefined) continue;
        const file = whole ?? names.ofObject?.(chart, rendered, object) ?? '';
        if (whole === undefined) this.claim(file, origin.path);
        this.add(file, rendered, origin);
      }
    }
  }

  finish(): Rendering {
    const [failure, ...others] = this.failures;
    if (failure && others.length === 0 && this.mistakes.length === 0) throw failure;
    refuse([...this.failures.map(({ message }) => message), ...this.mistakes]);
    const files = [...this.texts].map(([name, texts]) => ({ name, content: Buffer.from(texts.join('---\n')) }));
    return { files, folders: this.folders, objects: this.objects, warnings: this.warnings };
  }

  private attempt(manifest: () => unknown): unknown {
    try {
      return manifest();
    } catch (error) {
      // cdk8s says where it failed; an error of the program itself keeps its stack.
      if (!(error instanceof Error) || error.constructor !== Error) throw error;
      this.failures.push(error);
      return undefined;
    }
  }

  private claim(name: string, path: string): void {
    const problem = outside(name);
    const before = this.owners.get(name.toLowerCase());
    if (problem !== undefined) this.mistakes.push(`[${path}] ${problem}`);
    else if (before) {
      const as = before.name === name ? '' : `, which differs from "${name}" by case only`;
      this.mistakes.push(`[${path}] would be written to the file of ${before.path}, "${before.name}"${as}`);
    } else {
      this.owners.set(name.toLowerCase(), { name, path });
      this.texts.set(name, []);
    }
  }

  private add(file: string, manifest: unknown, origin: Origin): void {
    this.objects++;
    this.checkIdentity(manifest, origin);
    try {
      this.texts.get(file)?.push(yamlText(manifest));
    } catch (error) {
      if (!(error instanceof SerializationError)) throw error;
      this.say(origin, this.mistakes, [unwritable(manifest, error)]);
      return;
    }
    if (this.options.review && typeof manifest === 'object' && manifest !== null) {
      const { mistakes, warnings } = this.options.review(manifest);
      this.say(origin, this.mistakes, mistakes);
      this.say(origin, this.warnings, warnings);
    }
    this.options.progress?.(this.objects);
  }

  private checkIdentity(manifest: unknown, origin: Origin): void {
    const before = this.identities.add(manifest, origin);
    const [first] = before;
    if (!first) return;
    const same = before.find(({ chart }) => chart === origin.chart) ?? first;
    const errors = new FieldErrors();
    errors.duplicate(
      'metadata.name',
      nameOf(manifest),
      `${same.path} makes an object of this kind, namespace and name`,
    );
    const isMistake = same.chart === origin.chart || this.options.uniqueAcross === 'app';
    this.say(origin, isMistake ? this.mistakes : this.warnings, errors.toText());
  }

  private say({ path }: Origin, to: string[], lines: readonly string[]): void {
    for (const line of lines) to.push(`[${path}] ${line}`);
  }
}

function unwritable(manifest: unknown, { value, detail }: SerializationError): string {
  const errors = new FieldErrors();
  errors.invalid(fieldOf(manifest, value) ?? '', value, detail);
  return errors.toText()[0] ?? detail;
}

function fieldOf(value: unknown, wanted: unknown, path = ''): string | undefined {
  if (Object.is(value, wanted)) return path;
  if (!Array.isArray(value) && !isPlain(value)) return undefined;
  for (const [key, child] of Object.entries(value)) {
    // As Kubernetes writes the keys of maps, which may hold anything.
    const below = Array.isArray(value) || !/^\w+$/.test(key) ? `${path}[${key}]` : `${path}${path && '.'}${key}`;
    const found = key === wanted ? path : fieldOf(child, wanted, below);
    if (found !== undefined) return found;
  }
  return undefined;
}
