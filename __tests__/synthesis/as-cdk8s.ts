// Compares the output of cdk8s's App with that of SafeApp and synth(): https://cdk8s.io/docs/latest/basics/app/
import { join } from 'node:path';
import { ApiObject, App, Chart, YamlOutputType, type AppProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { SafeApp, synth } from 'cdk8s-primer';
import { parseAllDocuments } from 'yaml';
import { contents, stderrOf, temporary } from '../folders';

export const newFolder = temporary('as-cdk8s');

export const object = (scope: Construct, id: string, kind = 'Kind'): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind });

/** The files that an app of this class writes. */
export function written(Class: typeof App, make: (app: App) => void, props?: AppProps): Record<string, string> {
  const app = new Class({ outdir: join(newFolder(), 'dist'), ...props });
  make(app);
  stderrOf(() => {
    app.synth();
  });
  return contents(app.outdir);
}

export const files = (make: (app: App) => void, props?: AppProps): string[] =>
  Object.keys(written(SafeApp, make, props));

export const documents = (text: string): unknown[] =>
  parseAllDocuments(text, { version: '1.1' }).map((document): unknown => document.toJS());

/** The files that `synth` writes of cdk8s's own App. */
function synthesized(make: (app: App) => void, props?: AppProps): Record<string, string> {
  const { exitCode } = process;
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const app = new App({ outdir: join(newFolder(), 'dist'), ...props });
  try {
    stderrOf(() => {
      synth(() => {
        make(app);
        return app;
      });
    });
    const [error] = printed.mock.calls;
    if (error) throw new Error(String(error[0]));
  } finally {
    printed.mockRestore();
    process.exitCode = exitCode;
  }
  return contents(app.outdir);
}

/** What an app comes to: SafeApp and synth() write the same files as cdk8s's App, or fail in the same words. */
export function both(make: (app: App) => void, props?: AppProps): void {
  const ways = [() => written(App, make, props), () => written(SafeApp, make, props), () => synthesized(make, props)];
  const [theirs, ...ours] = ways.map((way) => {
    try {
      return Object.entries(way()).map(([name, text]) => [name, documents(text)]);
    } catch (error) {
      return error instanceof Error ? error.message.replace(/cycle detected.*/, 'cycle detected') : error;
    }
  });
  expect(ours).toStrictEqual([theirs, theirs]);
  // Equality does not see the order of keys.
  expect(JSON.stringify(ours)).toBe(JSON.stringify([theirs, theirs]));
}

/** Three charts, each with an object that depends on the next one's. */
export function dependent(app: App): void {
  const objects = [1, 2, 3].map((number) => object(new Chart(app, `chart${number}`), 'obj', `Kind${number}`));
  objects.reduce((source, target) => {
    source.addDependency(target);
    return target;
  });
}

export const types = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];
