import { type ApiObject, App, type Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { join } from 'node:path';
import { fileNames } from '../../lib/synthesis/file-names';
import type { DependencyOrder } from '../../lib/synthesis/order';
import type { Manifest } from '../resource';

/** Whether a value is an app, of whichever copy of cdk8s. */
export const isApp = (value: unknown): value is App =>
  value instanceof App || (Construct.isConstruct(value) && 'outdir' in value && 'yamlOutputType' in value);

/** Which file `app.synth()` writes an object of a chart to; nothing where the root is no app. */
export function outputFiles(
  root: IConstruct,
  order: DependencyOrder,
): (chart: Chart, manifest: Manifest, object?: ApiObject) => string | undefined {
  if (!isApp(root)) return () => undefined;
  const { ofApp, ofChart, ofObject } = fileNames(root, order);
  return (chart, manifest, object) =>
    join(root.outdir, ofApp ?? ofChart?.(chart) ?? ofObject?.(chart, manifest, object) ?? '');
}
