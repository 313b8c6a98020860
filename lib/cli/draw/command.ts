import { parseArgs } from 'node:util';
import { around, filtered, graphOf, mermaid, svg, withoutAlike } from '.';
import { otherType } from '../../manifests/folders/documents';
import { contentsOf } from '../../manifests/manifest-files';
import type { SourceOptions } from '../../manifests/folders/sources';
import type { Resource } from '../../manifests/resource';
import { type Command, orUsageError } from '../command';
import { FOLDER_HELP, FOLDER_OPTIONS, FOLDERS, read, reportLeftOut } from '../input-files';
import type { Filters } from './filter';

const help = `Draws manifests: what makes which pods, what selects them, what they use, which traffic is allowed.

Usage: cdk8s-primer draw [FILE…] [OPTION]… > picture.svg

  FILE                   YAML or JSON; a folder stands for those in it, - for standard input (dist)
      --mermaid          prints a flowchart of Mermaid, for Markdown
  -n, --namespace NAME   draws the objects of a namespace; may be repeated
      --kind KIND        draws the objects of a kind, as kubectl takes it: deploy, Service; may be repeated
  -l, --selector LABELS  draws the objects with labels, as kubectl takes them: app=web,tier!=test
      --around KIND/NAME draws an object and what it is connected with, over two lines at most
${FOLDER_HELP}
  -h, --help             print this

More than three objects that are alike are one box with their names: they are of one kind and namespace, their pods have
the same containers, and their lines lead to the same. Each namespace has a frame.

${FOLDERS}

Exit status: 0 if all is well, 1 if a file cannot be drawn (the last lines say why; the others are), 2 if the command
line cannot be understood or a file cannot be read.
`;

export const command: Command = {
  summary: 'draw manifests as SVG, or for Mermaid',
  help,
  run: (args) => {
    const { paths, isMermaid, aim, filters, ...folders } = optionsOf(args);
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
    const drawn = filtered(resources, filters);
    if (drawn.length > 0) {
      const whole = graphOf(drawn, (error) => errors.push(error));
      const graph = withoutAlike(aim === undefined ? whole : around(whole, aim));
      process.stdout.write(isMermaid ? mermaid(graph) : svg(graph, title));
    } else if (errors.length === 0) {
      const all = resources.length === 0 ? '' : `: none of the ${resources.length} objects matches the filters`;
      errors.push(`${title}: there is nothing in it to draw${all}`);
    }
    reportLeftOut(leftOut, 'draw');
    for (const error of errors) process.stderr.write(`${error}\n`);
    return errors.length === 0 ? 0 : 1;
  },
};

interface Options extends SourceOptions {
  readonly paths: string[];
  readonly isMermaid: boolean;
  readonly aim: string | undefined;
  readonly filters: Filters;
}

function optionsOf(args: string[]): Options {
  const { values, positionals } = orUsageError(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        mermaid: { type: 'boolean', default: false },
        namespace: { type: 'string', short: 'n', multiple: true, default: [] },
        kind: { type: 'string', multiple: true, default: [] },
        selector: { type: 'string', short: 'l' },
        around: { type: 'string' },
        ...FOLDER_OPTIONS,
      },
    }),
  );
  return {
    paths: positionals.length > 0 ? positionals : ['dist'],
    isMermaid: values.mermaid,
    aim: values.around,
    filters: { namespaces: values.namespace, kinds: values.kind, selector: values.selector },
    exclude: values.exclude,
    strict: values['strict-files'],
  };
}
