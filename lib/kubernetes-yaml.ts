import { type DocumentOptions, parseDocument, type ParseOptions, type SchemaOptions } from 'yaml';

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
  const document = parseDocument(text, KUBERNETES_YAML);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}
