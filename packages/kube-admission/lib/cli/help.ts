import { NAMES, flagOf, OPTIONS } from './options';

/** What the options are called, and what they do. */
const LINES = [
  ...NAMES.filter((name) => OPTIONS[name].isOfFile !== true).map((name): [string, string] => {
    const { short, argument, help: words } = OPTIONS[name];
    const long = `--${flagOf(name)}${argument === undefined ? '' : ` ${argument}`}`;
    return [short === undefined ? long : `-${short}, ${long}`, words];
  }),
  ['--config FILE', 'read the options of this file instead of the nearest kube-admission.yaml'],
  ['--no-config', 'read no configuration file'],
  ['-h, --help', 'print this help'],
  ['--version', 'print the versions'],
] as const;
const WIDTH = Math.max(...LINES.map(([option]) => option.length));

/** The text of `--help`. */
export const help = `Reviews manifests as a Kubernetes API server would, without a server.

Usage: kube-admission [FILE | DIRECTORY | -]…

Reads YAML and JSON files, the *.yaml, *.yml and *.json files of directories, or the standard input.

${LINES.map(([option, words]) => `  ${option.padEnd(WIDTH)}  ${words}`).join('\n')}

The file kube-admission.yaml of this directory, or of one above it in the repository, has options for all runs:
podSecurity is --pod-security. The command line wins; --skip, --exclude and --crds add to the lists of the file, and --no-… turns
a switch off, such as --no-quiet. --no-old compares with nothing.

In directories, hidden files, node_modules and what .gitignore names are not read. Documents without apiVersion and kind,
Helm charts, templates, kustomizations and their patches, and what SOPS has encrypted are left out; the last lines say so,
with the command that makes manifests of them. A file that is named itself must be a manifest.

Exit status: 0 if every object is admitted, 1 if an object is refused or unknown, 2 if the command line or a file cannot be read.
`;
