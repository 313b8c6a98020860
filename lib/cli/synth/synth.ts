import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Output } from '../../synthesis/output';
import { Report } from '../../synthesis/report';
import { type Command, understood, UsageError, usable } from '../command';
import { type Config, readConfig } from './config';
import { diffOf } from './diff';
import { type Staged, Staging } from './staging';
import { Validator } from './validations';

const help = `Synthesizes a cdk8s app and writes what it comes to, all or nothing.

Usage: cdk8s-primer synth [OPTION]…

Runs the app of cdk8s.yaml as cdk8s synth does, but into a temporary folder. What is there is validated by the plugins
of cdk8s.yaml, and only then is the output changed: where files differ, at once, and without what an earlier synth
wrote and this one does not.

  -a, --app COMMAND     runs the app (app of cdk8s.yaml)
  -o, --output FOLDER   where manifests go (output of cdk8s.yaml, or dist)
  -p, --stdout          print the manifests, and write nothing
      --check           write nothing, and exit with 1 and the differences where the output is not up to date
      --no-validate     without the validations of cdk8s.yaml
  -h, --help            print this

Exit status: 0 if all is well, 1 if the app fails, a validation refuses it or the output is not up to date, 2 if the
command line cannot be understood or a file cannot be read or written.
`;

/** What cdk8s writes the paths of constructs to. */
const METADATA = 'construct-metadata.json';

interface Options {
  readonly app: string;
  readonly output: string;
  readonly stdout: boolean;
  readonly check: boolean;
  readonly validations: Config['validations'];
}

export const command: Command = {
  summary: 'synthesize a cdk8s app, all or nothing',
  help,
  run: async (args) => {
    const options = optionsOf(args, readConfig());
    const report = new Report();
    // Asked first: what is in the way of the output needs no app.
    const output = options.stdout ? undefined : usable(() => new Output(options.output));
    // V8 would optimise a module of WebAssembly in the background, and Node wait for that at its exit; and look at all of
    // its functions first, of which few are called.
    setFlagsFromString('--wasm-tiering-budget=300000000');
    setFlagsFromString('--wasm-lazy-validation');
    const validators = options.validations.map((validation) => new Validator(validation));
    const staging = new Staging();
    try {
      const running = staging.run(options.app, validators.length > 0);
      for (const validator of validators) validator.warmUp();
      const status = await running;
      const staged = staging.read();
      if (status !== 0 || !staged) {
        process.stderr.write(
          `cdk8s-primer: the app ${status === 0 ? ELSEWHERE : `ended with ${status}.${untouched(options)}`}\n`,
        );
        return status > 128 ? status : 1;
      }
      if (!(await isValid(options, validators, staging, staged))) return 1;
      const written = validators.length > 0 ? withoutMetadata(staged) : staged;
      if (!output) return print(written);
      return options.check ? check(options, output, written) : write(options, output, written, report);
    } finally {
      staging.remove();
    }
  },
};

function optionsOf(args: string[], config: Config): Options {
  const { values } = understood(() =>
    parseArgs({
      args,
      options: {
        app: { type: 'string', short: 'a' },
        output: { type: 'string', short: 'o' },
        stdout: { type: 'boolean', short: 'p', default: false },
        check: { type: 'boolean', default: false },
        'no-validate': { type: 'boolean', default: false },
      },
    }),
  );
  const { app = config.app ?? '', output, stdout, check } = values;
  if (app === '') throw new UsageError('--app: Required value: there is no app in cdk8s.yaml either');
  if (stdout && output !== undefined) throw new UsageError('--stdout: Forbidden: not together with --output');
  if (stdout && check) throw new UsageError('--stdout: Forbidden: not together with --check');
  if (config.format !== undefined && config.format !== 'plain') {
    throw new UsageError(
      `cdk8s.yaml: synthConfig.format: Unsupported value: "${config.format}": plain; cdk8s synth knows others`,
    );
  }
  const validations = values['no-validate'] ? [] : config.validations;
  const folder = output ?? config.output ?? 'dist';
  if (folder === '') throw new UsageError('--output: Required value: a folder');
  return { app, output: folder, stdout, check, validations };
}

const untouched = ({ stdout, output }: Options): string => (stdout ? '' : ` Nothing in ${output} was changed.`);

const ELSEWHERE =
  'wrote nothing to the folder that CDK8S_OUTDIR names: leave out the outdir of its App. What it wrote elsewhere stays.';

async function isValid(
  options: Options,
  validators: readonly Validator[],
  { folder }: Staging,
  { files }: Staged,
): Promise<boolean> {
  const subject = { folder, names: files.map(({ name }) => name), outdir: options.stdout ? 'stdout' : options.output };
  let valid = true;
  for (const validator of validators) {
    const passed = await validator.passes(subject);
    valid &&= passed;
  }
  if (!valid) process.stderr.write(`cdk8s-primer: a validation failed.${untouched(options)}\n`);
  return valid;
}

/** The paths of constructs that were recorded for the validations go, unless somebody else asked for them. */
function withoutMetadata({ files, folders }: Staged): Staged {
  if (process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true') return { files, folders };
  return { files: files.filter(({ name }) => name !== METADATA), folders };
}

function print({ files }: Staged): number {
  const texts = files.filter(({ name }) => name !== METADATA).map(({ content }) => content.toString());
  const filled = texts.filter((text) => text.trim() !== '');
  process.stdout.write(filled.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n'));
  return 0;
}

function check({ output: outdir }: Options, output: Output, { files }: Staged): number {
  return usable(() => {
    const { interrupted } = output;
    if (interrupted !== undefined) process.stderr.write(`cdk8s-primer: ${interrupted}\n`);
    const { changes } = output.compare(files);
    for (const { name, content } of changes) process.stdout.write(diffOf(`${outdir}/${name}`, content));
    if (changes.length === 0 && interrupted === undefined) return 0;
    process.stderr.write(`cdk8s-primer: ${outdir} is not up to date: run cdk8s-primer synth\n`);
    return 1;
  });
}

function write({ output: outdir }: Options, output: Output, { files, folders }: Staged, report: Report): number {
  const written = usable(() => output.write(files, folders));
  report.summary(outdir, objectsIn(files), written);
  return 0;
}

/** The documents of all files. */
function objectsIn(files: Staged['files']): number {
  const texts = files
    .filter(({ name, content }) => content.length > 0 && !name.endsWith('.json'))
    .map(({ content }) => content.toString());
  return texts.reduce((count, text) => count + text.split(/^---$/m).length, 0);
}
