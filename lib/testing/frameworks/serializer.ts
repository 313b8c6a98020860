import { Chart } from 'cdk8s';
import { Manifests } from '../manifests';
import { isApp } from '../../synthesis/app';
import { snapshotOf } from '../snapshot';

/** A text that stands in a snapshot as it is, without quotes around it. */
export class SnapshotText {
  constructor(readonly text: string) {}
}

/** For `expect.addSnapshotSerializer`: apps, charts and `Manifests` stand in snapshots as their YAML. */
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
