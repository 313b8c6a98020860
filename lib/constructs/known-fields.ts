import { didYouMean } from '../manifests/did-you-mean';
import type * as table from '../../imports/fields';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isPlain } from '../manifests/values';

const parsed = new Map<string, ReadonlyMap<string, string>>();

/** Returns the fields of a type of the Kubernetes API, each with the name of its own type if that has fields. */
export function fieldsOf(type: string): ReadonlyMap<string, string> {
  let fields = parsed.get(type);
  if (!fields) {
    // The table is loaded when the first object is validated. Not every program that imports the library makes one.
    // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- an import would not wait
    const { FIELDS }: typeof table = require('../../imports/fields');
    const names = (FIELDS[type] ?? '').split(' ').filter(Boolean);
    fields = new Map(
      names.map((name): [string, string] => {
        const [field = '', of = ''] = name.split(':');
        return [field, of];
      }),
    );
    parsed.set(type, fields);
  }
  return fields;
}

/**
 * Reports fields that a type of the Kubernetes API lacks, at any depth. `hint` returns what to write instead of a field of the
 * value itself.
 */
export function checkKnownFields(
  value: unknown,
  type: string,
  at: FieldPath,
  errors: FieldErrors,
  hint: (field: string) => string = () => '',
): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      checkKnownFields(item, type, at.index(index), errors);
    });
  } else if (isPlain(value)) {
    const fields = fieldsOf(type);
    for (const name in value) {
      const of = fields.get(name);
      if (of === undefined) {
        errors.forbidden(at.child(name), `${type} has no such field${hint(name) || didYouMean(name, fields.keys())}`);
      } else if (of !== '') checkKnownFields(value[name], of, at.child(name), errors);
    }
  }
}
