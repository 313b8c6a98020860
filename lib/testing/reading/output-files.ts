import type { ApiObject, App, Chart } from 'cdk8s';
import { join } from 'node:path';
import type { Manifest } from '../../manifests/manifest';
import { fileNames } from '../../synthesis/file-names';
import type { DependencyOrder } from '../../synthesis/order';

/** Returns a function for the file to which `app.synth()` writes an object. */
export function outputFiles(
  app: App,
  order: DependencyOrder,
): (chart: Chart, manifest: Manifest, object?: ApiObject) => string {
  const { ofApp, ofChart, ofObject } = fileNames(app, order);
  return (chart, manifest, object) =>
    join(app.outdir, ofApp ?? ofChart?.(chart) ?? ofObject?.(chart, manifest, object) ?? '');
}
