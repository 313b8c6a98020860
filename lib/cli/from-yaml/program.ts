import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { entryOf, packageOf } from '../../constructs/releases';
import type { Statement } from './statement';

/** A module with a chart. */
export interface Program {
  /** The path of its file: `web/my-nginx.ts`. */
  readonly file: string;
  /** The name of the chart's class: `MyNginxChart`. */
  readonly chart: string;
  readonly code: string;
  /** The objects that it synthesizes. */
  readonly objects: readonly unknown[];
}

/** The names of other packages that statements use. All other names are those of this package. */
const MODULES: Readonly<Record<string, string>> = {
  ApiObject: 'cdk8s',
  Chart: 'cdk8s',
  ChartProps: 'cdk8s',
  Duration: 'cdk8s',
  JsonPatch: 'cdk8s',
  Construct: 'constructs',
};
const TYPES = new Set(['ChartProps', 'Construct', 'k8s']);

/** Returns a module with one chart, which makes the objects of the statements with a release of cdk8s-plus. */
export function program(chart: string, source: string, statements: readonly Statement[], release: string): string {
  const uses = new Set(['Chart', 'ChartProps', 'Construct', ...statements.flatMap((statement) => statement.uses)]);
  const own = entryOf(release);
  const names = [...uses].filter((name) => name !== 'kplus').sort();
  const importOf = (module: string): string => {
    const used = names.filter((name) => (MODULES[name] ?? own) === module);
    const isOnlyTypes = used.every((name) => TYPES.has(name));
    const list = used.map((name) => (TYPES.has(name) && !isOnlyTypes ? `type ${name}` : name)).join(', ');
    return used.length > 0 ? `import ${isOnlyTypes ? 'type ' : ''}{ ${list} } from '${module}';\n` : '';
  };
  const kplus = uses.has('kplus') ? `import * as kplus from '${packageOf(release)}';\n` : '';
  return `${importOf('cdk8s')}${kplus}${importOf(own)}${importOf('constructs')}
/** What ${source.replaceAll('*/', '* /')} has. */
export class ${chart} extends Chart {
  constructor(scope: Construct, id: string, props?: ChartProps) {
    super(scope, id, props);

    ${statements.map(({ text }) => text).join('\n\n    ')}
  }
}
`;
}

/** Formats a module as prettier does. */
export const formatted = (code: string): Promise<string> =>
  format(code, { parser: 'typescript', plugins: [estree, typescript], singleQuote: true, printWidth: 120 });
