import { type ApiObject, type App, type Chart, Names, YamlOutputType } from 'cdk8s';
import type { DependencyOrder } from './order';

/** The files of an app's objects, named as cdk8s names them. */
export interface FileNames {
  /** The file of all objects, which exists even without any. */
  readonly ofApp?: string;
  /** The file of a chart's objects, which exists even without any. */
  readonly ofChart?: (chart: Chart) => string;
  /** The folder of a chart's objects, which exists even without any. */
  readonly folderOf?: (chart: Chart) => string;
  /** The file of one object. */
  readonly ofObject?: (chart: Chart, manifest: unknown, object?: ApiObject) => string;
}

export function fileNames(
  app: Pick<App, 'outputFileExtension' | 'yamlOutputType'>,
  order: Pick<DependencyOrder, 'charts' | 'hasDependentCharts'>,
): FileNames {
  const { outputFileExtension: extension } = app;
  // The number says in which order charts are to be applied.
  const names = new Map(
    order.charts.map((chart, index) => {
      const name = Names.toDnsLabel(chart);
      return [chart, order.hasDependentCharts ? `${String(index).padStart(4, '0')}-${name}` : name];
    }),
  );
  const nameOf = (chart: Chart): string => names.get(chart) ?? Names.toDnsLabel(chart);
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP:
      return order.charts.length > 0 ? { ofApp: `app${extension}` } : {};
    case YamlOutputType.FILE_PER_CHART:
      return { ofChart: (chart) => nameOf(chart) + extension };
    case YamlOutputType.FILE_PER_RESOURCE:
      return { ofObject: (_, manifest) => objectName(manifest) + extension };
    case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
      return {
        folderOf: nameOf,
        // cdk8s names it as it was before its patches, unlike above.
        ofObject: (chart, manifest, object = manifest) => `${nameOf(chart)}/${objectName(object)}${extension}`,
      };
  }
}

function objectName(manifest: unknown): string {
  return `${textAt(manifest, 'kind')}.${textAt(manifest, 'metadata', 'name')}`.replace(/[^-.\w]/g, '');
}

/** Returns a field, however deep; undefined where there is none. */
function fieldAt(manifest: unknown, ...fields: string[]): unknown {
  let value = manifest;
  for (const field of fields) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  }
  return value;
}

/** Returns a field as the text that a template literal makes of it. */
export const textAt = (manifest: unknown, ...fields: string[]): string => String(fieldAt(manifest, ...fields));

/** Returns a reason if a file of this name would be outside the output, or among its state. */
export function fileNameError(name: string): string | undefined {
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => /^\.{0,2}$/.test(part))) {
    return `the file ${JSON.stringify(name)} would not be in the output`;
  }
  return name.split('/')[0]?.toLowerCase() === STATE ? `${STATE} is where the state of the output is kept` : undefined;
}

/** The folder of the output's state. */
export const STATE = '.cdk8s-primer';
