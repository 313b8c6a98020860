import type { App } from 'cdk8s';
import { dataErrors } from '../manifests/data-errors';
import { DuplicateFinder } from '../manifests/duplicates';
import { isBuiltIn } from '../manifests/kinds';
import { isManifest, itemsOf } from '../manifests/manifest';
import { DEFINITION } from '../manifests/unreviewed';
import { SerializationError, yamlText } from '../manifests/yaml-writer';
import { manifestsOf, type Origin } from './chart-manifests';
import { constructMetadata } from './construct-metadata';
import { type FileNames, fileNames } from './file-names';
import { DependencyOrder } from './order';
import { fileNameError, type OutputFile } from './output-file';
import type { Reviewer } from './review';
import { throwErrors, validationErrors } from './validate';

/** The output of an app before it is written. */
interface Rendering {
  readonly files: readonly OutputFile[];
  /** The folders that are made even if they are empty. */
  readonly folders: readonly string[];
  readonly objects: number;
  readonly warnings: readonly string[];
}

/** Options for rendering an app. */
export interface RenderingOptions {
  /** The range in which two objects of one identity are an error. @default - one chart; across charts there is a warning */
  readonly uniqueAcross?: 'chart' | 'app';
  /** Reviews the objects. @default - no review */
  readonly review?: Reviewer | undefined;
  /** Receives the number of objects so far, after each object. @default - none */
  readonly progress?: (objects: number) => void;
}

/**
 * Renders an app: validates it, orders its objects, and makes the text of every file.
 * @throws Error with all errors, each with its construct
 */
export function render(app: App, options: RenderingOptions): Rendering {
  throwErrors(validationErrors(app));
  const renderer = new Renderer(options);
  const order = new DependencyOrder(app);
  renderer.renderCharts(order, fileNames(app, order));
  const rendering = renderer.finish();
  return { ...rendering, files: [...rendering.files, ...constructMetadata(app, order)] };
}

/**
 * Renders the manifests of an app as one text, as `synthYaml` returns it.
 * @throws Error with all errors, each with its construct
 */
export function renderYaml(app: App, options: RenderingOptions): string {
  throwErrors(validationErrors(app));
  const renderer = new Renderer(options);
  renderer.renderCharts(new DependencyOrder(app), { ofApp: 'app' });
  return Buffer.concat(renderer.finish().files.map(({ content }) => content)).toString();
}

/** Renders the objects of charts to the texts of files, and collects all errors. */
class Renderer {
  private readonly texts = new Map<string, string[]>();
  /** The files with their constructs. The keys are in lower case, because some disks ignore the case of names. */
  private readonly owners = new Map<string, { readonly name: string; readonly path: string }>();
  private readonly duplicates: DuplicateFinder;
  private readonly folders: string[] = [];
  private readonly errors: string[] = [];
  private readonly warnings: string[] = [];
  private readonly failures: Error[] = [];
  /** Custom resources, which are reviewed when all definitions are known, and these definitions. */
  private readonly custom: { readonly manifest: object; readonly origin: Origin }[] = [];
  private readonly definitions: object[] = [];
  private objects = 0;

  constructor(private readonly options: RenderingOptions) {
    const { uniqueAcross } = options;
    this.duplicates = new DuplicateFinder(uniqueAcross && (uniqueAcross === 'app' ? 'all' : 'scope'));
  }

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
    if (this.custom.length > 0) this.options.review?.define(this.definitions);
    for (const { manifest, origin } of this.custom) this.review(manifest, origin);
    const [failure, ...others] = this.failures;
    if (failure && others.length === 0 && this.errors.length === 0) throw failure;
    throwErrors([...this.failures.map(({ message }) => message), ...this.errors]);
    const files = [...this.texts].map(([name, texts]) => ({ name, content: Buffer.from(texts.join('---\n')) }));
    return { files, folders: this.folders, objects: this.objects, warnings: this.warnings };
  }

  private attempt(manifest: () => unknown): unknown {
    try {
      return manifest();
    } catch (error) {
      // The errors of cdk8s name the construct. An error of the program itself keeps its stack.
      if (!(error instanceof Error) || error.constructor !== Error) throw error;
      this.failures.push(error);
      return undefined;
    }
  }

  /** Reserves a file for a construct. */
  private claim(name: string, path: string): void {
    const problem = fileNameError(name);
    const before = this.owners.get(name.toLowerCase());
    if (problem !== undefined) this.errors.push(`[${path}] ${problem}`);
    else if (before) {
      const as = before.name === name ? '' : `, which differs from "${name}" by case only`;
      this.errors.push(`[${path}] would be written to the file of ${before.path}, "${before.name}"${as}`);
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
      // The writer stops at the first value that it cannot write; all of them are reported.
      const found = error instanceof SerializationError ? dataErrors(manifest) : [];
      if (found.length === 0) throw error;
      this.say(origin, this.errors, found.map(String));
      return;
    }
    if (this.options.review && isManifest(manifest)) {
      if (isBuiltIn(`${manifest.apiVersion}/${manifest.kind}`)) this.review(manifest, origin);
      else this.custom.push({ manifest, origin });
      if (manifest.kind === DEFINITION) this.definitions.push(manifest);
    } else if (typeof manifest === 'object' && manifest !== null) this.review(manifest, origin);
    this.options.progress?.(this.objects);
  }

  private review(manifest: object, origin: Origin): void {
    const found = this.options.review?.review(manifest);
    this.say(origin, this.errors, found?.errors ?? []);
    this.say(origin, this.warnings, found?.warnings ?? []);
  }

  private checkIdentity(manifest: unknown, origin: Origin): void {
    for (const item of itemsOf(manifest)) {
      const found = this.duplicates.add(item, { scope: origin.chart, placeFor: () => `the object of ${origin.path}` });
      if (found) this.say(origin, found.isError ? this.errors : this.warnings, [found.problem.toString()]);
    }
  }

  private say({ path }: Origin, to: string[], lines: readonly string[]): void {
    for (const line of lines) to.push(`[${path}] ${line}`);
  }
}
