import { parseArgs } from 'node:util';
import { graphOf, mermaid, svg } from '.';
import { ManifestsError } from '../../manifests/manifests-error';
import { fromTexts } from '../../manifests/manifest-files';
import { type Command, orUsageError } from '../command';
import { read } from '../texts';

const help = `Draws manifests: what makes which pods, what selects them, what they use.

Usage: cdk8s-primer draw [FILE…] [--mermaid] > picture.svg

  FILE           YAML or JSON; a folder stands for those in it, - for standard input (dist)
      --mermaid  prints a flowchart of Mermaid, for Markdown
  -h, --help     print this

Exit status: 0 if all is well, 1 if a file cannot be drawn, 2 if the command line cannot be understood or a file
cannot be read.
`;

export const command: Command = {
  summary: 'draw manifests as SVG, or for Mermaid',
  help,
  run: (args) => {
    const options = optionsOf(args);
    const texts = read(options.paths);
    try {
      const list = fromTexts(texts);
      const title = options.paths.join(', ');
      if (list.length === 0) throw new ManifestsError(`${title}: there is nothing in it to draw`);
      const graph = graphOf(list);
      process.stdout.write(options.mermaid ? mermaid(graph) : svg(graph, title));
      return 0;
    } catch (error) {
      if (!(error instanceof ManifestsError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

function optionsOf(args: string[]): { paths: string[]; mermaid: boolean } {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args, allowPositionals: true, options: { mermaid: { type: 'boolean', default: false } } }),
  );
  return { paths: positionals.length > 0 ? positionals : ['dist'], mermaid: values.mermaid };
}
