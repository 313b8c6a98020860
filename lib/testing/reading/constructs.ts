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
 * Returns the objects that an app, a chart or any construct makes, as `cdk8s synth` orders them; no file is written.
 *
 * @throws ManifestsError that names every error of the app, with its construct
 */
export function fromConstruct(scope: IConstruct): Resource[] {
  const { root } = scope.node;
  if (!isApp(root)) {
    const path = root.node.path === '' ? '' : `[${root.node.path}] `;
    const error = FieldError.invalid(
      '',
      UNSHOWN,
      'there is no app above it: new Chart(new App(), …), or Testing.chart()',
    );
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
      const path = object?.node.path ?? origin.path;
      const manifest = this.rendered(path, render);
      if (!manifest) continue;
      const file = this.fileOf(chart, manifest, object);
      // A List that an Include brings is to kubectl what is in it.
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
      // cdk8s says again which construct it is.
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

/** Runs a step. @throws ManifestsError if it fails: a validation that throws, constructs that depend on one another */
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
