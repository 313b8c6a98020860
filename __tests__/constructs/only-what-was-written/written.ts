// Random props beside the manifest that they mean: the parts that tests of exact keys share.
import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type { ContainerProps, PodProps } from 'cdk8s-primer';
import fc from '../../seeded';

/** A way to write one field: what goes into the props, and what is due in the manifest. */
export interface Written {
  readonly props: object;
  readonly manifest: object;
}

export const noNullPrototype = true;
export const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const text = fc.string({ maxLength: 12 });
export const seconds = fc.integer({ min: 0, max: 3600 });

export const field = <T>(values: fc.Arbitrary<T>, prop: string, key = prop, wire: (value: T) => unknown = (v) => v) =>
  values.map((value): Written => ({ props: { [prop]: value }, manifest: { [key]: wire(value) } }));

/** Any of the fields, each written or not. */
export const someOf = (...fields: fc.Arbitrary<Written>[]): fc.Arbitrary<Written> =>
  fc.tuple(...fields.map((one) => fc.option(one))).map((chosen) => {
    const parts = chosen.filter((part) => part !== null);
    return {
      props: Object.assign({}, ...parts.map(({ props }) => props)),
      manifest: Object.assign({}, ...parts.map(({ manifest }) => manifest)),
    };
  });

const probe = fc
  .record({
    path: word,
    port: fc.integer({ min: 1, max: 65535 }),
    threshold: fc.option(seconds, { nil: undefined }),
    period: fc.option(seconds, { nil: undefined }),
  })
  .map(({ path, port, threshold, period }) => ({
    value: kplus.Probe.fromHttpGet(path, {
      port,
      failureThreshold: threshold,
      periodSeconds: period === undefined ? undefined : Duration.seconds(period),
    }),
    wire: {
      httpGet: { path, port },
      ...(period === undefined ? {} : { periodSeconds: period }),
      ...(threshold === undefined ? {} : { failureThreshold: threshold }),
    },
  }));
const probeField = (prop: string, key: string) =>
  probe.map(({ value, wire }): Written => ({ props: { [prop]: value }, manifest: { [key]: wire } }));

export const containerFields = someOf(
  field(fc.constantFrom('Always', 'IfNotPresent', 'Never'), 'imagePullPolicy'),
  field(fc.array(text), 'command'),
  field(fc.array(text), 'args'),
  field(text, 'workingDir'),
  field(fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 3 }), 'ports').map(
    ({ props: { ports } }: { props: { ports?: number[] } }) => ({
      props: { ports: ports?.map((number) => ({ number })) },
      manifest: { ports: ports?.map((containerPort) => ({ containerPort })) },
    }),
  ),
  field(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), 'names').map(
    ({ props: { names = [] } }: { props: { names?: string[] } }) => ({
      props: { envVariables: Object.fromEntries(names.map((name) => [name, { value: name }])) },
      manifest: { env: names.map((name) => ({ name, value: name })) },
    }),
  ),
  fc.record({ cpu: fc.nat(), memory: fc.nat() }).map(({ cpu, memory }) => ({
    props: { resources: { cpu: { request: kplus.Cpu.millis(cpu) }, memory: { limit: Size.kibibytes(memory) } } },
    manifest: { resources: { requests: { cpu: `${cpu}m` }, limits: { memory: `${memory}Ki` } } },
  })),
  probeField('liveness', 'livenessProbe'),
  probeField('readiness', 'readinessProbe'),
  probeField('startup', 'startupProbe'),
  fc.record({ user: fc.nat(), readOnlyRootFilesystem: fc.boolean() }).map(({ user, ...rest }) => ({
    props: { securityContext: { user, ...rest } },
    manifest: { securityContext: { runAsUser: user, ...rest } },
  })),
  field(fc.boolean(), 'stdin'),
  field(fc.boolean(), 'tty'),
  field(text, 'terminationMessagePath'),
);

const specFields = someOf(
  field(fc.boolean(), 'hostUsers'),
  field(fc.integer(), 'priority'),
  field(fc.dictionary(word, word, { noNullPrototype }), 'nodeSelector'),
  field(
    fc.array(fc.record({ key: word, operator: fc.constantFrom('Exists', 'Equal') }, { noNullPrototype })),
    'tolerations',
  ),
  field(word, 'runtimeClassName'),
  field(fc.boolean(), 'shareProcessNamespace'),
);

const podFields = someOf(
  field(fc.constantFrom('Always', 'OnFailure', 'Never'), 'restartPolicy'),
  field(fc.boolean(), 'automountServiceAccountToken'),
  field(fc.boolean(), 'hostNetwork'),
  seconds.map((value) => ({
    props: { terminationGracePeriod: Duration.seconds(value) },
    manifest: { terminationGracePeriodSeconds: value },
  })),
  fc.record({ hostname: word, nameservers: fc.array(word, { minLength: 1 }) }).map((dns) => ({
    props: { dns },
    manifest: { hostname: dns.hostname, dnsConfig: { nameservers: dns.nameservers } },
  })),
  fc.record({ group: fc.nat(), fsGroup: fc.nat() }).map(({ group, fsGroup }) => ({
    props: { securityContext: { group, fsGroup } },
    manifest: { securityContext: { runAsGroup: group, fsGroup } },
  })),
  field(
    fc.array(fc.record({ ip: word, hostnames: fc.array(word) }, { noNullPrototype }), { minLength: 1 }),
    'hostAliases',
  ),
  fc.uniqueArray(word, { minLength: 1, maxLength: 2 }).map((names) => ({
    props: { volumes: names.map((name) => ({ name, emptyDir: {} })) },
    manifest: { volumes: names.map((name) => ({ name, emptyDir: {} })) },
  })),
);

export const labels = fc.dictionary(word, word, { minKeys: 1, maxKeys: 3, noNullPrototype });

/** A pod's props and spec. */
export const pods = fc.record({
  containers: fc.array(containerFields, { minLength: 1, maxLength: 3 }),
  pod: podFields,
  spec: specFields,
});

export function podOf({ containers, pod, spec }: { containers: Written[]; pod: Written; spec: Written }) {
  const named = (part: 'props' | 'manifest'): ContainerProps[] =>
    containers.map((container, index) => ({ name: `c${index}`, image: 'i', ...container[part] }));
  const props: PodProps = { containers: named('props'), ...pod.props };
  const manifest: object = { containers: named('manifest'), ...pod.manifest, ...spec.manifest };
  return { props, fields: spec.props, manifest };
}
