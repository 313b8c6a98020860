/** What a definition may have besides its kind and the fields of its objects. */
interface DefinitionOptions {
  readonly scope?: string;
  /** The first is stored. */
  readonly versions?: readonly string[];
  /** The rules for whole objects, in CEL. */
  readonly rules?: readonly string[];
}

/** Returns the CustomResourceDefinition of a kind of example.com, with the schemas of its fields. */
export function definitionOf(
  kind: string,
  properties: Readonly<Record<string, object>>,
  { scope = 'Namespaced', versions = ['v1'], rules = [] }: DefinitionOptions = {},
) {
  const plural = `${kind.toLowerCase()}s`;
  const validations = rules.map((rule) => ({ rule }));
  const openAPIV3Schema = {
    type: 'object',
    properties,
    ...(rules.length > 0 && { 'x-kubernetes-validations': validations }),
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.example.com` },
    spec: {
      group: 'example.com',
      scope,
      names: { plural, kind },
      versions: versions.map((name, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema: { openAPIV3Schema },
      })),
    },
  };
}

/** Returns the same as a document of JSON. */
export const definitionText = (...options: Parameters<typeof definitionOf>): string =>
  `${JSON.stringify(definitionOf(...options))}\n`;
