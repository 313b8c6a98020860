import { entryOf } from '../../constructs/releases';
import { identityOf } from '../../manifests/identity';
import { chartName, unused } from './names';
import { quoted } from './print';
import { formatted, type Program } from './program';

/** Returns a module that synthesizes an app of all charts with a release of cdk8s-plus. */
export function mainProgram(programs: readonly Program[], release: string): Promise<string> {
  const ids = new Set<string>();
  const classes = new Set(['safeapp', 'synth']);
  const charts = programs.map(({ file, chart }) => {
    const path = file.replace(/\.ts$/, '');
    const names = [chart, chartName(path)];
    const alias = unused(classes, (number) => names[number - 1] ?? `${chartName(path)}${number - 1}`);
    const id =
      path
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '') || 'manifests';
    return {
      imported: `import { ${alias === chart ? chart : `${chart} as ${alias}`} } from ${quoted(`./${path}`)};`,
      made: `new ${alias}(app, ${quoted(unused(ids, (number) => (number === 1 ? id : `${id}-${number}`)))});`,
    };
  });
  return formatted(`import { SafeApp, synth } from '${entryOf(release)}';
${charts.map(({ imported }) => imported).join('\n')}

synth(() => {
  ${appOf(programs)}
  ${charts.map(({ made }) => made).join('\n  ')}
  return app;
});
`);
}

function appOf(programs: readonly Program[]): string {
  const shared = sharedIdentities(programs);
  if (shared === 0) return 'const app = new SafeApp();';
  return `// ${shared === 1 ? 'An object is' : `${shared} objects are`} in more than one chart: apply those one at a time.
  const app = new SafeApp({ uniqueAcross: 'chart' });`;
}

/** How many objects have another one of their kind, namespace and name in another chart. */
function sharedIdentities(programs: readonly Program[]): number {
  const charts = new Map<string, number>();
  for (const { objects } of programs) {
    const identities = new Set(objects.map((object) => identityOf(object)));
    for (const identity of identities)
      if (identity !== undefined) charts.set(identity, (charts.get(identity) ?? 0) + 1);
  }
  return [...charts.values()].filter((count) => count > 1).length;
}
