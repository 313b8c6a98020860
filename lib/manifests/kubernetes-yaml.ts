import type * as yaml from 'yaml';
import type { DocumentOptions, ParseOptions, ScalarTag, SchemaOptions } from 'yaml';

/** What YAML 1.1 has not, but Go: octal numbers as `0o644`, and bases in capitals. */
const INTEGER: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0(?:[oO]_*[0-7][0-7_]*|X_*[\da-fA-F][\da-fA-F_]*|B_*[01][01_]*)$/,
  resolve: (text) => {
    const size = Number(text.replaceAll(/[-+_]/g, ''));
    return text.startsWith('-') ? -size : size;
  },
};

/**
 * YAML as Kubernetes reads it (sigs.k8s.io/yaml): version 1.1, where `yes` is a boolean and `0644` an octal number, as
 * `0o644` is, but without dates, base-60 numbers, sets and pairs, which Go leaves the texts that they are.
 */
export const KUBERNETES_YAML: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  customTags: (tags) => [
    ...tags.filter(
      (tag) =>
        typeof tag === 'string' ||
        !(/:(?:timestamp|binary|set|omap|pairs)$/.test(tag.tag) || ('format' in tag && tag.format === 'TIME')),
    ),
    INTEGER,
  ],
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
