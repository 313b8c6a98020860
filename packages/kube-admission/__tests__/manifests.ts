// Manifests that differ in one thing from one that is admitted.

/** A container that is admitted, with these fields more. */
const main = (fields = ''): string => `{ name: main, image: nginx${fields && `, ${fields}`} }`;

const indented = (lines: string[]): string => lines.map((line) => `  ${line}\n`).join('');

/** A pod of these lines of its spec. */
export const pod = (...spec: string[]): string => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
${indented(spec)}`;

export const containers = `containers: [${main()}]`;

/** A pod of one container, with these fields more. */
export const container = (fields: string, ...spec: string[]): string => pod(`containers: [${main(fields)}]`, ...spec);

/** A pod of other metadata. */
export const podOf = (metadata: string): string => `apiVersion: v1
kind: Pod
metadata: { ${metadata} }
spec: { ${containers} }
`;

export const selector = 'selector: { matchLabels: { app: web } }';

/** The template that `selector` selects, of this spec. */
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
