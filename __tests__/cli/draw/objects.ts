import { Manifests } from 'cdk8s-primer/testing';

/** The objects of YAML in the flow style, a line each. */
export const objects = (...lines: string[]) => Manifests.fromYaml(lines.join('\n---\n')).list;

/** A Deployment whose pods have its name as their label; more of its metadata begins with a comma. */
export const deployment = (name: string, image = 'nginx', more = '') =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: ${name}${more}}, spec: {selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: ${name}, image: ${image}}]}}}}`;

/** A Service that selects the pods of the Deployment of its name. */
export const service = (name: string, more = '') =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}${more}}, spec: {selector: {app: ${name}}}}`;

export const config = (name: string, more = '') =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}${more}}}`;
