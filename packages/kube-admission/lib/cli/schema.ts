import { NAMES, OPTIONS } from './options';

/** The JSON Schema of kube-admission.yaml. */
export const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The configuration of kube-admission',
  type: 'object',
  properties: Object.fromEntries(
    NAMES.map((name) => {
      const { type, help, description = help } = OPTIONS[name];
      return [name, { description, ...type.schema }];
    }),
  ),
  additionalProperties: false,
  not: { properties: { quiet: { const: true }, summary: { const: true } }, required: ['quiet', 'summary'] },
};
