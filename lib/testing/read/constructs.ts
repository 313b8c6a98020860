import { type Chart, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isApp } from '../../synthesis/app';
import { manifestsOf } from '../../synthesis/chart-manifests';
import { DependencyOrder } from '../../synthesis/order';
import { validationErrors } from '../../synthesis/validate';
import { flawsOfData } from '../data';
import { ManifestsError } from '../manifests-error';
import { reasonOf } from '../reason';
import { isManifest, type Manifest, type Resource } from '../resource';
import { printable } from '../words';
import { outputFiles } from './output-files';
import { itemsOf, whatIsMissing } from './texts';

/**
 * The objects that an app, a chart or any construct makes, as `cdk8s synth` orders them; no file is written.
 *
 * @throws ManifestsError that names every mistake of the app, with its construct
 */
export function fromConstruct(scope: IConstruct): Resource[] {
  const { root } = scope.node;
  if (!isApp(root)) {
    const path = root.node.path === '' ? '' : `[${root.node.path}] `;
    throw new ManifestsError(
      `${path}Invalid value: there is no app above it: new Chart(new App(), …), or Testing.chart()`,
    );
  }
  refuse(attempt(() => validationErrors(root)));
  const order = attempt(() => new DependencyOrder(root));
  const reader = new Reader(scope, order, outputFiles(root, order));
  for (const chart of order.charts)
    attempt(() => {
      reader.read(chart);
    });
  refuse(reader.mistakes);
  return reader.resources;
}

class Reader {
  readonly resources: Resource[] = [];
  readonly mistakes: string[] = [];

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
        else this.say(path, whatIsMissing(item));
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
        this.say(path, whatIsMissing(manifest));
        return undefined;
      }
      const flaws = flawsOfData(manifest);
      this.say(path, ...flaws);
      return flaws.length > 0 ? undefined : manifest;
    } catch (error) {
      // cdk8s says again which construct it is.
      const reason = reasonOf(error).replace(
        /^Failed serializing construct at path .* with name '.*?': (?:Error: )?/,
        '',
      );
      this.say(path, reason.includes('Maximum call stack') ? 'Invalid value: an object: it holds itself' : reason);
      return undefined;
    }
  }

  private say(path: string, ...lines: string[]): void {
    for (const line of lines) this.mistakes.push(`[${path}] ${line}`);
  }
}

/** What a step comes to. @throws ManifestsError if it fails: a validation that throws, constructs that depend on one another */
function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw doesNot([reasonOf(error)]);
  }
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw doesNot(mistakes);
}

const doesNot = (mistakes: readonly string[]): ManifestsError =>
  new ManifestsError(`the app does not synthesize:\n  ${mistakes.map(printable).join('\n  ')}`);
