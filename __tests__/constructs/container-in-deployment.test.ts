import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, type ContainerOptions } from 'cdk8s-primer';
import { Match } from 'cdk8s-primer/testing';
import { chartWith, unchecked } from '../render';
import { base, cases } from './container-cases';

describe('a container in a Deployment of cdk8s-plus', () => {
  const inDeployment = (options: ContainerOptions): Chart =>
    chartWith((chart) => {
      new kplus.Deployment(chart, 'web').attachContainer(new Container({ ...base, ...options }));
    });

  // The fields that Kubernetes 1.27 has.
  const known = cases.filter(([, , fields]) => !/fileKeyRef|stopSignal/.test(JSON.stringify(fields)));

  test.each(known)('renders %s as in a Pod', (_, options, expected) => {
    const containers = [Match.exact({ ...base, ...expected })];
    expect(inDeployment(options)).toHaveResource('Deployment', { spec: { template: { spec: { containers } } } });
  });

  test('throws all its errors, since no construct of this package reports them', () => {
    const options = { ports: [{ number: 0 }], command: unchecked<string[]>('tail') };
    const each = 'container main has errors:\n *command: Invalid value: "tail": .*\n *ports\\[0\\].containerPort: .*';
    expect(() => inDeployment(options).toJson()).toThrow(new RegExp(each));
    expect(() => inDeployment({ readiness: kplus.Probe.fromHttpGet('/') }).toJson()).toThrow(
      'container main has errors:\n  readinessProbe.httpGet.port: Required value: ',
    );
  });

  test.each<[string, ContainerOptions]>([
    [
      'env[0].valueFrom.fileKeyRef',
      { envVariables: { A: { valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k' } } } } },
    ],
    ['lifecycle.stopSignal', { lifecycle: { stopSignal: 'SIGTERM' } }],
    ['restartPolicy', { restartPolicy: 'Always' }],
  ])('throws an error where cdk8s-plus would drop %s', (field, options) => {
    expect(() => inDeployment(options).toJson()).toThrow(`container main has errors:\n  ${field}: Forbidden: `);
  });
});
