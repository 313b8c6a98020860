import { App, type Chart, Names, YamlOutputType } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { join } from 'node:path';
import { nameOf, type Manifest } from '../resource';

/** Whether a value is an app, of whichever copy of cdk8s. */
export const isApp = (value: unknown): value is App =>
  value instanceof App || (Construct.isConstruct(value) && 'outdir' in value && 'yamlOutputType' in value);

/** Which file `app.synth()` writes an object of a chart to; nothing where the root is no app. */
export function outputFiles(
  root: IConstruct,
  charts: readonly Chart[],
): (chart: Chart) => (manifest: Manifest) => string | undefined {
  if (!isApp(root)) return () => () => undefined;
  const { outdir, outputFileExtension: extension, yamlOutputType } = root;
  // Charts that depend on others are numbered, so that `kubectl apply` takes them in their order.
  const isNumbered = charts.some(({ node }) =>
    node.dependencies.some((dependency) => charts.some((chart) => chart === dependency)),
  );
  const chartName = (chart: Chart): string => {
    const number = isNumbered ? `${String(charts.indexOf(chart)).padStart(4, '0')}-` : '';
    return number + Names.toDnsLabel(chart);
  };
  const ownName = (manifest: Manifest): string =>
    `${manifest.kind}.${nameOf(manifest)}`.replaceAll(/[^0-9a-zA-Z-_.]/g, '');
  return (chart) => {
    const name = chartName(chart);
    switch (yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        return () => join(outdir, `app${extension}`);
      case YamlOutputType.FILE_PER_RESOURCE:
        return (manifest) => join(outdir, ownName(manifest) + extension);
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return (manifest) => join(outdir, name, ownName(manifest) + extension);
      default:
        return () => join(outdir, name + extension);
    }
  };
}
