import { App, type AppProps } from 'cdk8s';
import type { AdmissionOptions } from './review';
import { loadEngine } from './engine';

/** Options of a `SafeApp`: those of cdk8s's `App`, and these. */
export interface SafeAppProps extends AppProps {
  /**
   * The range in which two objects of one API group, kind, namespace and name are an error: `app` if you apply all charts
   * together, `chart` if you apply each alone. `kubectl apply` would replace the first object with the second.
   * @default - two objects in one chart are an error; for two in different charts there is a warning
   */
  readonly uniqueAcross?: 'chart' | 'app';

  /**
   * Reviews every object as a Kubernetes API server would, before a file is written. An object that the server would refuse is
   * an error. Needs the package kube-admission.
   * @default - no review
   */
  readonly admission?: AdmissionOptions;
}

/**
 * A cdk8s `App` that writes all of its files or none. It writes the same files as cdk8s's `App`, with these differences:
 *
 * - It validates and renders everything before it writes a file. Then it writes all files, or none.
 * - Two objects of one kind, namespace and name in a chart are an error. So are two objects that would overwrite each other's
 *   file.
 * - It removes files that an earlier synth wrote and this one does not. Other files stay. The folder `.cdk8s-primer` of the
 *   output has the list of its files. Each app of a program needs an `outdir` of its own, or else `synth()` fails.
 * - It does not touch a file whose content is the same.
 * - It takes a fraction of the time.
 * - It prints the number of objects, files and changed files to standard error. If `CDK8S_OUTDIR` is set, it does not: the
 *   command line that runs the app prints them.
 *
 * The function `synth()` does the same for cdk8s's `App`. A `SafeApp` also does it when you call `app.synth()`, and has the
 * options `uniqueAcross` and `admission`.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class SafeApp extends App {
  private readonly options: SafeAppProps;

  /** @param props the options. The default of `outdir` is `CDK8S_OUTDIR`, or else `dist` */
  constructor(props: SafeAppProps = {}) {
    super(props);
    this.options = { ...props };
  }

  /**
   * Writes all manifests to the output directory.
   * @throws Error with all errors, each with its construct; or an Error with the reason why the files cannot be written, and
   * their state
   */
  override synth(): void {
    loadEngine().synthesize(this, this.options);
  }

  /**
   * Returns the manifests of all charts as one string of YAML.
   * @throws Error with all errors, each with its construct
   */
  override synthYaml(): string {
    return loadEngine().renderYaml(this, { uniqueAcross: this.options.uniqueAcross });
  }
}
