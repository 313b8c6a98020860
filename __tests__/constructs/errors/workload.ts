// The tests of workloads' errors: what the construct reports, and that the API server refuses the same field.
import { ApiObject, App, Chart, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { Admission } from '../../kube-admission';
import { validationErrors } from '../../render';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../packages/kube-admission/__tests__/module');

export const containers = [{ name: 'main', image: 'busybox' }];
export const podMetadata = { labels: { app: 'x' } };
export const seconds = (amount: number): Duration => Duration.seconds(amount);

/** Makes a workload that has errors. */
export type Make = (scope: Construct) => Construct;

/** What is wrong, and the errors without the construct's path and `spec`. */
export type Case = readonly [title: string, make: Make, errors: readonly string[]];

/** Returns the errors of a workload without the construct's path and `spec`. */
export const errorsOf = (make: Make): string[] =>
  validationErrors(make).map((line) => line.replace(/^\[\S+\] /, '').replace(/^spec\./, ''));

/** Tests the errors of workloads. The API server refuses the first field of each of the first cases, but not the others. */
export function testErrors(refused: readonly Case[], others: readonly Case[]): void {
  test.each([...refused, ...others])('%s', (_, make, expected) => {
    expect(errorsOf(make).sort()).toStrictEqual([...expected].sort());
  });

  describeWithModule('the API server', () => {
    test.each(refused)('refuses %s, for the same field', (_, make, [first = '']) => {
      const object: object = ApiObject.of(make(new Chart(new App(), 'chart'))).toJson();
      const [field = ''] = first.split(':');
      const { errors } = Admission.loadSync().review(object);
      // It gives the strategy as a whole where the type is wrong.
      const place = (field.startsWith('metadata') ? field : `spec.${field}`).replace(/strategy\.type$/, 'strategy');
      expect(errors.map((error) => error.field)).toContain(place);
    });
  });
}
