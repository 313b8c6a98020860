import { ApiObject, Chart, DependencyGraph, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type FieldPath, textOf } from '../field-path';
import { ManifestsError } from '../manifests-error';
import { isManifest, type Manifest, type Resource } from '../resource';
import { isList } from '../values';
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
  const first = root.node.findAll().find((construct) => Chart.isChart(construct) && isConcerned(construct));
  const known = Chart.isChart(first) ? prepared(first) : new Map<ApiObject, unknown>();
  const charts = new DependencyGraph(root.node).topology().filter((construct) => Chart.isChart(construct));
  const fileOf = outputFiles(root, charts);
  const mistakes: string[] = [];
  const resources = charts.filter(isConcerned).flatMap((chart) =>
    objectsOf(chart)
      .filter(isWithin)
      .flatMap((object): Resource[] => {
        const { path } = object.node;
        const { manifest, mistake } = rendered(object, known);
        if (mistake !== undefined) mistakes.push(`[${path}] ${mistake}`);
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
): { manifest?: Manifest; mistake?: string } {
  try {
    const manifest: unknown = known.get(object) ?? object.toJson();
    if (!isManifest(manifest)) return { mistake: whatIsMissing(manifest) };
    const mistake = tokenIn(manifest, []);
    return mistake === undefined ? { manifest } : { mistake };
  } catch (error) {
    if (error instanceof RangeError) return { mistake: 'Invalid value: an object that holds itself' };
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}

/** A token of the AWS CDK or of CDK for Terraform, which nothing has resolved. */
function tokenIn(value: unknown, path: FieldPath): string | undefined {
  if (typeof value === 'string') {
    const isToken = value.includes('${Token[');
    return isToken
      ? `${textOf(path)}: Invalid value: ${JSON.stringify(value)}: a token that is not resolved`
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = tokenIn(part, [...path, isList(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const doesNot = (mistakes: readonly string[]): ManifestsError =>
  new ManifestsError(`the app does not synthesize:\n  ${mistakes.join('\n  ')}`);
