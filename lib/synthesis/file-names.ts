import { type ApiObject, type App, type Chart, Names, YamlOutputType } from 'cdk8s';
import type { DependencyOrder } from './order';

/** The files of an app's objects, named as cdk8s names them. */
export interface FileNames {
  /** The file of all objects. It is written even without any. */
  readonly ofApp?: string;
  /** Returns the file of a chart's objects. It is written even without any. */
  readonly ofChart?: (chart: Chart) => string;
  /** Returns the folder of a chart's objects. It is made even without any. */
  readonly folderOf?: (chart: Chart) => string;
  /** Returns the file of one object. */
  readonly ofObject?: (chart: Chart, manifest: unknown, object?: ApiObject) => string;
}

/** Returns the names of an app's files. */
export function fileNames(
  app: Pick<App, 'outputFileExtension' | 'yamlOutputType'>,
  order: Pick<DependencyOrder, 'charts' | 'hasDependentCharts'>,
): FileNames {
  const { outputFileExtension: extension } = app;
  // The number is the order in which the charts have to be applied.
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
        // In this layout cdk8s uses the name of the object before its patches.
        ofObject: (chart, manifest, object = manifest) => `${nameOf(chart)}/${objectName(object)}${extension}`,
      };
  }
}

function objectName(manifest: unknown): string {
  return `${textAt(manifest, 'kind')}.${textAt(manifest, 'metadata', 'name')}`.replace(/[^-.\w]/g, '');
}

/** Returns a field at any depth; undefined if there is none. */
function fieldAt(manifest: unknown, ...fields: string[]): unknown {
  let value = manifest;
  for (const field of fields) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  }
  return value;
}

/** Returns a field as a string, as a template literal does. */
const textAt = (manifest: unknown, ...fields: string[]): string => String(fieldAt(manifest, ...fields));
