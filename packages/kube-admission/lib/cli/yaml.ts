import { Document, Scalar, visit } from 'yaml';

/** Words of YAML 1.1 that are no texts, in any case of their letters. */
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What needs no quotes in any YAML: it begins with a letter, and none of its characters means anything. */
const plain = /^[A-Za-z/](?:[\w./+-]| (?=[\w./+-]))*(?::[\w./+-]+)*$/;
/** Lines that a block may hold as they are, of which the first is not indented and none ends with a space. */
const block = /^[!-~](?:[\t -~\xa1-\u1fff\u3000-\ud7ff]|\n(?!\n|$))*\n?$/;
/** Characters that some reader takes for the end of a line, or for none. */
const strange = /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes an object so that kubectl, whose YAML is 1.1, and every other reader reads the same one: what might be anything
 * but a text is quoted.
 */
export function writeYaml(object: unknown): string {
  const document = new Document(object, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value === 'string') node.type = styleOf(node.value, key === 'key');
    },
  });
  const text = document.toString({ lineWidth: 0, directives: false, doubleQuotedMinMultiLineLength: Infinity });
  // They stand in double quotes only.
  return text.replace(strange, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function styleOf(text: string, isKey: boolean): Scalar.Type {
  if (plain.test(text) && !words.test(text)) return Scalar.PLAIN;
  return !isKey && text.includes('\n') && block.test(text) && !/[ \t]$/m.test(text)
    ? Scalar.BLOCK_LITERAL
    : Scalar.QUOTE_DOUBLE;
}
