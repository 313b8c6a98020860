import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { App } from 'cdk8s';
import { FieldError } from '../manifests/field-error';
import { OutputFolder } from './output-folder';
import { render, type RenderingOptions } from './rendering';
import { Report } from './report';
import { reviewer, type AdmissionOptions } from './review';

export { renderYaml } from './rendering';

/** Options of a synthesis. */
interface SynthesisOptions extends Pick<RenderingOptions, 'uniqueAcross'> {
  /** Reviews every object as a Kubernetes API server would. @default - no review */
  readonly admission?: AdmissionOptions;
}

/**
 * Synthesizes an app: validates it, renders every object once, reviews the objects, and writes all files or none. `synth()` and
 * `SafeApp` call this function.
 * @throws Error with all errors, each with its construct; or an Error with the reason why the files cannot be written, and
 * their state
 */
export function synthesize(app: App, { uniqueAcross, admission }: SynthesisOptions = {}): void {
  const report = new Report();
  const { outdir } = app;
  // The command lines of cdk8s and of this package set this variable. They check the files and print the summary themselves.
  const asked = process.env.CDK8S_OUTDIR;
  if (asked !== undefined && !isInside(outdir, asked)) throw elsewhere(outdir, asked);
  const output = new OutputFolder(outdir);
  const { files, folders, objects, warnings } = render(app, {
    uniqueAcross,
    review: admission && reviewer(admission),
    progress: (count) => {
      report.progress(count);
    },
  });
  const names = files.map(({ name }) => name);
  checkOtherApps(app, names);
  const changes = output.write(files, folders);
  lastWritten.set(resolve(outdir), { app: new WeakRef(app), names });
  report.warn(warnings);
  report.notes(outdir, changes);
  if (asked === undefined) report.summary(outdir, changes, objects);
}

/** The app of this process that last wrote each folder, and the names of its files. */
const lastWritten = new Map<string, { readonly app: WeakRef<App>; readonly names: readonly string[] }>();

/** Throws an error if files of another app of this program would be removed, as if this app were a later version of it. */
function checkOtherApps(app: App, names: readonly string[]): void {
  const last = lastWritten.get(resolve(app.outdir));
  if (!last || last.app.deref() === app) return;
  const now = new Set(names);
  const lost = last.names.find((name) => !now.has(name) && existsSync(join(app.outdir, name)));
  if (lost === undefined) return;
  throw new Error(
    `${join(app.outdir, lost)} was written by another app of this program, and would be removed: give each app an outdir of its own. ` +
      'Nothing was changed.',
  );
}

function isInside(folder: string, outer: string): boolean {
  return `${resolve(folder)}${sep}`.startsWith(`${resolve(outer)}${sep}`);
}

/** Returns the error of an app that would write elsewhere, where the command line could not check the files first. */
function elsewhere(outdir: string, asked: string): Error {
  const detail = `must be in ${asked}, the value of CDK8S_OUTDIR; leave outdir out. Nothing was changed.`;
  return new Error(FieldError.invalid('outdir', outdir, detail).toString());
}
