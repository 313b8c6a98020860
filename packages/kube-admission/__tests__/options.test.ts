import { Admission, type LoadOptions, OptionError, type Review } from 'kube-admission';
import { container, containers, pod, service } from './manifests';
import { describeWithModule } from './module';

const reviewWith = (options: LoadOptions, text: string): Review | undefined =>
  Admission.loadSync(options).reviewYaml(text)[0];

/** Parses options of any type. */
const parsed = (json: string): LoadOptions => JSON.parse(json);

describeWithModule('the options', () => {
  test.each<[LoadOptions, string]>([
    [
      { kubernetesVersion: '1.33' },
      'kubernetesVersion: Unsupported value: "1.33": supported values: "1.34", "1.35", "1.36", "1.37"',
    ],
    [
      { kubernetesVersion: '1.38' },
      'kubernetesVersion: Unsupported value: "1.38": supported values: "1.34", "1.35", "1.36", "1.37"',
    ],
    [
      { kubernetesVersion: 'newest' },
      'kubernetesVersion: Unsupported value: "newest": supported values: "1.34", "1.35", "1.36", "1.37"',
    ],
    [parsed('{"kubernetesVersion":1.35}'), 'kubernetesVersion: Invalid value: must be a string, this is a number'],
    [
      { kubernetesVersion: '' },
      'kubernetesVersion: Unsupported value: "": supported values: "1.34", "1.35", "1.36", "1.37"',
    ],
    [
      parsed('{"podSecurity":5}'),
      'podSecurity: Invalid value: must be a level or { level, version }, this is a number',
    ],
    [parsed('{"featureGates":5}'), 'featureGates: Invalid value: must be an object, this is a number'],
    [parsed('null'), 'options: Invalid value: must be an object, this is null'],
    [parsed('[]'), 'options: Invalid value: must be an object, this is a list'],
    [parsed('{"timeLimit":"1"}'), 'timeLimit: Invalid value: "1": must be a number of seconds greater than 0'],
    [{ featureGates: { Nope: true } }, 'featureGates: Invalid value: unrecognized feature gate: Nope'],
    [
      { featureGates: { NodeSwap: false } },
      'featureGates: Invalid value: cannot set feature gate NodeSwap to false, feature is locked to true',
    ],
    [parsed('{"allowPrivileged":"yes"}'), 'allowPrivileged: Invalid value: must be a bool, this is a string'],
    [
      parsed('{"podSecurity":{"level":"strict"}}'),
      'podSecurity.level: Unsupported value: "strict": supported values: "privileged", "baseline", "restricted"',
    ],
    [
      { podSecurity: { level: 'baseline', version: 'old' } },
      'podSecurity.version: Invalid value: "old": must be latest or a minor version, such as v1.37',
    ],
    [
      { serviceClusterIPRanges: ['10.0.0.0'] },
      'serviceClusterIPRanges: Invalid value: "10.0.0.0": must be a CIDR, such as 10.96.0.0/12',
    ],
    [
      { serviceClusterIPRanges: ['10.0.0.0/16', '10.1.0.0/16'] },
      'serviceClusterIPRanges: Invalid value: ["10.0.0.0/16","10.1.0.0/16"]: must be one range, or one of IPv4 and one of IPv6',
    ],
    [
      { serviceNodePortRange: '5-4' },
      'serviceNodePortRange: Invalid value: "5-4": must be a range of ports, such as 30000-32767',
    ],
    [{ timeLimit: 0 }, 'timeLimit: Invalid value: 0: must be a number of seconds greater than 0'],
    [{ timeLimit: NaN }, 'timeLimit: Invalid value: NaN: must be a number of seconds greater than 0'],
    [parsed('{"client":"helm"}'), 'client: Unsupported value: "helm": supported values: "kubectl", "none"'],
    [
      { kubernetesVersion: '1.20', featureGates: { Nope: true }, serviceNodePortRange: '5-4' },
      'kubernetesVersion: Unsupported value: "1.20": supported values: "1.34", "1.35", "1.36", "1.37"\nfeatureGates: Invalid value: unrecognized feature gate: Nope\nserviceNodePortRange: Invalid value: "5-4": must be a range of ports, such as 30000-32767',
    ],
    [parsed('{"kubernetesVerzion":"1.34"}'), 'kubernetesVerzion: Forbidden: there is no such option'],
  ])('%j is refused', async (options, message) => {
    expect(() => Admission.loadSync(options)).toThrow(new OptionError(message));
    await expect(Admission.load(options)).rejects.toThrow(new OptionError(message));
  });

  test('that JSON cannot hold are refused', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.featureGates = cyclic;
    for (const options of [cyclic, { featureGates: 10n }]) {
      const unchecked: LoadOptions = Object.assign({}, options);
      expect(() => Admission.loadSync(unchecked)).toThrow(/^options: Invalid value: they cannot be written as JSON: /);
      expect(() => Admission.loadSync(unchecked)).toThrow(OptionError);
      await expect(Admission.load(unchecked)).rejects.toBeInstanceOf(OptionError);
    }
  });

  test.each([
    [5, 'a number'],
    [10n, 'a bigint'],
    [{}, 'an object'],
    [undefined, 'undefined'],
    [null, 'null'],
    [['a'], 'a list'],
  ])('a text that is %p is refused', (given, what) => {
    const admission = Admission.loadSync();
    expect(() => Reflect.apply(admission.reviewYaml.bind(admission), undefined, [given])).toThrow(
      new OptionError(`text: Invalid value: must be a string or a Uint8Array, this is ${what}`),
    );
  });

  test('podSecurity accepts the level alone', () => {
    const violating = container('securityContext: { privileged: true }');
    expect(reviewWith({ podSecurity: 'baseline' }, violating)).toMatchObject({
      verdict: 'refused',
      podSecurity: { level: 'baseline', version: 'latest' },
    });
    expect(() => Admission.loadSync(parsed('{"podSecurity":"strict"}'))).toThrow(
      new OptionError(
        'podSecurity.level: Unsupported value: "strict": supported values: "privileged", "baseline", "restricted"',
      ),
    );
  });

  test.each(['1.34', 'v1.35', '1.36.2', '1.37'])('kubernetesVersion accepts %s', (kubernetesVersion) => {
    expect(reviewWith({ kubernetesVersion }, pod(containers))?.verdict).toBe('admitted');
  });

  test.each([
    ['1.36', 'unknown', [{ detail: expect.stringMatching(/: introduced after Kubernetes 1.36$/) }]],
    ['1.37', 'refused', [{ field: 'metadata.name' }, {}]],
  ])('a kind of 1.37 in Kubernetes %s is %s', (kubernetesVersion, verdict, errors) => {
    const text = 'apiVersion: certificates.k8s.io/v1\nkind: ClusterTrustBundle\n';
    expect(reviewWith({ kubernetesVersion }, text)).toMatchObject({ verdict, errors });
  });

  // HostnameOverride was alpha in 1.34. The server drops the fields of a disabled feature gate.
  test.each<[LoadOptions, boolean]>([
    [{}, true],
    [{ kubernetesVersion: '1.35' }, true],
    [{ kubernetesVersion: '1.34' }, false],
    [{ kubernetesVersion: '1.34', featureGates: { HostnameOverride: true } }, true],
  ])('with %j hostnameOverride is stored: %s', (options, stored) => {
    const review = reviewWith(options, pod(containers, 'hostnameOverride: shop'));
    expect(review).toMatchObject({ verdict: 'admitted', object: { spec: {} } });
    expect(JSON.stringify(review?.object).includes('hostnameOverride')).toBe(stored);
    const ignored = { reason: 'FieldIgnored', field: 'spec.hostnameOverride' };
    expect(review?.warnings).toMatchObject(stored ? [] : [ignored]);
  });

  test.each([
    ['1.34', 'It may need a newer version, or a feature gate that is off.'],
    ['1.37', 'It may need a feature gate that is off.'],
  ])('with the version %s a warning says what an ignored field may need', (kubernetesVersion, need) => {
    const featureGates = { ContainerRestartRules: false, RestartAllContainersOnContainerExits: false };
    const options = { kubernetesVersion, ...(kubernetesVersion === '1.37' && { featureGates }) };
    const rule = 'restartPolicyRules: [{ action: Restart, exitCodes: { operator: In, values: [42] } }]';
    expect(reviewWith(options, container(`restartPolicy: Never, ${rule}`))?.warnings).toEqual(
      ['restartPolicy', 'restartPolicyRules'].map((name, index) => ({
        reason: 'FieldIgnored',
        field: `spec.containers[0].${name}`,
        message: `Kubernetes ${kubernetesVersion} ignores spec.containers[0].${name}: the stored object does not have it. ${need}`,
        line: 5,
        column: [44, 66][index],
      })),
    );
  });

  test.each([
    [undefined, []],
    [true, []],
    [false, ['spec.containers[0].securityContext.privileged: Forbidden: disallowed by cluster policy']],
  ])('with allowPrivileged %s a privileged container has the errors %j', (allowPrivileged, messages) => {
    const review = reviewWith({ allowPrivileged }, container('securityContext: { privileged: true }'));
    expect(review?.errors.map(({ message }) => message)).toEqual(messages);
  });

  test.each<[LoadOptions, string, string | undefined]>([
    [{}, 'clusterIP: 10.96.0.5', undefined],
    [
      {},
      'clusterIP: 10.0.0.5',
      'spec.clusterIPs: Invalid value: ["10.0.0.5"]: failed to allocate IP 10.0.0.5: the provided network does not match the current range',
    ],
    [{ serviceClusterIPRanges: ['10.0.0.0/16'] }, 'clusterIP: 10.0.0.5', undefined],
    [
      {},
      'ipFamilyPolicy: RequireDualStack',
      'spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services',
    ],
    [{ serviceClusterIPRanges: ['10.0.0.0/16', 'fd00::/108'] }, 'ipFamilyPolicy: RequireDualStack', undefined],
    [{}, 'type: NodePort, ports: [{ port: 80, nodePort: 30001 }]', undefined],
    [
      {},
      'type: NodePort, ports: [{ port: 80, nodePort: 40001 }]',
      'spec.ports[0].nodePort: Invalid value: 40001: provided port is not in the valid range. The range of valid ports is 30000-32767',
    ],
    [{ serviceNodePortRange: '40000-40010' }, 'type: NodePort, ports: [{ port: 80, nodePort: 40001 }]', undefined],
  ])('with %j a Service of %s has the error %s', (options, spec, message) => {
    const ports = spec.includes('ports') ? '' : ', ports: [{ port: 80 }]';
    const errors = reviewWith(options, service(spec + ports))?.errors;
    expect(errors?.map((error) => error.message)).toEqual(message === undefined ? [] : [message]);
  });

  test('two admissions with different options do not affect each other', () => {
    const text = container('securityContext: { privileged: true }');
    const lenient = Admission.loadSync();
    const strict = Admission.loadSync({ allowPrivileged: false });
    expect([lenient, strict, lenient].map((admission) => admission.reviewYaml(text)[0]?.verdict)).toEqual([
      'admitted',
      'refused',
      'admitted',
    ]);
  });
});
