import { App, Chart, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, Pod, type ContainerOptions, type k8s } from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';
import { chartWith, validationErrors } from '../render';
import { base, cases } from './container-cases';

describe('a container', () => {
  test.each(cases)('renders %s', (_, options, expected) => {
    expect(chartWith((chart) => new Pod(chart, 'pod', { containers: [{ ...base, ...options }] }))).toHaveResource(
      'Pod',
      {
        spec: { containers: [Match.exact({ ...base, ...expected })] },
      },
    );
  });

  test('renders variables and sources of ConfigMaps and Secrets', () => {
    const options = (chart: Chart): ContainerOptions => {
      const map = new kplus.ConfigMap(chart, 'map', { metadata: { name: 'map' }, data: { KEY: 'value' } });
      const secret = kplus.Secret.fromSecretName(chart, 'secret', 'secret');
      return {
        envVariables: {
          A: kplus.EnvValue.fromConfigMap(map, 'KEY'),
          B: kplus.EnvValue.fromSecretValue({ secret, key: 'token' }, { optional: true }),
        },
        envFrom: [
          kplus.Env.fromConfigMap(map, 'P_'),
          { configMapRef: { name: 'other' } },
          kplus.Env.fromSecret(secret),
        ],
      };
    };
    const chart = new Chart(new App(), 'chart');
    const pod = new Pod(chart, 'pod', { containers: [{ ...base, ...options(chart) }] });
    expect(Manifests.of(pod)).toMatchInlineSnapshot(`
apiVersion: v1
kind: Pod
metadata:
  name: pod
spec:
  containers:
    - name: main
      image: busybox
      envFrom:
        - configMapRef:
            name: map
          prefix: P_
        - configMapRef:
            name: other
        - secretRef:
            name: secret
      env:
        - name: A
          valueFrom:
            configMapKeyRef:
              name: map
              key: KEY
        - name: B
          valueFrom:
            secretKeyRef:
              name: secret
              key: token
              optional: true
`);
  });

  test('renders containers, volumes and the like that are added after it was made', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container(base);
    new Pod(chart, 'pod').attachContainer(container);
    container.addPort({ number: 80, protocol: kplus.Protocol.TCP });
    container.env.addVariable('A', kplus.EnvValue.fromValue('1'));
    container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'data', 'data'), { readOnly: true });
    const written: k8s.Container = {
      ...base,
      ports: [{ containerPort: 80, protocol: 'TCP' }],
      env: [{ name: 'A', value: '1' }],
      volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: true }],
    };
    expect(chart).toHaveResource('Pod', { spec: { containers: Match.arrayEquals([written]) } });
    expect(container.ports).toStrictEqual([{ number: 80, protocol: kplus.Protocol.TCP }]);
  });

  test('probes use a port that was added later', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container({ ...base, readiness: kplus.Probe.fromHttpGet('/') });
    new Pod(chart, 'pod').attachContainer(container);
    expect(() => Manifests.of(chart)).toThrow('readinessProbe.httpGet.port: Required value');
    container.addPort({ number: 80 });
    const readinessProbe = { httpGet: { path: '/', port: 80 } };
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ readinessProbe }] } });
  });

  test('does not change when the author’s object changes afterwards', () => {
    const args = ['a'];
    const chart = new Chart(new App(), 'chart');
    const volumeMounts = [{ name: 'v', mountPath: '/v' }];
    new Pod(chart, 'pod', { containers: [{ ...base, args, volumeMounts }], volumes: [{ name: 'v', emptyDir: {} }] });
    args.push('b');
    volumeMounts.pop();
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ args: ['a'], volumeMounts: [{ name: 'v' }] }] } });
  });

  test('does not change the author’s lists', () => {
    const chart = new Chart(new App(), 'chart');
    const volumeMounts: kplus.VolumeMount[] = [];
    const container = new Container({ ...base, volumeMounts });
    container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'data', 'data'));
    expect(volumeMounts).toStrictEqual([]);
  });

  test('accepts lazy values', () => {
    const image: string = Lazy.any({ produce: () => 'late:1' });
    expect(validationErrors((chart) => new Pod(chart, 'pod', { containers: [{ name: 'main', image }] }))).toStrictEqual(
      [],
    );
    const chart = new Chart(new App(), 'chart');
    new Pod(chart, 'pod', { containers: [{ name: 'main', image }] });
    expect(chart).toHaveResource('Pod', { spec: { containers: [Match.exact({ name: 'main', image: 'late:1' })] } });
  });
});
