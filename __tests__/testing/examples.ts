import { Manifests } from 'cdk8s-primer/testing';

/** A pod as data; what is given goes into its spec. */
export const pod = (name: string, spec: object = {}, labels: Record<string, string> = { app: name }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, labels },
  spec: { containers: [{ name: 'main', image: 'nginx', ports: [{ containerPort: 80 }] }], ...spec },
});

/** A custom resource, of which nothing is known but what is given. */
export const thing = (fields: object, name = 'one') => ({
  apiVersion: 'example.com/v1',
  kind: 'Thing',
  metadata: { name },
  ...fields,
});

/** Three pods, of which the last two use the network of their node. */
export const three = Manifests.of([
  pod('a'),
  pod('b', { hostNetwork: true }),
  pod('c', { hostNetwork: true, hostPID: true }),
]);
