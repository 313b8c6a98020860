import { App, type Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { join } from 'node:path';
import { fileNames } from '../../lib/synthesis/file-names';
import type { Manifest } from '../resource';

/** Whether a value is an app, of whichever copy of cdk8s. */
export const isApp = (value: unknown): value is App =>
  value instanceof App || (Construct.isConstruct(value) && 'outdir' in value && 'yamlOutputType' in value);

/** Which file `app.synth()` writes an object of a chart to; nothing where the root is no app. */
export function outputFiles(
  root: IConstruct,
  charts: readonly Chart[],
): (chart: Chart) => (manifest: Manifest) => string | undefined {
  if (!isApp(root)) return () => () => undefined;
  const hasDependentCharts = charts.some(({ node }) =>
    node.dependencies.some((dependency) => charts.some((chart) => chart === dependency)),
  );
  const { ofApp, ofChart, ofObject } = fileNames(root, { charts, hasDependentCharts });
  return (chart) => {
    const whole = ofApp ?? ofChart?.(chart);
    return (manifest) => join(root.outdir, whole ?? ofObject?.(chart, manifest) ?? '');
  };
}
