import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { commented } from './print';
import type { Statement } from './statement';

/** Where the names that statements use come from. */
const MODULES: Readonly<Record<string, string>> = {
  ApiObject: 'cdk8s',
  Chart: 'cdk8s',
  ChartProps: 'cdk8s',
  Duration: 'cdk8s',
  JsonPatch: 'cdk8s',
  Construct: 'constructs',
  CronJob: 'cdk8s-primer',
  DaemonSet: 'cdk8s-primer',
  DebugPod: 'cdk8s-primer',
  Deployment: 'cdk8s-primer',
  Job: 'cdk8s-primer',
  NginxDeployment: 'cdk8s-primer',
  NginxPod: 'cdk8s-primer',
  NginxReplicaSet: 'cdk8s-primer',
  Pod: 'cdk8s-primer',
  ReplicaSet: 'cdk8s-primer',
  SidecarPod: 'cdk8s-primer',
  StatefulSet: 'cdk8s-primer',
  k8s: 'cdk8s-primer',
};
const TYPES = new Set(['ChartProps', 'Construct', 'k8s']);

/** A module with one chart, which has what the statements make. */
export function program(chart: string, source: string, statements: readonly Statement[], comment?: string): string {
  const uses = new Set(['Chart', 'ChartProps', 'Construct', ...statements.flatMap((statement) => statement.uses)]);
  const imports = ['cdk8s', ...(uses.has('kplus') ? ['cdk8s-plus-27'] : []), 'cdk8s-primer', 'constructs'].flatMap(
    (module) => {
      if (module === 'cdk8s-plus-27') return [`import * as kplus from '${module}';`];
      const names = [...uses].filter((name) => MODULES[name] === module).sort();
      const isOnlyTypes = names.every((name) => TYPES.has(name));
      const list = names.map((name) => (TYPES.has(name) && !isOnlyTypes ? `type ${name}` : name)).join(', ');
      return names.length > 0 ? [`import ${isOnlyTypes ? 'type ' : ''}{ ${list} } from '${module}';`] : [];
    },
  );
  return `${commented(comment).trimStart()}${imports.join('\n')}

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
