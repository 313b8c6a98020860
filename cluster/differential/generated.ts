import { fieldsOf, textOf, type Fields } from './fields';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** As many characters of `generateName` are kept (k8s.io/apiserver/pkg/storage/names). */
const longest = 58;

/** A text without what a server makes up: uids, and the name of an object that only has `generateName`. */
export function anonymous(text: string, manifest: Fields): string {
  const plain = text.replaceAll(uuid, '…uid');
  const { name, generateName } = fieldsOf(manifest.metadata);
  if (textOf(name) !== '' || textOf(generateName) === '') return plain;
  const generated = textOf(generateName).slice(0, longest);
  const quoted = JSON.stringify(generated).slice(1, -1);
  const forms = [generated, quoted, inGo(quoted)];
  return forms.reduce((said, form) => {
    const literal = form.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return said.replaceAll(new RegExp(`${literal}(?:[a-z0-9]{5})?`, 'g'), '…name');
  }, plain);
}

/** As Go quotes a text that JSON quotes so. */
const inGo = (quoted: string): string =>
  quoted.replaceAll(/\\u00([01][0-9a-f])/g, String.raw`\x$1`).replaceAll(/[^\P{C}]|[^\P{Z} ]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
