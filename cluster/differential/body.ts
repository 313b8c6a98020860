import { isScalar, isSeq, isMap, isAlias, type Document, parseDocument } from 'yaml';
import { KUBERNETES_YAML } from '../../lib/manifests/yaml-reader';

/**
 * What kubectl would send of a manifest: JSON as it is, YAML as sigs.k8s.io/yaml converts it.
 *
 * @returns nothing for what kubectl cannot read, and for YAML that has a key twice: kubectl sends the last one, which only the
 *   review tells of
 */
export function bodyOf(text: string): string | undefined {
  const body = read(text);
  return body === undefined || depthOf(body) > deepest ? undefined : body;
}

/** Go's encoding/json reads nothing that is nested deeper. */
const deepest = 10_000;

function depthOf(json: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (bracket === '{' || bracket === '[') most = Math.max(most, ++depth);
    else if (bracket === '}' || bracket === ']') depth--;
  }
  return most;
}

function read(text: string): string | undefined {
  if (/^\s*\{/.test(text)) {
    try {
      JSON.parse(text);
      return text;
    } catch {
      // It may be YAML that begins with a brace.
    }
  }
  const document = parseDocument(text, KUBERNETES_YAML);
  return document.errors.length > 0 ? undefined : json(document.contents, document);
}

function json(node: unknown, document: Document): string | undefined {
  if (isAlias(node)) return json(node.resolve(document), document);
  if (isSeq(node)) {
    const items = node.items.map((item) => json(item, document));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  if (isMap(node)) {
    // As Go writes a map; the server only tells of the first hundred unknown fields.
    const members = new Map<string, string>();
    for (const { key, value } of node.items) {
      const name: unknown = isScalar(key) ? key.value : undefined;
      const written = value === null ? 'null' : json(value, document);
      if (
        (typeof name !== 'string' && typeof name !== 'number' && typeof name !== 'boolean') ||
        written === undefined
      ) {
        return undefined;
      }
      members.set(String(name), written);
    }
    const sorted = [...members].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
  }
  if (!isScalar(node)) return 'null';
  // The digits as they are: JavaScript would round those of a large number.
  if (typeof node.value === 'number' && /^-?(?:0|[1-9]\d*)$/.test(node.source ?? '')) return node.source;
  if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
    // Go takes a number that is too large for a text, and can write no infinity.
    return /inf|nan/i.test(node.source ?? '') ? undefined : JSON.stringify(node.source);
  }
  const { type, value } = node;
  return JSON.stringify(type === 'QUOTE_SINGLE' && typeof value === 'string' ? folded(value) : (value ?? null));
}

/** For Go's reader these end a line too, and the blanks around the end of a line are not of the text. */
const folded = (text: string): string => text.replaceAll(/[ \t]*([\u2028\u2029])[ \t]*/g, '$1');

/** The documents of a text, as kubectl cuts it. */
export const documentsOf = (text: string): string[] =>
  text.split(/^---(?:\s*|\s*#.*)$/m).filter((document) => /^\s*[^\s#]/m.test(document));
