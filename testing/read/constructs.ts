import { ApiObject, Chart, DependencyGraph, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { flawsOfData } from '../data';
import { ManifestsError } from '../manifests-error';
import { reasonOf } from '../reason';
import { isManifest, type Manifest, type Resource } from '../resource';
import { printable } from '../words';
import { outputFiles } from './output-files';
import { whatIsMissing } from './texts';

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
  const known = first ? prepared(first) : new Map<ApiObject, unknown>();
  // Of a single chart there is no order, and the graph of a large app takes its time.
  const charts = all.length > 1 ? new DependencyGraph(root.node).topology().filter((one) => Chart.isChart(one)) : all;
  const fileOf = outputFiles(root, charts);
  const mistakes: string[] = [];
  const resources = charts.filter(isConcerned).flatMap((chart) =>
    (chart === first && known.size > 0 ? [...known.keys()] : objectsOf(chart))
      .filter(isWithin)
      .flatMap((object): Resource[] => {
        const { path } = object.node;
        const { manifest, wrong } = rendered(object, known);
        mistakes.push(...wrong.map((mistake) => `[${path}] ${mistake}`));
        return manifest
          ? [{ manifest, origin: path, chart: Names.toDnsLabel(chart), file: fileOf(chart, manifest) }]
          : [];
      }),
  );
  if (mistakes.length > 0) throw doesNot(mistakes);
  return resources;
}

/**
 * Resolves the dependencies of the whole app and validates it, which cdk8s does whenever it renders a chart. What comes of
 * that chart is kept.
 */
function prepared(chart: Chart): Map<ApiObject, unknown> {
  try {
    const manifests: unknown[] = chart.toJson();
    return new Map(objectsOf(chart).map((object, index) => [object, manifests[index]]));
  } catch (error) {
    const [heading, ...mistakes] = (error instanceof Error ? error.message : '').split('\n');
    if (heading === 'Validation failed with the following errors:') throw doesNot(mistakes.map((line) => line.trim()));
    // One object cannot be rendered; which one is said when each is.
    return new Map();
  }
}

const objectsOf = (chart: Chart): ApiObject[] =>
  new DependencyGraph(chart.node)
    .topology()
    .filter((construct) => ApiObject.isApiObject(construct))
    .filter((object) => Chart.of(object) === chart);

function rendered(
  object: ApiObject,
  known: ReadonlyMap<ApiObject, unknown>,
): { manifest?: Manifest; wrong: readonly string[] } {
  try {
    const manifest: unknown = known.get(object) ?? object.toJson();
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
