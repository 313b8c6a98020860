import { codeOf, messageOf } from '../lib/synthesis/output-error';
import { type Command, Unusable, UsageError } from './command';
import { draw } from './commands/draw';
import { fromYamlCommand } from './commands/from-yaml';
import { synth } from './commands/synth';
import { version } from './version';

const commands: Readonly<Record<string, Command>> = { synth, 'from-yaml': fromYamlCommand, draw };

const help = `Manifests for Kubernetes from constructs.

Usage: cdk8s-primer COMMAND [OPTION]…

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

  -h, --help    print this, or what a command does
  --version     print the version

Exit status: 0 if all is well, 1 if something is wrong with what a command was given, 2 if the command line cannot be
understood or a file cannot be read or written.
`;

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--version') {
    process.stdout.write(`cdk8s-primer ${version()}\n`);
    return 0;
  }
  if (name === '-h' || name === '--help') {
    process.stdout.write(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new UsageError(
      name === '' ? 'no command given' : `Unsupported value: "${name}": ${Object.keys(commands).join(', ')}`,
    );
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isExpected = error instanceof UsageError || error instanceof Unusable || codeOf(error) !== undefined;
    if (!isExpected) throw error;
    const hint = error instanceof UsageError ? '\nSee cdk8s-primer --help.' : '';
    process.stderr.write(`cdk8s-primer: ${messageOf(error)}${hint}\n`);
    process.exitCode = 2;
  },
);
