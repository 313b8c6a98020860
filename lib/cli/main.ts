import { didYouMean } from '../manifests/did-you-mean';
import { codeOf, messageOf } from '../manifests/error-message';
import { FieldError } from '../manifests/field-error';
import { type Command, USAGE, UsageError } from './command';
import { version } from './package';

/** The functions that load the commands. Each is loaded alone, so that `synth` starts fast. */
/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- a dynamic import would need the names of compiled files */
const commands: Readonly<Record<string, () => { command: Command }>> = {
  synth: () => require('./synth/synth'),
  'from-yaml': () => require('./from-yaml/command'),
  draw: () => require('./draw/command'),
  init: () => require('./init'),
};
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return */

const help = (): string => `Manifests for Kubernetes from constructs.

Usage: cdk8s-primer COMMAND [OPTION]…

${Object.entries(commands)
  .map(([name, load]) => `  ${name.padEnd(12)}${load().command.summary}`)
  .join('\n')}

  -h, --help    print this, or the help of a command
  --version     print the version

Exit status: 0 for success, 1 for an error in the input of a command, 2 for an error in the command line or a file that
cannot be read or written.
`;

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--version') {
    process.stdout.write(`cdk8s-primer ${version()}\n`);
    return 0;
  }
  if (name === '-h' || name === '--help') {
    process.stdout.write(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name]?.().command : undefined;
  if (!command)
    throw new UsageError(
      name === ''
        ? FieldError.required('COMMAND', 'give a command')
        : `${FieldError.unsupported('COMMAND', name, Object.keys(commands)).toString()}${didYouMean(name, Object.keys(commands))}`,
    );
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

// The reader of the output may stop before the end, as `head` does.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // Errors of Node.js with files have a code, too.
    const code = codeOf(error);
    if (code === undefined) throw error;
    const [name = ''] = process.argv.slice(2);
    const command = Object.hasOwn(commands, name) ? `cdk8s-primer ${name}` : 'cdk8s-primer';
    const hint = code === USAGE ? `\nSee ${command} --help.` : '';
    process.stderr.write(`cdk8s-primer: ${messageOf(error)}${hint}\n`);
    process.exitCode = 2;
  },
);
