import { container, containers, pod, podOf, replicaSet, selector, service, template } from './manifests';

/** An error of the API server. */
interface ServerError {
  reason: string;
  field: string;
  message: string;
}

/** A manifest that the API server refuses, and its error. */
export interface InvalidManifest extends ServerError {
  name: string;
  manifest: string;
  /** Further errors of the same cause. */
  also?: ServerError[];
}

/** Manifests with common errors, one each. */
export const invalidManifests: InvalidManifest[] = [
  {
    name: 'a containerPort above 65535',
    manifest: container('ports: [{ containerPort: 99999 }]'),
    reason: 'FieldValueInvalid',
    field: 'spec.containers[0].ports[0].containerPort',
    message: 'spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive',
  },
  {
    name: 'two containers with the same name',
    manifest: pod('containers: [{ name: main, image: nginx }, { name: main, image: busybox }]'),
    reason: 'FieldValueDuplicate',
    field: 'spec.containers[1].name',
    message: 'spec.containers[1].name: Duplicate value: "main"',
  },
  {
    name: 'a negative number of replicas',
    manifest: replicaSet('replicas: -3', selector, template()),
    reason: 'FieldValueInvalid',
    field: 'spec.replicas',
    message: 'spec.replicas: Invalid value: -3: must be greater than or equal to 0',
  },
  {
    name: 'a name that is not a DNS name',
    manifest: podOf('name: Bad_Name!'),
    reason: 'FieldValueInvalid',
    field: 'metadata.name',
    message:
      'metadata.name: Invalid value: "Bad_Name!": a lowercase RFC 1123 subdomain must consist of lower case ' +
      "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. " +
      "'example.com', regex used for validation is " +
      String.raw`'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
  },
  {
    name: 'a selector that does not match its template',
    manifest: replicaSet('selector: { matchLabels: { app: other } }', template()),
    reason: 'FieldValueInvalid',
    field: 'spec.template.metadata.labels',
    message: 'spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`',
  },
  {
    name: 'a field that does not exist',
    manifest: container('bogus: 1'),
    reason: 'FieldUnknown',
    field: 'spec.containers[0].bogus',
    message: 'strict decoding error: unknown field "spec.containers[0].bogus"',
  },
  {
    name: 'an empty image',
    manifest: pod("containers: [{ name: main, image: '' }]"),
    reason: 'FieldValueRequired',
    field: 'spec.containers[0].image',
    message: 'spec.containers[0].image: Required value',
  },
  {
    name: 'two ports with the same name',
    manifest: container('ports: [{ name: http, containerPort: 80 }, { name: http, containerPort: 81 }]'),
    reason: 'FieldValueDuplicate',
    field: 'spec.containers[0].ports[1].name',
    message: 'spec.containers[0].ports[1].name: Duplicate value: "http"',
  },
  {
    name: 'a memory request above its limit',
    manifest: container('resources: { requests: { memory: 2Gi }, limits: { memory: 1Gi } }'),
    reason: 'FieldValueInvalid',
    field: 'spec.containers[0].resources.requests',
    message:
      'spec.containers[0].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi',
  },
  {
    name: 'a quantity with an unknown unit',
    manifest: container('resources: { limits: { memory: 12XB } }'),
    reason: 'FieldValueTypeInvalid',
    field: 'spec.containers[0].resources.limits[memory]',
    message:
      'spec.containers[0].resources.limits[memory]: Invalid value: "12XB": quantities must match the regular ' +
      "expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  },
  {
    name: 'a restartPolicy that does not exist',
    manifest: pod(containers, 'restartPolicy: Sometimes'),
    reason: 'FieldValueNotSupported',
    field: 'spec.restartPolicy',
    message: 'spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
  },
  {
    name: 'restartPolicy OnFailure in a ReplicaSet',
    manifest: replicaSet(selector, template(`${containers}, restartPolicy: OnFailure`)),
    reason: 'FieldValueNotSupported',
    field: 'spec.template.spec.restartPolicy',
    message: 'spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: "Always"',
  },
  {
    name: 'a volume mount without a volume',
    manifest: container('volumeMounts: [{ name: data, mountPath: /data }]'),
    reason: 'FieldValueNotFound',
    field: 'spec.containers[0].volumeMounts[0].name',
    message: 'spec.containers[0].volumeMounts[0].name: Not found: "data"',
  },
  {
    name: "a hostPort other than the containerPort in the host's network",
    manifest: container('ports: [{ containerPort: 80, hostPort: 8080 }]', 'hostNetwork: true'),
    reason: 'FieldValueInvalid',
    field: 'spec.containers[0].ports[0].hostPort',
    message:
      'spec.containers[0].ports[0].hostPort: Invalid value: 8080: must match `containerPort` when `hostNetwork` is true',
  },
  {
    name: 'a probe with two handlers',
    manifest: container('livenessProbe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } }'),
    reason: 'FieldValueForbidden',
    field: 'spec.containers[0].livenessProbe.tcpSocket',
    message: 'spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type',
  },
  {
    name: 'a variable with value and valueFrom',
    manifest: container('env: [{ name: A, value: a, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]'),
    reason: 'FieldValueInvalid',
    field: 'spec.containers[0].env[0].valueFrom',
    message: 'spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty',
  },
  {
    name: 'a label value with a space',
    manifest: podOf('name: web, labels: { app: not valid }'),
    reason: 'FieldValueInvalid',
    field: 'metadata.labels',
    message:
      'metadata.labels: Invalid value: "not valid": a valid label must be an empty string or consist of alphanumeric ' +
      "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or " +
      "'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
  },
  {
    name: 'a Service on port 0',
    // Without targetPort, the server would copy the 0 to it and report a second error.
    manifest: service('ports: [{ port: 0, targetPort: 80 }]'),
    reason: 'FieldValueInvalid',
    field: 'spec.ports[0].port',
    message: 'spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive',
  },
  {
    name: "a Secret's data that is not base64",
    manifest: `apiVersion: v1
kind: Secret
metadata: { name: web }
data: { password: not base64! }
`,
    reason: 'FieldValueTypeInvalid',
    field: 'data[password]',
    message: 'data[password]: Invalid value: "not base64!": illegal base64 data at input byte 3',
  },
  {
    name: 'a ReplicaSet without selector',
    manifest: replicaSet(template()),
    reason: 'FieldValueRequired',
    field: 'spec.selector',
    message: 'spec.selector: Required value',
    // A missing selector matches no labels.
    also: [
      {
        reason: 'FieldValueInvalid',
        field: 'spec.template.metadata.labels',
        message:
          'spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`',
      },
    ],
  },
  {
    name: 'a readinessProbe of an init container that is not a sidecar',
    manifest: pod(
      containers,
      'initContainers: [{ name: init, image: nginx, readinessProbe: { tcpSocket: { port: 80 } } }]',
    ),
    reason: 'FieldValueForbidden',
    field: 'spec.initContainers[0].readinessProbe',
    message:
      'spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
  },
  {
    name: 'a negative runAsUser',
    manifest: container('securityContext: { runAsUser: -1 }'),
    reason: 'FieldValueInvalid',
    field: 'spec.containers[0].securityContext.runAsUser',
    message:
      'spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
  },
  {
    name: 'a toleration with operator Exists and a value',
    manifest: pod(containers, 'tolerations: [{ key: a, operator: Exists, value: b }]'),
    reason: 'FieldValueInvalid',
    field: 'spec.tolerations[0].operator',
    message: 'spec.tolerations[0].operator: Invalid value: "b": value must be empty when `operator` is \'Exists\'',
  },
  {
    name: 'annotations above 256 KiB',
    manifest: podOf(`name: web, annotations: { a: ${'x'.repeat(256 * 1024)} }`),
    reason: 'FieldValueTooLong',
    field: 'metadata.annotations',
    message: 'metadata.annotations: Too long: may not be more than 262144 bytes',
  },
];
