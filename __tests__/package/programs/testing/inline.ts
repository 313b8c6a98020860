import { App, Chart } from 'cdk8s';
import { NginxReplicaSet } from 'cdk8s-primer';

const chart = new Chart(new App(), 'web');
new NginxReplicaSet(chart, 'web');

test('an inline snapshot is written to this file', () => {
  expect(chart).toMatchInlineSnapshot();
});
