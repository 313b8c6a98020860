import { App, Chart } from 'cdk8s';
import { NginxReplicaSet } from 'cdk8s-primer';

const chart = new Chart(new App(), 'web');
new NginxReplicaSet(chart, 'web');

test('in the test itself', () => {
  expect(chart).toMatchInlineSnapshot();
});
