import { Admission, OptionError, type Review } from 'kube-admission';
import { configMap, container, containers, pod, podOf, replicaSet, selector, service, template } from './manifests';
import { describeWithModule } from './module';

const listOf = (...items: unknown[]): object => ({ apiVersion: 'v1', kind: 'List', items });
const configMapNamed = (name: string): object => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });

describeWithModule('a review', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  const reviewOf = (text: string): Review | undefined => admission.reviewYaml(text)[0];

  test('has the apiVersion, kind, namespace and name of the object', () => {
    expect(admission.reviewYaml(podOf('name: web, namespace: shop'), { source: 'web.yaml', stored: false })).toEqual([
      {
        source: 'web.yaml',
        line: 1,
        apiVersion: 'v1',
        kind: 'Pod',
        namespace: 'shop',
        name: 'web',
        verdict: 'admitted',
        errors: [],
        warnings: [],
      },
    ]);
  });

  test('reports all errors of decoding and validation together', () => {
    const text = container(
      'bogus: 1, ports: [{ containerPort: 99999 }], resources: { limits: { cpu: 1x } }',
      'restartPolicy: 5',
      'replicas: 1',
    );
    expect(reviewOf(text)?.errors.map(({ reason, field }) => `${reason} ${field}`)).toEqual([
      'FieldValueTypeInvalid spec.containers[0].resources.limits[cpu]',
      'FieldValueTypeInvalid spec.restartPolicy',
      'FieldUnknown spec.containers[0].bogus',
      'FieldUnknown spec.replicas',
      'FieldValueInvalid spec.containers[0].ports[0].containerPort',
    ]);
  });

  test('reports each error as data', () => {
    expect(reviewOf(container('ports: [{ containerPort: 99999 }]'))?.errors).toEqual([
      {
        reason: 'FieldValueInvalid',
        field: 'spec.containers[0].ports[0].containerPort',
        value: 99999,
        detail: 'must be between 1 and 65535, inclusive',
        message:
          'spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive',
        line: 5,
        column: 69,
      },
    ]);
  });

  test.each([
    [
      'a deprecated kind',
      'apiVersion: v1\nkind: Endpoints\nmetadata: { name: web }\n',
      'apiVersion',
      'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
    ],
    [
      'a variable that hides another',
      container('env: [{ name: A, value: a }, { name: A, value: b }]'),
      'spec.containers[0].env[1]',
      'spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply',
    ],
    [
      'an annotation without effect',
      podOf("name: web, annotations: { scheduler.alpha.kubernetes.io/critical-pod: '' }"),
      'metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]',
      'metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead',
    ],
    [
      'a deprecated volume',
      pod(containers, 'volumes: [{ name: a, gitRepo: { repository: b } }]'),
      'spec.volumes[0].gitRepo',
      'spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+',
    ],
  ])('warns of %s, and admits it', (_, text, field, message) => {
    const warning = { reason: 'ServerWarning', field, message };
    expect(reviewOf(text)).toMatchObject({ verdict: 'admitted', errors: [], warnings: [warning] });
  });

  test('warns of a deprecated kind that it refuses too', () => {
    expect(reviewOf('apiVersion: v1\nkind: Endpoints\nmetadata: { name: Bad_Name }\n')).toMatchObject({
      verdict: 'refused',
      warnings: [{ message: 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice' }],
    });
  });

  test('returns the object as the server would store it, with its defaults and what admission plugins add', () => {
    expect(reviewOf(podOf('name: web'))?.object).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', namespace: 'default', generation: 1 },
      spec: {
        containers: [
          {
            name: 'main',
            image: 'nginx',
            resources: {},
            terminationMessagePath: '/dev/termination-log',
            terminationMessagePolicy: 'File',
            imagePullPolicy: 'Always',
          },
        ],
        restartPolicy: 'Always',
        terminationGracePeriodSeconds: 30,
        dnsPolicy: 'ClusterFirst',
        securityContext: {},
        schedulerName: 'default-scheduler',
        enableServiceLinks: true,
        serviceAccountName: 'default',
        serviceAccount: 'default',
        priority: 0,
        preemptionPolicy: 'PreemptLowerPriority',
        tolerations: ['not-ready', 'unreachable'].map((condition) => ({
          key: `node.kubernetes.io/${condition}`,
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 300,
        })),
      },
      status: { phase: 'Pending', qosClass: 'BestEffort' },
    });
  });

  test('returns no object if it is refused or unknown, or if none is requested', () => {
    const text = [podOf('name: Bad_Name'), 'apiVersion: example.com/v1\nkind: Widget\n', podOf('name: web')].join(
      '---\n',
    );
    expect(admission.reviewYaml(text).map((review) => 'object' in review)).toEqual([false, false, true]);
    expect(admission.reviewYaml(text, { stored: false }).map((review) => 'object' in review)).not.toContain(true);
  });

  test('stores a negative terminationGracePeriodSeconds as 1', () => {
    expect(reviewOf(pod(containers, 'terminationGracePeriodSeconds: -1'))).toMatchObject({
      verdict: 'admitted',
      object: { spec: { terminationGracePeriodSeconds: 1 } },
    });
  });

  test('leaves out the values that a server generates: uid, time and name', () => {
    const text = podOf('generateName: web-, uid: abc, creationTimestamp: 2020-01-01T00:00:00Z');
    expect(reviewOf(text)).toHaveProperty('object.metadata', {
      generateName: 'web-',
      namespace: 'default',
      generation: 1,
    });
  });

  test.each([
    ['made up', 'type: NodePort, ports: [{ port: 80 }]', { ports: [{ protocol: 'TCP', port: 80, targetPort: 80 }] }],
    [
      'given',
      'type: NodePort, clusterIP: 10.96.0.5, ports: [{ port: 80, nodePort: 30001 }]',
      {
        clusterIP: '10.96.0.5',
        clusterIPs: ['10.96.0.5'],
        ports: [{ protocol: 'TCP', port: 80, targetPort: 80, nodePort: 30001 }],
      },
    ],
  ])("a Service's address and node port, %s", (_, spec, addresses) => {
    expect(reviewOf(service(spec))).toHaveProperty('object.spec', {
      type: 'NodePort',
      sessionAffinity: 'None',
      externalTrafficPolicy: 'Cluster',
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      ...addresses,
    });
  });

  test('is returned for each document, in order', () => {
    const names = Array.from({ length: 50 }, (_, index) => `web-${index}`);
    const reviews = admission.reviewYaml(names.map((name) => configMap(name)).join('---\n'));
    expect(reviews.map(({ name }) => name)).toEqual(names);
  });

  test('can be read one at a time', () => {
    const reviews = admission.reviewing([configMap('one'), configMap('two')].join('---\n'), { source: 'a.yaml' });
    expect(reviews.next()).toMatchObject({ done: false, value: { name: 'one', source: 'a.yaml' } });
    expect([...reviews]).toMatchObject([{ name: 'two', source: 'a.yaml' }]);
  });

  test.each([
    ['load', () => Admission.load()],
    ['loadSync', () => Promise.resolve(Admission.loadSync())],
  ])('is the same after %s, of bytes and of text', async (_, load) => {
    const text = replicaSet('replicas: -3', selector, template());
    const other = await load();
    expect(other.reviewYaml(text)).toEqual(admission.reviewYaml(text));
    expect(other.reviewYaml(new TextEncoder().encode(text))).toEqual(admission.reviewYaml(text));
  });

  describe('of an object', () => {
    test('equals that of its text, without positions', () => {
      const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'Bad_Name' } };
      const [ofText] = admission.reviewYaml(JSON.stringify(manifest));
      const { line: _, ...rest } = ofText ?? { line: 0 };
      const errors = ofText?.errors.map(({ line: _line, column: _column, ...error }) => error);
      expect(admission.review(manifest)).toEqual({ ...rest, errors });
    });

    test('omits the fields that JSON omits', () => {
      const manifest = { ...configMapNamed('web'), data: undefined, toString: () => 'web' };
      expect(admission.review(manifest)).toMatchObject({ verdict: 'admitted', name: 'web', errors: [] });
    });

    test('combines the reviews of the items of a List', () => {
      const endpoints = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web' } };
      const review = admission.review(listOf(configMapNamed('web'), endpoints, configMapNamed('Bad_Name')));
      expect(review).toMatchObject({ apiVersion: 'v1', kind: 'List', namespace: '', name: '', verdict: 'refused' });
      expect(review.errors).toMatchObject([{ field: 'items[2].metadata.name', value: 'Bad_Name' }]);
      expect(review.warnings).toEqual([
        {
          reason: 'ServerWarning',
          field: 'items[1].apiVersion',
          message: 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
        },
      ]);
      expect(review).not.toHaveProperty('object');
    });

    test('reports an error of a List itself beside those of its items', () => {
      const list = { apiVersion: 'v1', kind: 'Lst', items: [configMapNamed('Bad_Name')] };
      expect(admission.review(list)).toMatchObject({
        verdict: 'refused',
        errors: [{ field: 'kind' }, { field: 'items[0].metadata.name' }],
      });
    });

    test('reports an error of a whole item of a List at the path of the item', () => {
      expect(admission.review(listOf({ kind: 'Pod' }, [1]))).toMatchObject({
        errors: [{ field: 'items[0].apiVersion' }, { field: 'items[1]', reason: 'BadRequest' }],
      });
    });

    test('returns the items of a List as they would be stored, if all are admitted', () => {
      const stored = { metadata: { name: 'web', namespace: 'default' } };
      expect(admission.review(listOf(configMapNamed('web')))).toMatchObject({
        verdict: 'admitted',
        object: { kind: 'List', items: [stored] },
      });
      const unknown = { apiVersion: 'example.com/v1', kind: 'Widget' };
      const review = admission.review(listOf(configMapNamed('web'), unknown));
      expect(review.verdict).toBe('unknown');
      expect(review).not.toHaveProperty('object');
    });

    test('admits an empty List', () => {
      expect(admission.review(listOf())).toEqual({
        apiVersion: 'v1',
        kind: 'List',
        namespace: '',
        name: '',
        verdict: 'admitted',
        errors: [],
        warnings: [],
        object: listOf(),
      });
    });

    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;
    test.each([
      ['a cyclic object', cyclic, 'Converting circular structure to JSON'],
      ['a bigint', { replicas: 1n }, 'Do not know how to serialize a BigInt'],
      ['an object that says it is null', { toJSON: () => null }, 'it has none'],
    ])('is an OptionError for %s', (_, manifest, why) => {
      expect(() => admission.review(manifest)).toThrow(
        new OptionError(`manifest: Invalid value: it cannot be written as JSON: ${why}`),
      );
    });

    const unchecked = (value: unknown): object => JSON.parse('{"value":0}', () => value);
    test.each([
      ['undefined', undefined],
      ['null', null],
      ['a number', 5],
      ['a string', 'kind: Pod'],
      ['a function', () => undefined],
    ])('is an OptionError for %s, which is no object', (what, value) => {
      const manifest = `an object with apiVersion and kind (reviewYaml is for texts), this is ${what}`;
      const web = configMapNamed('web');
      for (const review of [
        () => admission.review(unchecked(value)),
        () => admission.reviewUpdate(web, unchecked(value)),
      ]) {
        expect(review).toThrow(new OptionError(`manifest: Invalid value: must be a manifest, ${manifest}`));
      }
      const old = `an object with apiVersion and kind (oldObjects is for texts), this is ${what}`;
      expect(() => admission.reviewUpdate(unchecked(value), web)).toThrow(
        new OptionError(`old: Invalid value: must be the manifest of the old object, ${old}`),
      );
    });

    test.each([
      ['a list', [configMapNamed('web')]],
      ['a string', new Date(0)],
    ])('refuses %s', (what, manifest) => {
      const message = `a manifest is an object with apiVersion and kind, this is ${what}`;
      expect(admission.review(manifest)).toMatchObject({
        verdict: 'refused',
        errors: [{ reason: 'BadRequest', field: '', message }],
      });
    });
  });
});
