import { App, Chart, type ChartProps } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';

/** A chart that `make` fills. */
export function chartWith(make: (chart: Chart) => unknown, props?: ChartProps): Chart {
  const chart = new Chart(new App(), 'chart', props);
  make(chart);
  return chart;
}

/** The manifests of a chart that `make` fills. */
export const manifestsOf = (make: (chart: Chart) => unknown, props?: ChartProps): Manifests =>
  Manifests.of(chartWith(make, props));

/** The errors of a chart that `make` fills: one line each, or none. */
export function validationErrors(make: (chart: Chart) => unknown, props?: ChartProps): string[] {
  const chart = chartWith(make, props);
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
