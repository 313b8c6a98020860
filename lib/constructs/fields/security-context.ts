import type * as k8s from '../../../imports/k8s';
import type { FieldPath } from '../../manifests/field-path';
import type { Reading } from '../from-manifest/reading';
import { mapping, type Tree } from '../from-manifest/tree';
import { FieldMapping, type FieldTable } from './field-table';

/** The fields of a container's security context that props write. */
export const SECURITY_CONTEXT_FIELDS = {
  runAsNonRoot: { prop: 'ensureNonRoot' },
  runAsUser: { prop: 'user' },
  runAsGroup: { prop: 'group' },
} as const satisfies FieldTable<k8s.SecurityContext>;

/** The fields of a pod's security context that props write. */
export const POD_SECURITY_CONTEXT_FIELDS = {
  ...SECURITY_CONTEXT_FIELDS,
  fsGroup: { prop: 'fsGroup' },
  fsGroupChangePolicy: { prop: 'fsGroupChangePolicy' },
  sysctls: { prop: 'sysctls' },
} as const satisfies FieldTable<k8s.PodSecurityContext>;

export const SECURITY_CONTEXT = new FieldMapping<k8s.SecurityContext>(SECURITY_CONTEXT_FIELDS);
export const POD_SECURITY_CONTEXT = new FieldMapping<k8s.PodSecurityContext>(POD_SECURITY_CONTEXT_FIELDS);

/** Returns the functions for a field whose value is an object with the fields of a table. */
export const objectOf = <Wire extends object>(fields: FieldMapping<Wire>) => ({
  render: (props: object): Wire => fields.renderAll(props),
  read: (tree: Tree, at: FieldPath, reading: Reading): Tree =>
    mapping(fields.read(reading.mapping(tree, at), at, reading)),
});
