import { App, type AppProps } from 'cdk8s';
import { renderYaml } from './rendering';
import type { AdmissionOptions } from './review';
import { synthesize } from './synthesize';

/** Options of a `SafeApp`: those of cdk8s's `App`, and these. */
export interface SafeAppProps extends AppProps {
  /**
   * Where two objects of one API group, kind, namespace and name are an error, since `kubectl apply` would replace the first
   * with the second: `app` if all charts are applied together, `chart` if each is applied alone, as alternatives are.
   * @default - two in one chart are an error, two in different charts are warned of
   */
  readonly uniqueAcross?: 'chart' | 'app';

  /**
   * Reviews every object as a Kubernetes API server would, before a file is touched. Needs the package kube-admission.
   * @default - no review
   */
  readonly admission?: AdmissionOptions;
}

/**
 * A cdk8s `App` that loses nothing. It writes the same files as cdk8s's `App`, and differs in this:
 *
 * - It validates and renders everything before it writes a file; then it writes all files, or none.
 * - Two objects with one kind, namespace and name in a chart, or that would be written to one file, are errors.
 * - It removes files that an earlier synth wrote and this one does not; files of others stay. It notes what it wrote in the
 *   folder `.cdk8s-primer` of the output. So each app of a program needs an `outdir` of its own; `synth()` fails otherwise.
 * - It does not touch a file whose content is the same.
 * - It takes a fraction of the time.
 * - It says on standard error how many objects and files there were, and how many files changed; not if `CDK8S_OUTDIR` is
 *   set, since then a command line runs the app and says so.
 *
 * The function `synth()` does all of this for cdk8s's `App` as well. A `SafeApp` does it also where you call `app.synth()`,
 * and takes the options `uniqueAcross` and `admission`.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class SafeApp extends App {
  private readonly options: SafeAppProps;

  /** @param props the options; `outdir` is `CDK8S_OUTDIR` or `dist` unless it is given */
  constructor(props: SafeAppProps = {}) {
    super(props);
    this.options = { ...props };
  }

  /**
   * Writes all manifests to the output directory.
   * @throws Error with all errors, each with its construct; or an error that says why the files cannot be written, and what
   * state they are in. Nothing was changed then.
   */
  override synth(): void {
    synthesize(this, this.options);
  }

  /**
   * Returns the manifests of all charts in one text.
   * @throws Error with all errors, each with its construct
   */
  override synthYaml(): string {
    return renderYaml(this, { uniqueAcross: this.options.uniqueAcross });
  }
}
