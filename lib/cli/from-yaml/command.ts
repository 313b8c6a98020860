import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromYaml, type Program } from '.';
import { ConversionError } from './conversion-error';
import { FieldError } from '../../manifests/field-error';
import { type Command, orUsageError, UsageError } from '../command';
import { writeNew } from '../new-files';
import { read } from '../texts';

const help = `Prints TypeScript that synthesizes the same objects as YAML.

Usage: cdk8s-primer from-yaml FILE… [--out FOLDER]

Each file becomes a module with a chart. Pods and workloads become the constructs of cdk8s-primer, other objects
ApiObjects with the types of the Kubernetes API. That a module synthesizes the same objects is checked by running it.
Comments above documents and fields are kept.

  FILE                  YAML or JSON; a folder stands for those in it, - for standard input
  -o, --out FOLDER      writes the modules there, each under the name of its file; one that exists is not overwritten
  -h, --help            print this

Exit status: 0 if all is well, 1 if a text has no program, 2 if the command line cannot be understood or a file cannot
be read or written.
`;

export const command: Command = {
  summary: 'print TypeScript that synthesizes the same objects as YAML',
  help,
  run: async (args) => {
    const { paths, out } = optionsOf(args);
    const texts = read(paths);
    let programs: Program[];
    try {
      programs = await fromYaml(texts);
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (out === undefined) print(programs);
    else write(programs, out);
    return 0;
  },
};

function optionsOf(args: string[]): { paths: string[]; out: string | undefined } {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args, allowPositionals: true, options: { out: { type: 'string', short: 'o' } } }),
  );
  if (positionals.length === 0)
    throw new UsageError(FieldError.required('FILE', 'which YAML is to become TypeScript?'));
  return { paths: positionals, out: values.out };
}

function print(programs: readonly Program[]): void {
  const titled = programs.length > 1;
  process.stdout.write(programs.map(({ file, code }) => (titled ? `// ${file}\n${code}` : code)).join('\n'));
}

function write(programs: readonly Program[], folder: string): void {
  const files = programs.map(({ file, code }) => ({ path: join(folder, file), content: code }));
  writeNew(files);
  for (const { path } of files) process.stderr.write(`${path}\n`);
}
