import { App, Chart, Duration, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, Pod, SidecarPod, type ContainerProps, type PodProps } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { validationErrors, unchecked } from '../../render';
import { DNS_LABEL } from './rules';

const main = { name: 'main', image: 'busybox' };
const podErrors = (props: PodProps, id = 'pod'): string[] => validationErrors((chart) => new Pod(chart, id, props));
const containerErrors = (...containers: ContainerProps[]): string[] =>
  validationErrors((chart) => new Pod(chart, 'pod', { containers }));
const C = '[chart/pod] spec.containers';

describe('errors in containers', () => {
  test.each<[string, ContainerProps[], string[]]>([
    ['no container', [], [`${C}: Required value: a pod needs at least one container`]],
    ['no image', [unchecked({ name: 'main' })], [`${C}[0].image: Required value: every container needs an image`]],
    [
      'an undefined image',
      [{ name: 'main', image: unchecked(undefined) }],
      [`${C}[0].image: Required value: every container needs an image`],
    ],
    [
      'an image that is no string',
      [{ name: 'main', image: unchecked(5) }],
      [`${C}[0].image: Invalid value: 5: must be a string`],
    ],
    ['no name', [unchecked({ image: 'busybox' })], [`${C}[0].name: Required value: every container needs a name`]],
    ['a name with capitals', [{ ...main, name: 'Main' }], [`${C}[0].name: Invalid value: "Main": ${DNS_LABEL}`]],
    [
      'two of one name',
      [main, main],
      [`${C}[1].name: Duplicate value: "main": each container of a pod needs a name of its own`],
    ],
    [
      'ports out of range',
      [
        {
          ...main,
          ports: [{ number: 0 }, { number: 65536 }, { number: 1.5 }, { number: NaN }, { number: unchecked('80') }],
        },
      ],
      ['0', '65536', '1.5', 'NaN', '"80"'].map(
        (value, index) =>
          `${C}[0].ports[${index}].containerPort: Invalid value: ${value}: must be an integer from 1 to 65535`,
      ),
    ],
    [
      'a port twice',
      [{ ...main, ports: [{ number: 80 }, { number: 80, protocol: 'TCP' }, { number: 80, protocol: 'UDP' }] }],
      [`${C}[0].ports[1].containerPort: Duplicate value: 80: the container already has port 80/TCP`],
    ],
    [
      'a port name twice, and one that is no port name',
      [
        {
          ...main,
          ports: [
            { number: 80, name: 'web' },
            { number: 81, name: 'web' },
            { number: 82, name: '82' },
          ],
        },
      ],
      [
        `${C}[0].ports[1].name: Duplicate value: "web": each port of a container needs a name of its own`,
        `${C}[0].ports[2].name: Invalid value: "82": must be lower-case letters, digits and single '-', with a letter, beginning and ending with a letter or digit, at most 15 characters`,
      ],
    ],
    [
      'a port of the node twice',
      [
        { ...main, ports: [{ number: 80, hostPort: 80 }] },
        {
          ...main,
          name: 'other',
          ports: [
            { number: 81, hostPort: 80 },
            { number: 82, hostPort: 70000 },
          ],
        },
      ],
      [
        `${C}[1].ports[1].hostPort: Invalid value: 70000: must be an integer from 1 to 65535`,
        `${C}[1].ports[0].hostPort: Duplicate value: 80: container main has this port of the node`,
      ],
    ],
    [
      'a command that is a string',
      [{ ...main, command: unchecked('tail -f'), args: ['-f', unchecked(5)] }],
      [
        `${C}[0].command: Invalid value: "tail -f": must be a list of strings: ["tail","-f"]`,
        `${C}[0].args[1]: Invalid value: 5: must be a string`,
      ],
    ],
    [
      'a variable that is no string',
      [{ ...main, envVariables: { A: { value: unchecked(1) } } }],
      [`${C}[0].env[0].value: Invalid value: 1: must be a string`],
    ],
    [
      'NaN where a value is due',
      [{ ...main, liveness: { exec: { command: ['true'] }, failureThreshold: NaN }, securityContext: { user: NaN } }],
      [
        `${C}[0].livenessProbe.failureThreshold: Invalid value: NaN: must be a finite number`,
        `${C}[0].securityContext.runAsUser: Invalid value: NaN: must be a finite number`,
      ],
    ],
    [
      'a port of the node twice in one container',
      [
        {
          ...main,
          ports: [
            { number: 80, hostPort: 5 },
            { number: 81, hostPort: 5 },
          ],
        },
      ],
      [`${C}[0].ports[1].hostPort: Duplicate value: 5: the container already has this port of the node`],
    ],
    [
      'a port by the API’s name, and one that is no number',
      [{ ...main, ports: [unchecked({ containerPort: 80 }), { number: unchecked(80n) }] }],
      [
        `${C}[0].ports[0].containerPort: Forbidden: there is no such field; write one of number, name, protocol, hostPort, hostIp`,
        `${C}[0].ports[0].containerPort: Required value: write it as the prop number`,
        `${C}[0].ports[1].containerPort: Invalid value: 80: must be an integer from 1 to 65535`,
      ],
    ],
    [
      'fields of the API that a prop writes, which only a variable brings past TypeScript',
      [
        Object.assign({ env: [], livenessProbe: {} }, main),
        { ...main, name: 'b', securityContext: Object.assign({ runAsUser: 0 }, { user: 5 }) },
      ],
      [
        `${C}[0].env: Forbidden: write it as the prop envVariables`,
        `${C}[0].livenessProbe: Forbidden: write it as the prop liveness`,
        `${C}[1].securityContext.runAsUser: Forbidden: write it as the prop user`,
      ],
    ],
    [
      'lists that are none, or hold no objects',
      [
        { ...main, ports: unchecked([null]), volumeMounts: unchecked(['/data']), envFrom: unchecked({}) },
        { ...main, name: 'b', ports: Lazy.any({ produce: () => [{ number: 80 }] }) },
      ],
      [
        `${C}[0].ports: Invalid value: [null]: must be a list of objects; their fields may be lazy, but not the list itself`,
        `${C}[0].volumeMounts: Invalid value: ["/data"]: must be a list of objects; their fields may be lazy, but not the list itself`,
        `${C}[0].envFrom: Invalid value: {}: must be a list of objects; their fields may be lazy, but not the list itself`,
        `${C}[1].ports: Invalid value: a Lazy: must be a list of objects; their fields may be lazy, but not the list itself`,
      ],
    ],
    [
      'a variable that is a text, where YAML has one',
      [{ ...main, envVariables: unchecked({ A: 'b' }) }],
      [
        `${C}[0].env: Invalid value: {"A":"b"}: must be an object with an object for each name; write A: { value: "b" }`,
      ],
    ],
    [
      'resources that are texts, where YAML has them',
      [{ ...main, resources: { cpu: unchecked('100m'), memory: { request: unchecked('1Mi') } } }],
      [
        `${C}[0].resources.cpu: Invalid value: "100m": must be an object with request and limit, each a kplus.Cpu`,
        `${C}[0].resources.requests[memory]: Invalid value: "1Mi": must be a Size`,
      ],
    ],
    [
      'an image that is a construct',
      [{ ...main, image: unchecked(new App()) }],
      [`${C}[0].image: Invalid value: an App: must be a string`],
    ],
    [
      'NaN in a mount',
      [{ ...main, volumeMounts: [{ name: 'v', mountPath: '/v', subPath: unchecked(NaN) }] }],
      [
        `${C}[0].volumeMounts[0].subPath: Invalid value: NaN: must be a finite number`,
        `${C}[0].volumeMounts[0].name: Not found: "v": the pod has no volume of this name`,
      ],
    ],
    [
      'parts of a second',
      [{ ...main, liveness: kplus.Probe.fromCommand(['true'], { periodSeconds: Duration.millis(1500) }) }],
      [`${C}[0].livenessProbe.periodSeconds: Invalid value: 1.5: must be an integer from 0 to 2147483647`],
    ],
    [
      'a probe without a port to go to',
      [{ ...main, readiness: kplus.Probe.fromHttpGet('/') }],
      [`${C}[0].readinessProbe.httpGet.port: Required value: give a port, since the container has none`],
    ],
    [
      'cpu in two ways',
      [{ ...main, resources: { cpu: { limit: kplus.Cpu.units(1) }, limits: { cpu: '1' } } }],
      [`${C}[0].resources.limits[cpu]: Forbidden: resources: { cpu: { limit: … } } writes it too; use one of the two`],
    ],
    [
      'mounts without volume, without path, and two at one path',
      [
        {
          ...main,
          volumeMounts: [
            { name: 'nowhere', mountPath: '/a' },
            unchecked({ path: '/b', volume: undefined }),
            unchecked({ name: 'v' }),
            { name: 'v', mountPath: '/a' },
          ],
        },
      ],
      [
        `${C}[0].volumeMounts[1].path: Forbidden: VolumeMount has no such field; did you mean mountPath, subPath, or subPathExpr?`,
        `${C}[0].volumeMounts[0].name: Not found: "nowhere": the pod has no volume of this name`,
        `${C}[0].volumeMounts[1].name: Required value: a mount needs a volume`,
        `${C}[0].volumeMounts[1].mountPath: Required value: a mount needs a path`,
        `${C}[0].volumeMounts[2].name: Not found: "v": the pod has no volume of this name`,
        `${C}[0].volumeMounts[2].mountPath: Required value: a mount needs a path`,
        `${C}[0].volumeMounts[3].name: Not found: "v": the pod has no volume of this name`,
        `${C}[0].volumeMounts[3].mountPath: Duplicate value: "/a": the container already mounts a volume there`,
      ],
    ],
  ])('%s', (_, containers, expected) => {
    expect(containerErrors(...containers)).toStrictEqual(expected);
  });

  test('a value that is too long for a message is cut', () => {
    const [message = ''] = containerErrors({ ...main, name: 'X'.repeat(1000) });
    expect(message).toContain(`Invalid value: "${'X'.repeat(299)}…: must be`);
  });

  test('a native sidecar with another restartPolicy is reported', () => {
    const sidecars = [{ ...main, name: 'log', restartPolicy: 'OnFailure' }];
    expect(validationErrors((chart) => new SidecarPod(chart, 'pod', { sidecars, native: true }))).toStrictEqual([
      '[chart/pod] spec.initContainers[0].restartPolicy: Invalid value: "OnFailure": must be Always or left out: this makes a sidecar native',
    ]);
    expect(validationErrors((chart) => new SidecarPod(chart, 'pod', { sidecars }))).toStrictEqual([]);
  });

  test('a name is unique among containers and init containers', () => {
    const props = { containers: [main], initContainers: [main] };
    expect(podErrors(props)).toStrictEqual([
      '[chart/pod] spec.initContainers[0].name: Duplicate value: "main": each container of a pod needs a name of its own',
    ]);
    const sidecar = validationErrors((chart) => new SidecarPod(chart, 'pod', { main, sidecars: [main], native: true }));
    expect(sidecar).toStrictEqual([
      '[chart/pod] spec.initContainers[0].name: Duplicate value: "main": each container of a pod needs a name of its own',
    ]);
  });

  test('a port that is added later is checked, too', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container({ ...main, ports: [{ number: 80 }] });
    new Pod(chart, 'pod').attachContainer(container);
    Manifests.of(chart).count('Pod', 1);
    container.addPort({ number: 80 });
    expect(() => Manifests.of(chart)).toThrow('ports[1].containerPort: Duplicate value: 80');
  });
});
