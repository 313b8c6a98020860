/** A definition with the features of schemas that are used most. */
export const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: backups.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: backups, singular: backup, kind: Backup }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            spec:
              type: object
              required: [schedule, retention]
              x-kubernetes-validations:
                - rule: self.keepLast <= self.retention
                  message: keepLast must not exceed retention
              properties:
                schedule: { type: string, pattern: '^\\S+( \\S+){4}$' }
                retention: { type: integer, minimum: 1, maximum: 365 }
                keepLast: { type: integer, default: 1 }
                compression: { type: string, enum: [none, gzip, zstd] }
                notBefore: { type: string, format: date-time }
                tags: { type: array, items: { type: string }, x-kubernetes-list-type: set }
                targets:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items:
                    type: object
                    required: [name, bucket]
                    properties:
                      name: { type: string }
                      bucket: { type: string, maxLength: 63 }
                template: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
`;

/** A custom resource that the API server refuses, with its correction and the server's error. */
export interface InvalidCustomResource {
  readonly name: string;
  readonly manifest: string;
  readonly correction: readonly [wrong: string, right: string];
  readonly errors: readonly { readonly reason: string; readonly field: string; readonly message: string }[];
}

const backup = (name: string, ...spec: string[]): string => `apiVersion: example.com/v1
kind: Backup
metadata: { name: ${name} }
spec: { ${spec.join(', ')} }
`;

const schedule = "schedule: '0 3 * * *'";
const retention = 'retention: 7';
const valid = [schedule, retention];

/** The server adds this to errors of the schema, after which it evaluates no rules. */
const NOT_ALL = {
  reason: 'FieldValueInvalid',
  field: '',
  message:
    '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
};

/** Custom resources with common errors, one each. */
export const invalidCustomResources: InvalidCustomResource[] = [
  {
    name: 'a string where a number belongs',
    manifest: backup('nightly', schedule, 'retention: a week'),
    correction: ['a week', '7'],
    errors: [
      {
        reason: 'FieldValueTypeInvalid',
        field: 'spec.retention',
        message: 'spec.retention: Invalid value: "string": spec.retention in body must be of type integer: "string"',
      },
      NOT_ALL,
    ],
  },
  {
    name: 'a required field that is missing',
    manifest: backup('nightly', retention),
    correction: ['retention:', `${schedule}, retention:`],
    errors: [
      { reason: 'FieldValueRequired', field: 'spec.schedule', message: 'spec.schedule: Required value' },
      NOT_ALL,
    ],
  },
  {
    name: 'a value that is not in the enumeration',
    manifest: backup('nightly', ...valid, 'compression: rar'),
    correction: ['rar', 'zstd'],
    errors: [
      {
        reason: 'FieldValueNotSupported',
        field: 'spec.compression',
        message: 'spec.compression: Unsupported value: "rar": supported values: "none", "gzip", "zstd"',
      },
      NOT_ALL,
    ],
  },
  {
    name: 'a value that does not match the pattern',
    manifest: backup('nightly', 'schedule: daily', retention),
    correction: ['daily', "'0 3 * * *'"],
    errors: [
      {
        reason: 'FieldValueInvalid',
        field: 'spec.schedule',
        message: 'spec.schedule: Invalid value: "daily": spec.schedule in body should match \'^\\S+( \\S+){4}$\'',
      },
    ],
  },
  {
    name: 'a number above the maximum',
    manifest: backup('nightly', schedule, 'retention: 1000'),
    correction: ['1000', '100'],
    errors: [
      {
        reason: 'FieldValueInvalid',
        field: 'spec.retention',
        message: 'spec.retention: Invalid value: 1000: spec.retention in body should be less than or equal to 365',
      },
    ],
  },
  {
    name: 'a field that does not exist',
    manifest: backup('nightly', ...valid, 'compresion: zstd'),
    correction: ['compresion', 'compression'],
    errors: [
      {
        reason: 'FieldUnknown',
        field: 'spec.compresion',
        message: 'strict decoding error: unknown field "spec.compresion"',
      },
    ],
  },
  {
    name: 'a CEL rule that fails',
    manifest: backup('nightly', ...valid, 'keepLast: 8'),
    correction: ['keepLast: 8', 'keepLast: 2'],
    errors: [
      {
        reason: 'FieldValueInvalid',
        field: 'spec',
        message: 'spec: Invalid value: keepLast must not exceed retention',
      },
    ],
  },
  {
    name: 'two items of one key',
    manifest: backup('nightly', ...valid, 'targets: [{ name: a, bucket: first }, { name: a, bucket: second }]'),
    correction: ['name: a, bucket: second', 'name: b, bucket: second'],
    errors: [
      {
        reason: 'FieldValueDuplicate',
        field: 'spec.targets[1]',
        message: 'spec.targets[1]: Duplicate value: {"name":"a"}',
      },
    ],
  },
  {
    name: 'an item that is twice in a set',
    manifest: backup('nightly', ...valid, 'tags: [db, db]'),
    correction: ['db, db', 'db'],
    errors: [{ reason: 'FieldValueDuplicate', field: 'spec.tags[1]', message: 'spec.tags[1]: Duplicate value: "db"' }],
  },
  {
    name: 'an embedded object without its kind',
    manifest: backup('nightly', ...valid, 'template: { apiVersion: batch/v1, metadata: { name: job } }'),
    correction: ['batch/v1,', 'batch/v1, kind: Job,'],
    errors: [
      { reason: 'FieldValueRequired', field: 'spec.template.kind', message: 'spec.template.kind: Required value' },
      NOT_ALL,
    ],
  },
  {
    name: 'a time that is none',
    manifest: backup('nightly', ...valid, "notBefore: '2026-02-31T00:00:00Z'"),
    correction: ['02-31', '02-28'],
    errors: [
      {
        reason: 'FieldValueTypeInvalid',
        field: 'spec.notBefore',
        message:
          'spec.notBefore: Invalid value: "2026-02-31T00:00:00Z": spec.notBefore in body must be of type date-time: "2026-02-31T00:00:00Z"',
      },
      NOT_ALL,
    ],
  },
  {
    name: 'a name that is not a DNS name',
    manifest: backup('Nightly_Backup', ...valid),
    correction: ['Nightly_Backup', 'nightly-backup'],
    errors: [
      {
        reason: 'FieldValueInvalid',
        field: 'metadata.name',
        message:
          "metadata.name: Invalid value: \"Nightly_Backup\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      },
    ],
  },
];
