import { type Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { CYCLE } from '../../manifests/data-errors';
import { reasonOf } from '../../manifests/error-message';
import { FieldError, UNSHOWN, ValueText } from '../../manifests/field-error';
import { isManifest, itemsOf, type Manifest, manifestErrors } from '../../manifests/manifest';
import { ManifestsError } from '../../manifests/manifests-error';
import { printable } from '../../manifests/printable';
import type { Resource } from '../../manifests/resource';
import { isApp } from '../../synthesis/app';
import { manifestsOf } from '../../synthesis/chart-manifests';
import { DependencyOrder } from '../../synthesis/order';
import { validationErrors } from '../../synthesis/validate';
import { objectErrors } from '../matching/patterns';
import { outputFiles } from './output-files';

/**
 * Returns the objects of an app, a chart or any construct, in the order of `cdk8s synth`. Writes no file.
 *
 * @throws ManifestsError with all errors of the app, each with its construct
 */
export function fromConstruct(scope: IConstruct): Resource[] {
  const { root } = scope.node;
  if (!isApp(root)) {
    const path = root.node.path === '' ? '' : `[${root.node.path}] `;
    const error = FieldError.invalid('', UNSHOWN, 'must be in an app; use new Chart(new App(), …) or Testing.chart()');
    throw new ManifestsError(`${path}${String(error)}`);
  }
  refuse(attempt(() => validationErrors(root)));
  const order = attempt(() => new DependencyOrder(root));
  const reader = new Reader(scope, order, outputFiles(root, order));
  for (const chart of order.charts)
    attempt(() => {
      reader.read(chart);
    });
  refuse(reader.errors);
  return reader.resources;
}

/** Reads the objects of charts, and collects all errors. */
class Reader {
  readonly resources: Resource[] = [];
  readonly errors: string[] = [];

  constructor(
    private readonly scope: IConstruct,
    private readonly order: DependencyOrder,
    private readonly fileOf: ReturnType<typeof outputFiles>,
  ) {}

  read(chart: Chart): void {
    const isWhole = this.isWithin(chart);
    if (!isWhole && !this.scope.node.scopes.includes(chart)) return;
    const name = Names.toDnsLabel(chart);
    for (const { origin, manifest: render, object } of manifestsOf(chart, this.order)) {
      if (!isWhole && !(object && this.isWithin(object))) continue;
      const { path } = origin;
      const manifest = this.rendered(path, render);
      if (!manifest) continue;
      const file = this.fileOf(chart, manifest, object);
      // For kubectl a List, as an Include may have, is the objects in it.
      for (const item of itemsOf(manifest)) {
        if (isManifest(item)) this.resources.push({ manifest: item, origin: path, chart: name, file });
        else this.report(path, [manifestErrors(item).join('; ')]);
      }
    }
  }

  private isWithin({ node }: IConstruct): boolean {
    return node.scopes.includes(this.scope);
  }

  private rendered(path: string, render: () => unknown): Manifest | undefined {
    try {
      const manifest = render();
      if (!isManifest(manifest)) {
        this.report(path, [manifestErrors(manifest).join('; ')]);
        return undefined;
      }
      const errors = objectErrors(manifest);
      this.report(path, errors);
      return errors.length > 0 ? undefined : manifest;
    } catch (error) {
      // The error of cdk8s names the construct, too.
      const reason = reasonOf(error).replace(
        /^Failed serializing construct at path .* with name '.*?': (?:Error: )?/,
        '',
      );
      this.report(path, [reason.includes('Maximum call stack') ? CONTAINS_ITSELF : reason]);
      return undefined;
    }
  }

  private report(path: string, errors: readonly (FieldError | string)[]): void {
    for (const error of errors) this.errors.push(`[${path}] ${String(error)}`);
  }
}

const CONTAINS_ITSELF = FieldError.invalid('', new ValueText('an object'), CYCLE);

/** Runs a step. @throws ManifestsError if it fails, as when a validation throws or dependencies have a cycle */
function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw notSynthesized([reasonOf(error)]);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw notSynthesized(errors);
}

const notSynthesized = (errors: readonly string[]): ManifestsError =>
  new ManifestsError(`the app does not synthesize:\n  ${errors.map(printable).join('\n  ')}`);
