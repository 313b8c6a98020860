import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as constructs from 'constructs';
import { isDeepStrictEqual } from 'node:util';
import { transform } from 'sucrase';
import * as primer from '../..';

const MODULES: Readonly<Record<string, unknown>> = {
  cdk8s,
  'cdk8s-plus-27': kplus,
  'cdk8s-primer': primer,
  constructs,
};

/** What the chart of a program synthesizes. @throws Error if it does not */
export function synthesized(program: string): unknown[] {
  const { code } = transform(program, { transforms: ['typescript', 'imports'] });
  const exports: Record<string, unknown> = {};
  // The program is our own: of the manifests there are only literals and comments in it.
  // Not in a context of its own, whose `Object` would be another.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  Reflect.apply(new Function('exports', 'require', code), undefined, [exports, (name: string) => MODULES[name]]);
  const [made] = Object.values(exports);
  if (!isChart(made)) throw new TypeError('the program has no chart');
  return new made(new cdk8s.App({ outdir: 'nowhere' }), 'chart').toJson();
}

const isChart = (value: unknown): value is typeof cdk8s.Chart => typeof value === 'function';

/** Whether two lists of objects are the same to the API server. */
export const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  isDeepStrictEqual(one.map(plain), other.map(plain));

/** Without what the API server takes as absent: fields that are null, and empty maps and lists of the metadata. */
function plain(object: unknown): unknown {
  const value = withoutNull(object);
  if (!hasMetadata(value)) return value;
  const metadata = Object.entries({ ...value.metadata }).filter(([, field]) => !isEmpty(field));
  return { ...value, metadata: Object.fromEntries(metadata) };
}

const hasMetadata = (value: unknown): value is { metadata: object } =>
  typeof value === 'object' && value !== null && 'metadata' in value && typeof value.metadata === 'object';

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNull(field)]));
}
