import { Duration, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Pod, type PodProps, type SecurityProfile } from 'cdk8s-primer';
import { validationErrors, unchecked } from '../../render';
import { DNS_LABEL, DNS_SUBDOMAIN, LABEL_KEY, LABEL_VALUE } from './rules';

const main = { name: 'main', image: 'busybox' };
const podErrors = (props: PodProps, id = 'pod'): string[] => validationErrors((chart) => new Pod(chart, id, props));

describe('errors in pods', () => {
  test.each<[string, PodProps, string[]]>([
    [
      'labels and annotations',
      {
        containers: [main],
        metadata: {
          labels: { 'a b': 'x', ok: '-x', 'example.com/': 'x', 'UPPER.com/a': 'x' },
          annotations: { 'a b': 'x', 'Example.com/Fine': 'any text!' },
        },
      },
      [
        `[chart/pod] metadata.labels: Invalid value: "a b": ${LABEL_KEY}`,
        `[chart/pod] metadata.labels[ok]: Invalid value: "-x": ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels: Invalid value: "example.com/": ${LABEL_KEY}`,
        `[chart/pod] metadata.labels: Invalid value: "UPPER.com/a": ${LABEL_KEY}`,
        `[chart/pod] metadata.annotations: Invalid value: "a b": ${LABEL_KEY}`,
      ],
    ],
    [
      'a label that is undefined, a number, or too long',
      {
        containers: [main],
        metadata: { labels: { a: unchecked(undefined), b: unchecked(1), c: 'x'.repeat(64) } },
      },
      [
        `[chart/pod] metadata.labels[a]: Invalid value: undefined: ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels[b]: Invalid value: 1: ${LABEL_VALUE}`,
        `[chart/pod] metadata.labels[c]: Invalid value: "${'x'.repeat(64)}": ${LABEL_VALUE}`,
      ],
    ],
    [
      'two volumes of one name, and one with a name that is none',
      {
        containers: [main],
        volumes: [
          { name: 'v', emptyDir: {} },
          { name: 'v', emptyDir: {} },
          { name: 'V', emptyDir: {} },
        ],
      },
      [
        '[chart/pod] spec.volumes[1].name: Duplicate value: "v": each volume of a pod needs a name of its own',
        `[chart/pod] spec.volumes[2].name: Invalid value: "V": ${DNS_LABEL}`,
      ],
    ],
    [
      'undefined and NaN in other fields',
      {
        containers: [main],
        terminationGracePeriod: Duration.millis(500),
        spec: { priority: NaN, tolerations: [unchecked(undefined)], preemptionPolicy: unchecked(() => 'Never') },
        securityContext: { supplementalGroups: [Infinity] },
      },
      [
        '[chart/pod] spec.terminationGracePeriodSeconds: Invalid value: 0.5: must be an integer from 0 to 2147483647',
        '[chart/pod] spec.priority: Invalid value: NaN: must be a finite number',
        '[chart/pod] spec.tolerations[0]: Invalid value: undefined: must be a value; leave the item out instead',
        '[chart/pod] spec.preemptionPolicy: Invalid value: a function: must be a string, number, boolean, list or plain object',
        '[chart/pod] spec.securityContext.supplementalGroups[0]: Invalid value: Infinity: must be a finite number',
      ],
    ],
    [
      'null, holes and NaN deep inside',
      {
        containers: [main],
        spec: { nodeSelector: { a: unchecked(null) }, tolerations: unchecked(new Array(1).concat({ key: 'a' })) },
        volumes: [{ name: 'v', emptyDir: { sizeLimit: NaN } }],
        hostAliases: [{ ip: '127.0.0.1', hostnames: [unchecked(undefined)] }],
      },
      [
        '[chart/pod] spec.nodeSelector.a: Invalid value: null: must be a value; leave the field out instead',
        '[chart/pod] spec.tolerations[0]: Invalid value: undefined: must be a value; leave the item out instead',
        '[chart/pod] spec.hostAliases[0].hostnames[0]: Invalid value: undefined: must be a value; leave the item out instead',
        '[chart/pod] spec.volumes[0].emptyDir.sizeLimit: Invalid value: NaN: must be a finite number',
      ],
    ],
    [
      'fields that a prop writes, which only a variable brings past TypeScript',
      {
        containers: [main],
        spec: Object.assign({ restartPolicy: 'Never', serviceAccountName: 'x' }, { hostUsers: false }),
        securityContext: Object.assign({ runAsUser: 0 }, { user: 1 }),
      },
      [
        '[chart/pod] spec.restartPolicy: Forbidden: write it as the prop restartPolicy',
        '[chart/pod] spec.serviceAccountName: Forbidden: write it as the prop serviceAccount',
        '[chart/pod] spec.securityContext.runAsUser: Forbidden: write it as the prop user',
      ],
    ],
    [
      'props that do not exist, or are of another shape',
      Object.assign(
        { hostUsers: false, podSpec: {} },
        {
          containers: [main],
          serviceAccount: unchecked<kplus.IServiceAccount>('acc'),
          terminationGracePeriod: unchecked<Duration>(30),
          securityProfile: unchecked<SecurityProfile>('RESTRICTED'),
          isolate: unchecked<boolean>('no'),
          volumes: unchecked<[]>(null),
        },
      ),
      [
        '[chart/pod] hostUsers: Forbidden: there is no prop hostUsers; write spec: { hostUsers }',
        '[chart/pod] podSpec: Forbidden: there is no prop podSpec; write spec: { … }',
        '[chart/pod] spec.serviceAccountName: Invalid value: "acc": must be an object; its fields may be lazy, but not the object itself',
        '[chart/pod] spec.terminationGracePeriodSeconds: Invalid value: 30: must be an object; its fields may be lazy, but not the object itself',
        '[chart/pod] securityProfile: Invalid value: "RESTRICTED": must be an object; its fields may be lazy, but not the object itself',
        '[chart/pod] isolate: Invalid value: "no": must be true or false',
        '[chart/pod] spec.volumes: Invalid value: null: must be a list of objects; their fields may be lazy, but not the list itself',
      ],
    ],
    [
      'an object that is lazy as a whole',
      { containers: [main], securityContext: Lazy.any({ produce: () => ({}) }) },
      [
        '[chart/pod] spec.securityContext: Invalid value: a Lazy: must be an object; its fields may be lazy, but not the object itself',
      ],
    ],
    [
      'containers that are no list of objects',
      { containers: unchecked('nginx'), initContainers: unchecked(['nginx']) },
      [
        '[chart/pod] spec.containers: Invalid value: "nginx": must be a list of objects; their fields may be lazy, but not the list itself',
        '[chart/pod] spec.initContainers: Invalid value: ["nginx"]: must be a list of objects; their fields may be lazy, but not the list itself',
        '[chart/pod] spec.containers: Required value: a pod needs at least one container',
      ],
    ],
    [
      'a namespace that is none',
      { containers: [main], metadata: { namespace: 'A B' } },
      [`[chart/pod] metadata.namespace: Invalid value: "A B": ${DNS_LABEL}`],
    ],
  ])('%s', (_, props, expected) => {
    expect(podErrors(props)).toStrictEqual(expected);
  });

  test('a name that Kubernetes refuses is reported, whether written or made of ids', () => {
    const invalid = (name: string): string => `metadata.name: Invalid value: "${name}": ${DNS_SUBDOMAIN}`;
    expect(podErrors({ containers: [main] }, 'My_Pod')).toStrictEqual([`[chart/My_Pod] ${invalid('My_Pod')}`]);
    expect(podErrors({ containers: [main], metadata: { name: 'a..b' } })).toStrictEqual([
      `[chart/pod] ${invalid('a..b')}`,
    ]);
    const long = 'x'.repeat(254);
    expect(podErrors({ containers: [main], metadata: { name: long } })).toStrictEqual([`[chart/pod] ${invalid(long)}`]);
  });

  test('lazy names and labels are not errors', () => {
    const name: string = Lazy.any({ produce: () => 'late' });
    const metadata = { name, labels: { app: name }, annotations: { note: name } };
    const automountServiceAccountToken: boolean = Lazy.any({ produce: () => true });
    const props = { containers: [{ ...main, name }], metadata, automountServiceAccountToken };
    expect(podErrors(props)).toStrictEqual([]);
  });

  test('two volumes of cdk8s-plus with one name are reported', () => {
    const found = validationErrors((chart) => {
      const volumes = ['a', 'b'].map((id) => kplus.Volume.fromEmptyDir(chart, id, 'same'));
      new Pod(chart, 'pod', { containers: [main], volumes });
    });
    expect(found).toStrictEqual([
      '[chart/pod] spec.volumes[1].name: Duplicate value: "same": each volume of a pod needs a name of its own',
    ]);
  });

  test('a field that both scheduling and the author wrote is reported', () => {
    const found = validationErrors((chart) => {
      const pod = new Pod(chart, 'pod', { containers: [main], spec: { nodeName: 'a' } });
      pod.scheduling.assign(kplus.Node.named('b'));
    });
    expect(found).toStrictEqual(['[chart/pod] spec.nodeName: Forbidden: scheduling writes it too; use one of the two']);
  });
});
