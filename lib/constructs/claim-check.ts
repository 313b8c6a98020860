import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import { DNS_LABEL } from './name-rules';

/** Checks the claim templates of a StatefulSet, which are volumes of the pods, too. */
export function checkClaims(claims: readonly k8s.PersistentVolumeClaim[], at: FieldPath, errors: FieldErrors): void {
  const names = new Set<string>();
  claims.forEach(({ metadata, spec }, index) => {
    const claim = at.index(index);
    const name = metadata?.name;
    const field = claim.child('metadata').child('name');
    if (!name) errors.required(field, 'containers mount a claim by its name');
    else if (!isLazy(name)) {
      DNS_LABEL.check(name, field, errors);
      if (names.has(name)) errors.duplicate(field, name, 'each claim of a StatefulSet has a name of its own');
      names.add(name);
    }
    const { accessModes, resources } = spec ?? {};
    if (!accessModes || accessModes.length === 0) {
      errors.required(claim.child('spec').child('accessModes'), "a claim needs one, such as ['ReadWriteOnce']");
    }
    if (resources?.requests?.storage === undefined) {
      errors.required(
        claim.child('spec').child('resources').child('requests').key('storage'),
        'a claim needs an amount of storage',
      );
    }
  });
}
