import type * as yaml from 'yaml';
import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/**
 * YAML as Kubernetes reads it (sigs.k8s.io/yaml): version 1.1, where `yes` is a boolean and `0644` an octal number, but
 * without dates, base-60 numbers, sets and pairs, which Go leaves the texts that they are.
 */
export const KUBERNETES_YAML: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  customTags: (tags) =>
    tags.filter(
      (tag) =>
        typeof tag === 'string' ||
        !(/:(?:timestamp|binary|set|omap|pairs)$/.test(tag.tag) || ('format' in tag && tag.format === 'TIME')),
    ),
};

/** The value of one document. @throws Error if it cannot be read */
export function readYaml(text: string): unknown {
  const document = parser().parseDocument(text, KUBERNETES_YAML);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}

/** Loaded once a text is read: most apps read none, and wait for the import of the library. */
function parser(): typeof yaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import would not wait
  return require('yaml');
}
