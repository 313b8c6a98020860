import { App, type Chart } from 'cdk8s';
import { execute } from '../../../tools/site/program';

const isChart = (value: unknown): value is typeof Chart => typeof value === 'function';

/** Returns the objects that the chart of a module synthesizes. */
export function synthesized(code: string): unknown[] {
  const [made] = Object.values(execute(code));
  if (!isChart(made)) throw new TypeError('the module has no chart');
  return new made(new App({ outdir: 'nowhere' }), 'chart').toJson();
}
