import { parseArgs } from 'node:util';
import type * as Draw from '../../draw';
import { messageOf } from '../../lib/synthesis/output-error';
import { Manifests } from '../../testing/manifests';
import { ManifestsError } from '../../testing/manifests-error';
import { type Command, UsageError } from '../command';

const help = `Draws manifests: what makes which pods, what selects them, what they use.

Usage: cdk8s-primer draw [FILE…] [--mermaid] > picture.svg

  FILE           YAML or JSON; a folder stands for those in it (dist)
      --mermaid  prints a flowchart of Mermaid, for Markdown
  -h, --help     print this

Exit status: 0 if all is well, 1 if a file cannot be drawn, 2 if the command line cannot be understood.
`;

export const draw: Command = {
  summary: 'draw manifests as SVG, or for Mermaid',
  help,
  run: (args) => {
    const { paths, mermaid } = optionsOf(args);
    try {
      const { list } = Manifests.fromFiles(paths);
      if (list.length === 0) throw new ManifestsError(`${paths.join(', ')}: there is nothing in it to draw`);
      const { graphOf, mermaid: toMermaid, svg } = load();
      const graph = graphOf(list);
      process.stdout.write(mermaid ? toMermaid(graph) : svg(graph, paths.join(', ')));
      return 0;
    } catch (error) {
      if (!(error instanceof ManifestsError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

function optionsOf(args: string[]): { paths: string[]; mermaid: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { mermaid: { type: 'boolean', default: false } },
    });
    return { paths: positionals.length > 0 ? positionals : ['dist'], mermaid: values.mermaid };
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0]);
  }
}

/** Loaded when it is asked for, as the layout takes longer than most that other commands do. */
function load(): typeof Draw {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return
  return require('../../draw');
}
