// Builders of manifests that are admitted unless a test adds an error.

/** Returns a container that is admitted, with additional fields. */
const main = (fields = ''): string => `{ name: main, image: nginx${fields && `, ${fields}`} }`;

const indented = (lines: string[]): string => lines.map((line) => `  ${line}\n`).join('');

/** Returns a pod with these lines as its spec. */
export const pod = (...spec: string[]): string => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
${indented(spec)}`;

export const containers = `containers: [${main()}]`;

/** Returns a pod of one container with additional fields. */
export const container = (fields: string, ...spec: string[]): string => pod(`containers: [${main(fields)}]`, ...spec);

/** Returns a pod with this metadata. */
export const podOf = (metadata: string): string => `apiVersion: v1
kind: Pod
metadata: { ${metadata} }
spec: { ${containers} }
`;

export const selector = 'selector: { matchLabels: { app: web } }';

/** Returns a template that `selector` selects, with this spec. */
export const template = (spec = containers): string =>
  `template: { metadata: { labels: { app: web } }, spec: { ${spec} } }`;

export const replicaSet = (...spec: string[]): string => `apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web }
spec:
${indented(spec)}`;

export const service = (spec: string): string => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ${spec} }
`;

export const configMap = (name = 'web', more = ''): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name} }
${more}`;
