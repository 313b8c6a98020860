import { App, Chart } from 'cdk8s';
import { NginxPod, SecurityProfile } from 'cdk8s-primer';
import { mistakes } from '../render';
import { DNS_SUBDOMAIN } from './rules';

test('all mistakes of an app are reported at once, whichever chart is rendered', () => {
  const app = new App();
  const charts = ['one', 'two'].map((id) => new Chart(app, id));
  for (const chart of charts) new NginxPod(chart, 'Bad', { container: { image: '' } });
  expect(() => charts[0]?.toJson()).toThrow(
    [
      'Validation failed with the following errors:',
      `  [one/Bad] metadata.name: Invalid value: "Bad": ${DNS_SUBDOMAIN}`,
      '  [one/Bad] spec.containers[0].image: Required value: every container needs an image',
      `  [two/Bad] metadata.name: Invalid value: "Bad": ${DNS_SUBDOMAIN}`,
      '  [two/Bad] spec.containers[0].image: Required value: every container needs an image',
    ].join('\n'),
  );
});

test('a profile that comes after the children it should harden', () => {
  const found = mistakes((chart) => {
    new NginxPod(chart, 'early');
    SecurityProfile.RESTRICTED.applyTo(chart);
  });
  expect(found).toStrictEqual([
    '[chart] securityProfile: Forbidden: apply RESTRICTED before the scope has children; it has early already',
  ]);
});
