import { App, Chart, Yaml, type ChartProps } from 'cdk8s';

/** The YAML of a chart that `make` fills. */
export function render(make: (chart: Chart) => unknown, props?: ChartProps): string {
  const chart = new Chart(new App(), 'chart', props);
  make(chart);
  return Yaml.stringify(...manifests(chart));
}

/** The manifests of a chart, as data of which nothing is known. */
export function manifests(chart: Chart): unknown[] {
  const objects: unknown[] = chart.toJson();
  return objects;
}

/** The mistakes of a chart that `make` fills: one line each, or none. */
export function mistakes(make: (chart: Chart) => unknown, props?: ChartProps): string[] {
  const app = new App();
  const chart = new Chart(app, 'chart', props);
  make(chart);
  try {
    chart.toJson();
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [heading, ...lines] = error.message.split('\n');
    if (heading !== 'Validation failed with the following errors:') throw error;
    return lines.map((line) => line.trim());
  }
}

/** What JavaScript lets through where TypeScript would not. */
export function unchecked<T>(value: unknown): T {
  return Reflect.get(Object({ value }), 'value');
}
