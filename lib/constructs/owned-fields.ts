// Which prop writes which field of the API. tools/imports/generate.ts leaves these fields out of the types in which the
// author writes all others, so that writing one twice does not compile; where types do not look, it is an error.

/** Of a container: the field and its prop. */
export const CONTAINER_FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  image: 'image',
  imagePullPolicy: 'imagePullPolicy',
  command: 'command',
  args: 'args',
  workingDir: 'workingDir',
  ports: 'ports',
  env: 'envVariables',
  envFrom: 'envFrom',
  resources: 'resources',
  volumeMounts: 'volumeMounts',
  startupProbe: 'startup',
  livenessProbe: 'liveness',
  readinessProbe: 'readiness',
  lifecycle: 'lifecycle',
  securityContext: 'securityContext',
};

/** Of a pod's spec, where the other fields have an object of their own. */
export const POD_SPEC_FIELDS: Readonly<Record<string, string>> = {
  containers: 'containers',
  initContainers: 'initContainers',
  volumes: 'volumes',
  restartPolicy: 'restartPolicy',
  terminationGracePeriodSeconds: 'terminationGracePeriod',
  serviceAccountName: 'serviceAccount',
  serviceAccount: 'serviceAccount',
  automountServiceAccountToken: 'automountServiceAccountToken',
  hostNetwork: 'hostNetwork',
  hostAliases: 'hostAliases',
  hostname: 'dns.hostname',
  subdomain: 'dns.subdomain',
  setHostnameAsFQDN: 'dns.hostnameAsFQDN',
  dnsPolicy: 'dns.policy',
  dnsConfig: 'dns',
  securityContext: 'securityContext',
};

/** Of a container's security context. */
export const SECURITY_CONTEXT_FIELDS: Readonly<Record<string, string>> = {
  runAsNonRoot: 'ensureNonRoot',
  runAsUser: 'user',
  runAsGroup: 'group',
};

/** Of a pod's security context. */
export const POD_SECURITY_CONTEXT_FIELDS: Readonly<Record<string, string>> = {
  ...SECURITY_CONTEXT_FIELDS,
  fsGroup: 'fsGroup',
  fsGroupChangePolicy: 'fsGroupChangePolicy',
  sysctls: 'sysctls',
};
