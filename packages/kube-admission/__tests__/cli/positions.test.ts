// Manifests of public reports, each with what a user needs to be told, and where.
import { describeWithModule } from '../module';
import { Folder } from './run';

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: runners.example.com
spec:
  group: example.com
  names: { kind: Runner, plural: runners }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            ports:
              type: array
              x-kubernetes-list-type: map
              x-kubernetes-list-map-keys: [containerPort, protocol]
              items:
                type: object
                required: [containerPort]
                properties:
                  containerPort: { type: integer }
                  protocol: { type: string }
`;

const restarts = `apiVersion: v1
kind: Pod
metadata: { name: restarts }
spec:
  restartPolicy: Never
  containers:
    - name: a
      image: a
      restartPolicyRules:
        - action: Restart
          exitCodes: { operator: In, values: [42] }
      restartPolicy: Never
`;

const template = `{{- if .Values.ingress.enabled -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ .Values.name }}
{{- end }}
`;

const typedList = `apiVersion: apps/v1
kind: DeploymentList
items:
  - metadata: { name: d }
    spec:
      selector: { matchLabels: { a: b } }
      template: { metadata: { labels: { a: c } }, spec: { containers: [{ name: a, image: a }] } }
`;

const listInList = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: List
    items:
      - { apiVersion: v1, kind: ConfigMap, metadata: { name: s } }
`;

const marked = `---
# Source: shop/service.yaml
\ufeffapiVersion: v1
kind: Service
metadata:
  name: web
`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      nodeSelector:
        beta.kubernetes.io/os: linux
      containers:
        - name: one
          image: a
        - name: two
          image: b
          securityContext:
            privileged: true
`;

describeWithModule('the place of what is wrong', () => {
  const folder = new Folder({
    'definition.yaml': definition,
    'restarts.yaml': restarts,
    'template.yaml': template,
    'typed.yaml': typedList,
    'list.yaml': listInList,
    'marked.yaml': marked,
    'marked.json': '\ufeff{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"j"}}\n',
    'deployment.yaml': deployment,
  });
  const lines = (...args: string[]): string[] => folder.run(args).stdout.split('\n');

  test.each([
    [
      'the schema of a definition, with the path of the server',
      ['definition.yaml'],
      'definition.yaml:26:19: refused: CustomResourceDefinition runners.example.com: spec.validation.openAPIV3Schema.properties[ports].items.properties[protocol].default: Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property',
    ],
    [
      'a field that the version ignores',
      ['--kubernetes-version', '1.34', 'restarts.yaml'],
      'restarts.yaml:9:7: warning: Pod restarts: Kubernetes 1.34 ignores spec.containers[0].restartPolicyRules: the stored object does not have it. It may need a newer version, or a feature gate that is off.',
    ],
    [
      'the first action of a template',
      ['template.yaml'],
      'template.yaml:1:1: refused: document: this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'an item of a typed list',
      ['typed.yaml'],
      'typed.yaml:7:31: refused: Deployment d: spec.template.metadata.labels: Invalid value: {"a":"c"}: `selector` does not match template `labels`',
    ],
    [
      'a list in a list',
      ['list.yaml'],
      'list.yaml:6:5: refused: List: items: Forbidden: kubectl takes no list in a list: *unstructured.Unstructured is not a list: no Items field in this object',
    ],
    [
      'a byte order mark in a key',
      ['marked.yaml'],
      "marked.yaml:3:1 (shop/service.yaml): refused: Service web: apiVersion: Required value: Object 'apiVersion' is missing: its key begins with a byte order mark (U+FEFF), which is invisible: remove it",
    ],
    [
      'the field of a warning',
      ['deployment.yaml'],
      'deployment.yaml:10:9: warning: Deployment web: spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" instead',
    ],
    [
      'a container that violates a level of Pod Security',
      ['--pod-security', 'baseline', 'deployment.yaml'],
      'deployment.yaml:17:13: refused: Deployment web: would violate PodSecurity "baseline:latest": privileged (container "two" must not set securityContext.privileged=true)',
    ],
  ])('is that of %s', (_, args, line) => {
    expect(lines(...args)).toContain(line);
  });

  test('is nowhere in a file of JSON with a byte order mark, which kubectl reads', () => {
    expect(lines('marked.json')).toEqual(['1 object in 1 file: 1 admitted (Kubernetes 1.37)', '']);
  });

  const message =
    'spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" instead';

  test('is in every format', () => {
    const of = (format: string): string => folder.run(['-o', format, 'deployment.yaml']).stdout;
    expect(of('github')).toContain(`::warning file=deployment.yaml,line=10,col=9,title=Deployment web::${message}\n`);
    expect(of('junit')).toContain(`<system-out>10:9: ${message.replaceAll('"', '&quot;')}</system-out>`);
    const place = { line: 10, column: 9 };
    const field = 'spec.template.spec.nodeSelector[beta.kubernetes.io/os]';
    expect(JSON.parse(of('json'))).toMatchObject({
      objects: [{ warnings: [{ reason: 'ServerWarning', field, message, ...place }] }],
    });
    expect(JSON.parse(of('sarif'))).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: 'ServerWarning',
              level: 'warning',
              locations: [{ physicalLocation: { region: { startLine: 10, startColumn: 9 } } }],
            },
          ],
        },
      ],
    });
  });
});
