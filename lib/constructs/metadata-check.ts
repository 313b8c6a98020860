import type * as kplus from './cdk8s-plus';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { DNS_LABEL, DNS_SUBDOMAIN } from './name-rules';

const METADATA = FieldPath.of('metadata');

/** Checks the name and the namespace of an object. */
export function checkMetadata({ name, metadata }: kplus.Resource, errors: FieldErrors): void {
  DNS_SUBDOMAIN.check(name, METADATA.child('name'), errors);
  if (metadata.namespace !== undefined) DNS_LABEL.check(metadata.namespace, METADATA.child('namespace'), errors);
}
