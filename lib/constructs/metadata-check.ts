import type * as kplus from 'cdk8s-plus-27';
import type { FieldErrors } from '../manifests/field-errors';
import { DNS_LABEL, DNS_SUBDOMAIN } from './name-rules';

/** Checks the name and the namespace of an object. */
export function checkMetadata({ name, metadata }: kplus.Resource, errors: FieldErrors): void {
  DNS_SUBDOMAIN.check(name, 'metadata.name', errors);
  if (metadata.namespace !== undefined) DNS_LABEL.check(metadata.namespace, 'metadata.namespace', errors);
}
