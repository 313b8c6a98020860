import { parseArgs } from 'node:util';
import { graphOf, mermaid, svg } from '.';
import { otherType } from '../../manifests/folders/documents';
import { contentsOf } from '../../manifests/manifest-files';
import { ManifestsError } from '../../manifests/manifests-error';
import type { Resource } from '../../manifests/resource';
import { type Command, orUsageError } from '../command';
import { FOLDER_HELP, FOLDER_OPTIONS, FOLDERS, read, reportLeftOut } from '../texts';

const help = `Draws manifests: what makes which pods, what selects them, what they use.

Usage: cdk8s-primer draw [FILE…] [--mermaid] > picture.svg

  FILE           YAML or JSON; a folder stands for those in it, - for standard input (dist)
      --mermaid  prints a flowchart of Mermaid, for Markdown
${FOLDER_HELP}
  -h, --help     print this

${FOLDERS}

Exit status: 0 if all is well, 1 if a file cannot be drawn, 2 if the command line cannot be understood or a file
cannot be read.
`;

export const command: Command = {
  summary: 'draw manifests as SVG, or for Mermaid',
  help,
  run: (args) => {
    const { paths, mermaid: isMermaid, ...folders } = optionsOf(args);
    const { texts, leftOut, errors } = read(paths, 'draw', folders);
    const resources: Resource[] = [];
    for (const text of texts) {
      const contents = contentsOf(text, text.isNamed ? undefined : otherType);
      resources.push(...contents.resources);
      leftOut.push(...contents.others.map((type) => ({ type, name: text.name })));
      if (contents.isTemplate && !text.isNamed) leftOut.push({ type: 'template', name: text.name });
      else errors.push(...contents.errors);
    }
    const title = paths.join(', ');
    if (resources.length === 0) errors.push(`${title}: there is nothing in it to draw`);
    else {
      try {
        const graph = graphOf(resources);
        process.stdout.write(isMermaid ? mermaid(graph) : svg(graph, title));
      } catch (error) {
        if (!(error instanceof ManifestsError)) throw error;
        errors.push(error.message);
      }
    }
    reportLeftOut(leftOut, 'draw');
    for (const error of errors) process.stderr.write(`${error}\n`);
    return errors.length === 0 ? 0 : 1;
  },
};

interface Options {
  readonly paths: string[];
  readonly mermaid: boolean;
  readonly exclude: string[];
  readonly strict: boolean;
}

function optionsOf(args: string[]): Options {
  const { values, positionals } = orUsageError(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { mermaid: { type: 'boolean', default: false }, ...FOLDER_OPTIONS },
    }),
  );
  const paths = positionals.length > 0 ? positionals : ['dist'];
  return { paths, mermaid: values.mermaid, exclude: values.exclude, strict: values['strict-files'] };
}
