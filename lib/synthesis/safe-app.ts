import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { App, type AppProps } from 'cdk8s';
import { FieldErrors } from '../manifests/field-errors';
import { Output } from './output';
import { render, renderYaml } from './rendering';
import { Report } from './report';
import { reviewer, type AdmissionOptions } from './review';

/** Options of a `SafeApp`: those of cdk8s's `App`, and these. */
export interface SafeAppProps extends AppProps {
  /**
   * Where no two objects may have one API group, kind, namespace and name: in a chart or in the whole app. Two in
   * different charts of an app are warned of at least.
   * @default 'chart'
   */
  readonly uniqueAcross?: 'chart' | 'app';

  /**
   * Reviews every object as a Kubernetes API server would, before a file is touched. Needs the package kube-admission.
   * @default - no review
   */
  readonly admission?: AdmissionOptions;
}

/**
 * A cdk8s `App` that loses nothing. It writes what cdk8s's writes, in the same files, and differs in this:
 *
 * - Everything is validated and rendered before a file is written, and then all files are, or none.
 * - Two objects with one kind, namespace and name in a chart, or that would be written to one file, are mistakes.
 * - Files that an earlier synth wrote and this one does not are removed; files of others stay. What was written is noted
 *   in the folder `.cdk8s-primer` of the output. So each app of a program needs an `outdir` of its own, which is made sure of.
 * - A file whose content is the same is not touched.
 * - It takes a fraction of the time.
 * - Standard error tells how many objects and files there were, and how many of those changed.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class SafeApp extends App {
  private readonly options: SafeAppProps;
  /** The names of the files that it wrote last. */
  private written: readonly string[] = [];

  /** @param props the options; `outdir` is `CDK8S_OUTDIR` or `dist` unless it is given */
  constructor(props: SafeAppProps = {}) {
    super(props);
    this.options = { ...props };
  }

  /**
   * Writes all manifests to the output directory.
   * @throws Error with all mistakes, each with its construct; or that says why the files cannot be written, and what
   * state they are in. Nothing was changed then.
   */
  override synth(): void {
    const report = new Report();
    const staging = process.env.CDK8S_PRIMER_STAGED ? process.env.CDK8S_OUTDIR : undefined;
    if (staging !== undefined && !isInside(this.outdir, staging)) refuseOutdir(this.outdir);
    const { uniqueAcross = 'chart', admission } = this.options;
    const output = new Output(this.outdir);
    const { files, folders, objects, warnings } = render(this, {
      uniqueAcross,
      review: admission && reviewer(admission),
      progress: (count) => {
        report.progress(count);
      },
    });
    const names = files.map(({ name }) => name);
    this.keepOthers(names);
    const written = output.write(files, folders);
    this.written = names;
    lastWritten.set(resolve(this.outdir), names);
    report.warn(warnings);
    // Whoever has the app write to a place where it is looked at first sums up what becomes of it.
    if (staging === undefined) report.summary(this.outdir, objects, written);
  }

  /** Fails where files of another app of this program would be removed: this app is no later version of that. */
  private keepOthers(names: readonly string[]): void {
    const before = lastWritten.get(resolve(this.outdir)) ?? [];
    if (before === this.written) return;
    const now = new Set(names);
    const lost = before.find((name) => !now.has(name) && existsSync(join(this.outdir, name)));
    if (lost === undefined) return;
    throw new Error(
      `${join(this.outdir, lost)} was written by another app of this program, and would be removed: give each app an outdir of its own. ` +
        'The files are as that one wrote them.',
    );
  }

  /**
   * The manifests of all charts in one text.
   * @throws Error with all mistakes, each with its construct
   */
  override synthYaml(): string {
    return renderYaml(this, { uniqueAcross: this.options.uniqueAcross ?? 'chart' });
  }
}

/** The names of the files that an app of this process wrote last, by the folder. */
const lastWritten = new Map<string, readonly string[]>();

function isInside(folder: string, outer: string): boolean {
  return `${resolve(folder)}${sep}`.startsWith(`${resolve(outer)}${sep}`);
}

/** What is written elsewhere would be written before it is looked at, also where nothing is to be written. */
function refuseOutdir(outdir: string): never {
  const errors = new FieldErrors();
  errors.invalid(
    'outdir',
    outdir,
    'cdk8s-primer synth has an app write to CDK8S_OUTDIR: leave outdir out, or put it in there. Nothing was changed.',
  );
  throw new Error(errors.toText().join());
}
