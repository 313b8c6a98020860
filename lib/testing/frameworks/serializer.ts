import { Chart } from 'cdk8s';
import { Manifests } from '../manifests';
import { isApp } from '../../synthesis/app';
import { snapshotOf } from '../snapshot';

/** A string that a snapshot shows without quotes. */
export class SnapshotText {
  constructor(readonly text: string) {}
}

/** The serializer for `expect.addSnapshotSerializer`. It writes apps, charts and `Manifests` as YAML. */
export const serializer = {
  test: (value: unknown): boolean =>
    value instanceof SnapshotText || value instanceof Manifests || isApp(value) || Chart.isChart(value),
  serialize: (value: unknown): string => textOf(value).trimEnd(),
};

function textOf(value: unknown): string {
  if (value instanceof SnapshotText) return value.text;
  if (value instanceof Manifests) return snapshotOf(value.list);
  return typeof value === 'object' && value !== null ? snapshotOf(Manifests.of(value).list) : '';
}
