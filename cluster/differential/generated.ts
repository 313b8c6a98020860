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
  const forms = [generated, JSON.stringify(generated).slice(1, -1)];
  return forms.reduce((said, form) => {
    const escaped = form.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return said.replaceAll(new RegExp(`${escaped}(?:[a-z0-9]{5})?`, 'g'), '…name');
  }, plain);
}
