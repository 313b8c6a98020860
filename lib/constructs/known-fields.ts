import { didYouMean } from '../manifests/did-you-mean';
import type * as table from '../../imports/fields';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isPlain } from '../manifests/values';

/** The value of a field: its type, if that has fields of its own, and whether it is a list or a map. */
interface FieldType {
  readonly type: string;
  readonly shape: '' | '[]' | '{}';
}

const parsed = new Map<string, ReadonlyMap<string, FieldType>>();

/** Returns the fields of a type of the Kubernetes API. */
export function fieldsOf(type: string): ReadonlyMap<string, FieldType> {
  let fields = parsed.get(type);
  if (!fields) {
    // The table is loaded when the first object is validated. Not every program that imports the library makes one.
    // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- an import would not wait
    const { FIELDS }: typeof table = require('../../imports/fields');
    const names = (FIELDS[type] ?? '').split(' ').filter(Boolean);
    fields = new Map(
      names.map((name): [string, FieldType] => {
        const [field = '', of = ''] = name.split(':');
        const shape = of.endsWith('[]') ? '[]' : of.endsWith('{}') ? '{}' : '';
        return [field, { type: of.slice(0, of.length - shape.length), shape }];
      }),
    );
    parsed.set(type, fields);
  }
  return fields;
}

/**
 * Reports fields that a type of the Kubernetes API lacks, and values that are not the lists or objects that it has, at any
 * depth. `hint` returns what to write instead of a field of the value itself.
 *
 * @returns whether other checks can read the value: whether it has the lists and objects of the API
 */
export function checkKnownFields(
  value: unknown,
  type: string,
  at: FieldPath,
  errors: FieldErrors,
  hint: (field: string) => string = () => '',
): boolean {
  // checkValues reports null.
  if (value === null) return false;
  if (isLater(value)) return true;
  if (!isPlain(value)) {
    errors.invalid(at, value, 'must be an object');
    return false;
  }
  const fields = fieldsOf(type);
  let isRight = true;
  for (const name in value) {
    const field = fields.get(name);
    if (field) isRight = checkField(value[name], field, at.child(name), errors) && isRight;
    else errors.forbidden(at.child(name), `${type} has no such field${hint(name) || didYouMean(name, fields.keys())}`);
  }
  return isRight;
}

function checkField(value: unknown, { type, shape }: FieldType, at: FieldPath, errors: FieldErrors): boolean {
  if (shape === '' && type === '') return true;
  if (value === null) return false;
  if (isLater(value)) return true;
  if (shape === '') return checkKnownFields(value, type, at, errors);
  if (shape === '[]' && Array.isArray(value)) {
    return (
      type === '' || value.map((item, index) => checkKnownFields(item, type, at.index(index), errors)).every(Boolean)
    );
  }
  if (shape === '{}' && isPlain(value)) return true;
  errors.invalid(at, value, shape === '[]' ? 'must be a list' : 'must be an object');
  return false;
}

/** Returns whether a value is absent, or an instance of a class, such as `Lazy`, whose value cdk8s knows later. */
const isLater = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlain(value));
