import { ApiObject, Chart, DependencyGraph, Names } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type FieldPath, textOf } from '../field-path';
import { ManifestsError } from '../manifests-error';
import { isManifest, type Manifest, type Resource } from '../resource';
import { isList } from '../values';
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
  const known = first ? prepared(first) : [];
  const charts =
    all.length > 1 ? new DependencyGraph(root.node).topology().filter((construct) => Chart.isChart(construct)) : all;
  const filesOf = outputFiles(root, charts);
  const mistakes: string[] = [];
  const resources = charts.filter(isConcerned).flatMap((chart) => {
    const [name, fileOf, isWhole] = [Names.toDnsLabel(chart), filesOf(chart), isWithin(chart)];
    return objectsOf(chart).flatMap((object, index): Resource[] => {
      if (!isWhole && !isWithin(object)) return [];
      const { path } = object.node;
      const { manifest, mistake } = rendered(object, chart === first ? known[index] : undefined);
      if (mistake !== undefined) mistakes.push(`[${path}] ${mistake}`);
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
  return resources;
}

/**
 * Resolves the dependencies of the whole app and validates it, which cdk8s does whenever it renders a chart. What comes of
 * that chart is kept.
 */
function prepared(chart: Chart): unknown[] {
  try {
    return chart.toJson();
  } catch (error) {
    const [heading, ...mistakes] = (error instanceof Error ? error.message : '').split('\n');
    if (heading === 'Validation failed with the following errors:') throw doesNot(mistakes.map((line) => line.trim()));
    // One object cannot be rendered; which one is said when each is.
    return [];
  }
}

const objectsOf = (chart: Chart): ApiObject[] =>
  ordered(chart)
    .filter((construct) => ApiObject.isApiObject(construct))
    .filter((object) => object.chart === chart);

/** The constructs of a chart, each after what it depends on. Where nothing does, that is known without a graph. */
function ordered({ node }: Chart): IConstruct[] {
  const all = node.findAll();
  const isOrdered = node.scope !== undefined && all.every((construct) => construct.node.dependencies.length === 0);
  return isOrdered ? all : new DependencyGraph(node).topology();
}

function rendered(object: ApiObject, known: unknown): { manifest?: Manifest; mistake?: string } {
  try {
    const manifest: unknown = known ?? object.toJson();
    if (!isManifest(manifest)) return { mistake: whatIsMissing(manifest) };
    // Few have any: a look at the whole is quicker than a walk.
    const mistake = JSON.stringify(manifest).includes(TOKEN) ? tokenIn(manifest, []) : undefined;
    return mistake === undefined ? { manifest } : { mistake };
  } catch (error) {
    if (error instanceof RangeError) return { mistake: 'Invalid value: an object that holds itself' };
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}

const TOKEN = '${Token[';

/** A token of the AWS CDK or of CDK for Terraform, which nothing has resolved. */
function tokenIn(value: unknown, path: FieldPath): string | undefined {
  if (typeof value === 'string') {
    const isToken = value.includes(TOKEN);
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
