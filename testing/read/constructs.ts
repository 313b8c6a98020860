import { ApiObject, Chart, DependencyGraph, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
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
  const { root, scopes } = scope.node;
  const isWithin = ({ node }: IConstruct): boolean => node.scopes.includes(scope);
  const isConcerned = (chart: Chart): boolean => isWithin(chart) || scopes.includes(chart);
  const all = root.node.findAll().filter((construct) => Chart.isChart(construct));
  const first = all.find(isConcerned);
  const { known, reason } = first ? prepared(first) : { known: [] };
  const charts = all.length > 1 ? topologyOf(root).filter((construct) => Chart.isChart(construct)) : all;
  const filesOf = outputFiles(root, charts);
  const mistakes: string[] = [];
  const resources = charts.filter(isConcerned).flatMap((chart) => {
    const [name, fileOf, isWhole] = [Names.toDnsLabel(chart), filesOf(chart), isWithin(chart)];
    return objectsOf(chart).flatMap((object, index): Resource[] => {
      if (!isWhole && !isWithin(object)) return [];
      const { path } = object.node;
      const { manifest, wrong } = rendered(object, chart === first ? known[index] : undefined);
      mistakes.push(...wrong.map((mistake) => `[${path}] ${mistake}`));
      if (!manifest) return [];
      const file = fileOf(manifest);
      // A List that an Include brings is to kubectl what is in it.
      return itemsOf(manifest).flatMap((item): Resource[] => {
        if (isManifest(item)) return [{ manifest: item, origin: path, chart: name, file }];
        mistakes.push(`[${path}] ${whatIsMissing(item)}`);
        return [];
      });
    });
  });
  if (mistakes.length > 0) throw doesNot(mistakes);
  // Something else than an object, such as a validation that throws.
  if (reason !== undefined) throw doesNot([reason]);
  return resources;
}

/**
 * Resolves the dependencies of the whole app and validates it, which cdk8s does whenever it renders a chart. What comes of
 * that chart is kept, or why nothing does.
 */
function prepared(chart: Chart): { known: unknown[]; reason?: string } {
  try {
    return { known: chart.toJson() };
  } catch (error) {
    const [heading, ...mistakes] = (error instanceof Error ? error.message : '').split('\n');
    if (heading === 'Validation failed with the following errors:') throw doesNot(mistakes.map((line) => line.trim()));
    // Where an object cannot be rendered, it is said which when each is.
    return { known: [], reason: reasonOf(error) };
  }
}

const objectsOf = (chart: Chart): ApiObject[] =>
  ordered(chart)
    .filter((construct) => ApiObject.isApiObject(construct))
    .filter((object) => object.chart === chart);

/** The constructs of a chart, each after what it depends on. Where nothing does, that is known without a graph. */
function ordered(chart: Chart): IConstruct[] {
  const { node } = chart;
  const all = node.findAll();
  const isOrdered = node.scope !== undefined && all.every((construct) => construct.node.dependencies.length === 0);
  return isOrdered ? all : topologyOf(chart);
}

/** @throws ManifestsError if some depend on one another */
function topologyOf({ node }: IConstruct): IConstruct[] {
  try {
    return new DependencyGraph(node).topology();
  } catch (error) {
    throw doesNot([reasonOf(error)]);
  }
}

function rendered(object: ApiObject, known: unknown): { manifest?: Manifest; wrong: readonly string[] } {
  try {
    const manifest: unknown = known ?? object.toJson();
    if (!isManifest(manifest)) return { wrong: [whatIsMissing(manifest)] };
    const wrong = flawsOfData(manifest);
    return wrong.length > 0 ? { wrong } : { manifest, wrong };
  } catch (error) {
    // cdk8s says again which construct it is.
    const reason = reasonOf(error).replace(
      /^Failed serializing construct at path .* with name '.*?': (?:Error: )?/,
      '',
    );
    return { wrong: [reason.includes('Maximum call stack') ? 'Invalid value: an object: it holds itself' : reason] };
  }
}

const doesNot = (mistakes: readonly string[]): ManifestsError =>
  new ManifestsError(`the app does not synthesize:\n  ${mistakes.map(printable).join('\n  ')}`);
