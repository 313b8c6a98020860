import { isatty } from 'node:tty';
import { Admission } from '../admission';
import { Fault } from '../instance';
import { OptionError } from '../option-error';
import { KUBERNETES_VERSIONS } from '../options';
import { type CommandLine, parseArguments } from './arguments';
import { help } from './help';
import { readOld } from './old-texts';
import { visible } from './report';
import { Run } from './run';
import { type RunOptions, runOptions, usageErrorOf } from './run-options';
import { UsageError } from './usage-error';
import { version } from './version';
import { write } from './write';

/** The number of seconds for a part of a text, which has some thousand objects at most. */
const TIME_LIMIT = 60;

function main(): number {
  const line = parseArguments(process.argv.slice(2));
  if (line.help) return print(help);
  if (line.version)
    return print(`kube-admission ${version()}, Kubernetes ${KUBERNETES_VERSIONS.newest}, ${engine()}\n`);
  const options = runOptions(line);
  if (options.configuration?.isWrong === true) throw wrongConfiguration(line, options);
  if (options.files.length === 0 && isatty(0)) throw new UsageError(['no FILE, DIRECTORY or - given']);
  const files = options.files.length === 0 ? ['-'] : options.files;
  const run = { ...options, files };
  const [admission, old] = withOptions(line, run, () => {
    const loaded = Admission.loadSync({ ...run.admission, timeLimit: TIME_LIMIT });
    return [loaded, run.old === undefined ? undefined : readOld(run.old, run, loaded)] as const;
  });
  return new Run(run, admission, old).finish();
}

/** Returns which engine reviews, or why there is none: a report of a fault needs the version in either case. */
function engine(): string {
  try {
    return `engine ${Admission.loadSync().engine}`;
  } catch (error) {
    if (error instanceof Fault) return `no engine: ${error.message}`;
    throw error;
  }
}

function print(text: string): number {
  write(text);
  return 0;
}

/** Returns the error about a configuration file, which also has what only the engine knows to be wrong. */
function wrongConfiguration({ values }: CommandLine, { admission, configuration }: RunOptions): UsageError {
  try {
    Admission.loadSync(admission);
  } catch (error) {
    if (error instanceof OptionError) return usageErrorOf(error, values, configuration);
  }
  return usageErrorOf(undefined, values, configuration);
}

/** Runs a task. @throws UsageError for an OptionError of the task */
function withOptions<T>({ values }: CommandLine, { configuration }: RunOptions, task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw error instanceof OptionError ? usageErrorOf(error, values, configuration) : error;
  }
}

/** Returns the lines about an error that is not one of the program. An error of the system, such as a full disk, needs no stack. */
function linesOf(error: unknown): string[] {
  if (error instanceof UsageError)
    return [...error.lines.map((line) => `kube-admission: ${visible(line)}`), error.hint];
  if (error instanceof Fault || (error instanceof Error && 'syscall' in error))
    return [`kube-admission: ${visible(error.message)}`];
  throw error;
}

try {
  process.exitCode = main();
} catch (error) {
  for (const line of linesOf(error)) write(`${line}\n`, 2);
  process.exitCode = 2;
}
