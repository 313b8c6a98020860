import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { FieldError } from '../../manifests/field-error';
import { entriesOf } from '../../manifests/folders/folder-entries';
import { CONSTRUCT_METADATA, readConstructMetadata } from '../../synthesis/construct-metadata';
import { isFolder } from '../../synthesis/folders';
import { STATE } from '../../synthesis/output-file';
import { OutputFolder } from '../../synthesis/output-folder';
import { Report } from '../../synthesis/report';
import { type Command, orFileError, orUsageError, UsageError } from '../command';
import { type Config, readConfig } from './config';
import type { NamedText } from './changed-documents';
import { diffOf } from './diff';
import { type OldTexts, textsOfRevision } from './old-texts';
import { type Staged, Staging } from './staging';
import { type UpdateOptions, updateOptionsOf } from './update-options';
import { type Changed, Updates } from './updates';
import { Validator } from './validations';

const help = `Synthesizes a cdk8s app and writes its manifests, all or none.

Usage: cdk8s-primer synth [OPTION]…

Runs the app of cdk8s.yaml as cdk8s synth does, but into a temporary folder, where the plugins of cdk8s.yaml validate the
files. Then it changes the output: it replaces the files that differ, and removes files that an earlier synth wrote and
this one does not. If the app has kube-admission, a change that the API server would refuse is an error.

  -a, --app COMMAND     the command that runs the app; default: app of cdk8s.yaml
  -o, --output FOLDER   the folder for the manifests; default: output of cdk8s.yaml, or dist
  -p, --stdout          print the manifests, and write nothing; compare only with --apply, --old or --allow-recreate
      --check           write nothing; if the output is not up to date, print the differences and exit with 1
      --no-validate     skip the validations of cdk8s.yaml
      --apply MODE      how the manifests are applied: client-side (default), server-side or replace; default: apply of cdk8s.yaml
      --old git:REV     compare with what a git revision has in the output folder; default: old of cdk8s.yaml, or the folder
      --allow-recreate KIND/NAME
                        allow a change for which you delete the object and create it again; also KIND/NAMESPACE/NAME, or
                        annotated for what Helm, Argo CD or Flux replaces; may be repeated
  -h, --help            print this

Exit status: 0 for success, 1 if the app fails, a validation fails, a change is refused or the output is not up to date, 2 for
an error in the command line or a file that cannot be read or written.
`;

interface Options {
  readonly app: string;
  readonly output: string;
  readonly stdout: boolean;
  readonly check: boolean;
  readonly validations: Config['validations'];
  readonly update: UpdateOptions;
}

export const command: Command = {
  summary: 'synthesize a cdk8s app, all or none',
  help,
  run: async (args) => {
    const config = readConfig();
    const options = optionsOf(args, config);
    const report = new Report();
    report.warn(config.warnings);
    // An output that cannot be written is an error before the app runs.
    const isCompared = compares(options);
    const output = options.stdout && !isCompared ? undefined : orFileError(() => new OutputFolder(options.output));
    // V8 would optimise the WebAssembly module in the background, and Node.js would wait for this when it exits. V8 would also
    // validate all functions of the module first, though few are called.
    setFlagsFromString('--wasm-tiering-budget=300000000');
    setFlagsFromString('--wasm-lazy-validation');
    const validators = options.validations.map((validation) => new Validator(validation));
    const updates = isCompared ? Updates.find(options.update) : undefined;
    const old = updates && options.update.old && textsOfRevision(options.update.old, options.output);
    const staging = new Staging();
    try {
      const running = staging.run(options.app, validators.length > 0 || updates !== undefined);
      for (const validator of validators) validator.prepare();
      const status = await running;
      const staged = staging.read();
      if (status !== 0 || !staged) {
        process.stderr.write(
          `cdk8s-primer: the app ${status === 0 ? ELSEWHERE : `ended with ${status}.${untouched(options)}`}\n`,
        );
        return status > 128 ? status : 1;
      }
      if (!(await isValid(options, validators, staging, staged))) return 1;
      const isOfApp = validators.length === 0 && output?.contentOf(CONSTRUCT_METADATA) !== undefined;
      const files = manifestsOf(staged, validators.length > 0 || options.stdout || (updates !== undefined && !isOfApp));
      if (!output) return print(files);
      const isRefused =
        updates !== undefined && refusesChange(options, updates, changedOf(options, output, { staged, files, old }));
      if (isRefused && !options.check) return 1;
      if (options.stdout) return print(files);
      if (!options.check) return write(options, output, { ...staged, files }, report);
      return check(options, output, files) && !isRefused ? 0 : 1;
    } finally {
      staging.remove();
    }
  },
};

function optionsOf(args: string[], config: Config): Options {
  const { values } = orUsageError(() =>
    parseArgs({
      args,
      options: {
        app: { type: 'string', short: 'a' },
        output: { type: 'string', short: 'o' },
        stdout: { type: 'boolean', short: 'p', default: false },
        check: { type: 'boolean', default: false },
        'no-validate': { type: 'boolean', default: false },
        apply: { type: 'string' },
        old: { type: 'string' },
        'allow-recreate': { type: 'string', multiple: true, default: [] },
      },
    }),
  );
  const { app = config.app ?? '', output, stdout, check } = values;
  if (app === '')
    throw new UsageError(FieldError.required('--app', 'give the command that runs the app, here or in cdk8s.yaml'));
  if (stdout && output !== undefined)
    throw new UsageError(FieldError.forbidden('--stdout', 'must not be used with --output'));
  if (stdout && check) throw new UsageError(FieldError.forbidden('--stdout', 'must not be used with --check'));
  const validations = values['no-validate'] ? [] : config.validations;
  const folder = output ?? config.output ?? 'dist';
  if (folder === '') throw new UsageError(FieldError.required('--output', 'give a folder'));
  const update = updateOptionsOf(values, config);
  return { app, output: folder, stdout, check, validations, update };
}

const untouched = ({ stdout, output }: Options): string => (stdout ? '' : ` Nothing in ${output} was changed.`);

const ELSEWHERE =
  'wrote nothing to the folder in CDK8S_OUTDIR: leave out the outdir of its App. Files that it wrote elsewhere stay.';

async function isValid(
  options: Options,
  validators: readonly Validator[],
  { folder }: Staging,
  { files }: Staged,
): Promise<boolean> {
  let valid = true;
  for (const validator of validators) {
    const passed = await validator.passes(folder, files);
    valid &&= passed;
  }
  if (!valid) process.stderr.write(`cdk8s-primer: a validation failed.${untouched(options)}\n`);
  return valid;
}

/** Whether there is something to compare with, or to say that there is nothing. What only prints compares if an option asks for it. */
const compares = ({ output, update, stdout }: Options): boolean =>
  update.old !== undefined ||
  update.allowRecreate.length > 0 ||
  (isFolder(output) && (!stdout || update.apply !== undefined));

/** What may change: the manifests that the output has and will have, or those of a revision and all that are new. */
function changedOf(
  { output: outdir }: Options,
  output: OutputFolder,
  { staged, files, old }: { readonly staged: Staged; readonly files: Staged['files']; readonly old?: OldTexts },
): Changed & Pick<OldTexts, 'warnings'> {
  const textOf = (name: string, content?: Uint8Array): NamedText[] =>
    content && name.endsWith('.yaml') ? [{ name: `${outdir}/${name}`, text: Buffer.from(content).toString() }] : [];
  const all = files.flatMap(({ name, content }) => textOf(name, content));
  const metadata = readConstructMetadata(staged.files);
  if (old) return { before: old.texts, after: all, all, metadata, warnings: old.warnings };
  return orFileError(() => {
    const { changes } = output.compare(files);
    // In a clone there is no record of what a synth wrote: a file of a chart that was renamed only stays.
    const known = new Set([...files, ...changes].map(({ name }) => name));
    const stale =
      changes.length === 0 || !isFolder(outdir)
        ? []
        : entriesOf(outdir, STATE).filter(({ name, isFolder }) => !isFolder && !known.has(name));
    const before = [...changes, ...stale].flatMap(({ name }) => textOf(name, output.contentOf(name)));
    const after = changes.flatMap(({ name, content }) => textOf(name, content));
    return { before, after, all, metadata, warnings: [] };
  });
}

/** Reports the changes that the API server would refuse. Returns whether there are some that are not allowed. */
function refusesChange(options: Options, updates: Updates, changed: ReturnType<typeof changedOf>): boolean {
  const found = orFileError(() => updates.review(changed, options.update));
  const { errors, allowances } = found;
  const warnings = [...changed.warnings, ...found.warnings];
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (errors.length === 0) return false;
  const changes = `${errors.length === 1 ? 'a change' : `${errors.length} changes`} cannot be applied to what ${options.update.old?.value ?? options.output} has`;
  const instead = `If you delete and create instead, write ${allowances.join(' ')}`;
  process.stderr.write(`cdk8s-primer: ${changes}. ${instead}.${options.check ? '' : untouched(options)}\n`);
  return true;
}

/** Returns the files without the construct metadata, which is for the validations, unless the user set its variable. */
function manifestsOf({ files }: Staged, isRecorded: boolean): Staged['files'] {
  if (!isRecorded || process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true') return files;
  return files.filter(({ name }) => name !== CONSTRUCT_METADATA);
}

function print(files: Staged['files']): number {
  const texts = files.map(({ content }) => content.toString()).filter((text) => text.trim() !== '');
  process.stdout.write(texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n'));
  return 0;
}

/** Prints the differences. Returns whether there are none. */
function check({ output: outdir }: Options, output: OutputFolder, files: Staged['files']): boolean {
  return orFileError(() => {
    const { interrupted } = output;
    if (interrupted !== undefined) process.stderr.write(`cdk8s-primer: ${interrupted}\n`);
    const { changes } = output.compare(files);
    for (const { name, content } of changes) process.stdout.write(diffOf(`${outdir}/${name}`, content));
    if (changes.length === 0 && interrupted === undefined) {
      process.stderr.write(`${outdir} is up to date\n`);
      return true;
    }
    process.stderr.write(`cdk8s-primer: ${outdir} is not up to date; run cdk8s-primer synth\n`);
    return false;
  });
}

function write({ output: outdir }: Options, output: OutputFolder, { files, folders }: Staged, report: Report): number {
  const written = orFileError(() => output.write(files, folders));
  report.notes(outdir, written);
  report.summary(outdir, written);
  return 0;
}
