import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { SafeApp, type SafeAppProps } from 'cdk8s-primer';
import type { Construct } from 'constructs';
import { contents, stderrOf } from '../folders';

/** The line above the errors of an app. */
export const heading = 'Validation failed with the following errors:\n  ';

export const configMap = (scope: Construct, id: string, name: string, data?: object): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });

/** Gives what the synth of an app prints on standard error, and the files that it writes, each to a folder of its own. */
export const synthesized =
  (newFolder: () => string) =>
  (make: (app: SafeApp) => void, props: SafeAppProps = {}): { stderr: string; files: Record<string, string> } => {
    const app = new SafeApp({ outdir: join(newFolder(), 'dist'), ...props });
    make(app);
    const stderr = stderrOf(() => {
      app.synth();
    });
    return { stderr: stderr.replaceAll(app.outdir, 'dist').replace(/\d+\.\d s/, 'N s'), files: contents(app.outdir) };
  };
