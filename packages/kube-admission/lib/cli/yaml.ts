import { Document, Scalar, visit } from 'yaml';

/** The words of YAML 1.1 that are not strings, in upper or lower case. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** The strings that need no quotes in any version of YAML: they begin with a letter and have no special character. */
const PLAIN = /^[A-Za-z/](?:[\w./+-]| (?=[\w./+-]))*(?::[\w./+-]+)*$/;
/** The strings that a block scalar can hold: the first line is not indented, and no line ends with a space. */
const BLOCK = /^[!-~](?:[\t -~\xa1-\u1fff\u3000-\ud7ff]|\n(?!\n|$))*\n?$/;
/** The characters that some readers take for the end of a line, or ignore. */
const ESCAPED = /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes an object so that kubectl, which reads YAML 1.1, and every other reader reads the same one. A string that could be
 * something else is quoted.
 */
export function writeYaml(object: unknown): string {
  const document = new Document(object, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value === 'string') node.type = styleOf(node.value, key === 'key');
    },
  });
  const text = document.toString({ lineWidth: 0, directives: false, doubleQuotedMinMultiLineLength: Infinity });
  // Only double quotes contain these characters.
  return text.replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function styleOf(text: string, isKey: boolean): Scalar.Type {
  if (PLAIN.test(text) && !WORDS.test(text)) return Scalar.PLAIN;
  return !isKey && text.includes('\n') && BLOCK.test(text) && !/[ \t]$/m.test(text)
    ? Scalar.BLOCK_LITERAL
    : Scalar.QUOTE_DOUBLE;
}
