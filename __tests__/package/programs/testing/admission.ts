import { App, Chart } from 'cdk8s';
import { ReplicaSet, SecurityProfile } from 'cdk8s-primer';

const replicaSet = (securityProfile: SecurityProfile): App => {
  const app = new App();
  new ReplicaSet(new Chart(app, 'web'), 'web', {
    securityProfile,
    podMetadata: { labels: { app: 'web' } },
    containers: [{ name: 'nginx', image: 'nginxinc/nginx-unprivileged:1.29' }],
  });
  return app;
};

test('a ReplicaSet is admitted or refused as by the API server', () => {
  expect(replicaSet(SecurityProfile.RESTRICTED)).toBeAdmitted({ podSecurity: 'restricted' });
  expect(replicaSet(SecurityProfile.EXACT)).not.toBeAdmitted({ podSecurity: 'restricted' });
});

test('manifests are equal after defaulting', () => {
  const app = replicaSet(SecurityProfile.EXACT);
  const [{ spec }] = app.charts[0]?.toJson() ?? [];
  const written = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web' },
    spec: { ...spec, replicas: 1 },
  };
  expect(app).toEqualAfterDefaulting(written);
  expect(app).not.toEqualAfterDefaulting({ ...written, spec: { ...spec, replicas: 2 } });
});

test('a ReplicaSet is applied over an old one, or refused', () => {
  const app = replicaSet(SecurityProfile.EXACT);
  expect(replicaSet(SecurityProfile.RESTRICTED)).toBeUpdatableFrom(app);
  const [
    {
      spec: { template },
      ...others
    },
  ] = app.charts[0]?.toJson() ?? [];
  const labels = { app: 'web', tier: 'front' };
  const spec = { selector: { matchLabels: labels }, template: { ...template, metadata: { labels } } };
  const changed = { ...others, spec };
  expect(changed).not.toBeUpdatableFrom(app, { apply: 'server-side' });
});

export function mistyped(): void {
  // @ts-expect-error There is no such level.
  expect(replicaSet(SecurityProfile.EXACT)).toBeAdmitted({ podSecurity: 'strict' });
}
