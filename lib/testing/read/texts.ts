import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { flawsOfData } from '../data';
import { ManifestsError } from '../manifests-error';
import { isManifest, type Manifest, type Resource } from '../resource';
import { isAbsent, isFields, isList } from '../values';
import { reasonOf } from '../reason';
import { cut, given, printable } from '../words';
import { readDocuments } from './yaml';

/** A message may repeat a whole text. */
const longest = 200;

/** The objects of some texts, lists item by item. @throws ManifestsError that names every mistake and where it is */
export function fromTexts(texts: readonly { name: string; text: string }[]): Resource[] {
  const mistakes: string[] = [];
  const resources = texts.flatMap(({ name, text }) =>
    readDocuments(text).flatMap((read) => {
      const place = `${printable(name)}:${read.line}`;
      if ('mistake' in read) {
        mistakes.push(`${place}:${read.column}: ${cut(printable(read.mistake), longest)}`);
        return [];
      }
      const items = itemsOf(read.value);
      return items.flatMap((item, index): Resource[] => {
        const origin = item !== read.value ? `${place}, items[${index}]` : place;
        const wrong = isManifest(item) ? flawsOfData(item) : [whatIsMissing(item)];
        mistakes.push(...wrong.map((mistake) => `${origin}: ${mistake}`));
        return isManifest(item) ? [{ manifest: item, origin }] : [];
      });
    }),
  );
  if (mistakes.length > 0) throw new ManifestsError(mistakes.join('\n'));
  return resources;
}

/** The items of a List of any kind; else the object itself. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (!isManifest(value) || !value.kind.endsWith('List')) return [value];
  if (value.kind === 'List' && isAbsent(value.items)) return [];
  return isList(value.items) ? value.items.map((item: unknown) => typed(item, value)) : [value];
}

/** An item of a typed list (`PodList`) may leave out what the list says. */
function typed(item: unknown, { apiVersion, kind }: Manifest): unknown {
  return kind === 'List' || !isFields(item) ? item : { apiVersion, kind: kind.slice(0, -'List'.length), ...item };
}

/** Why a value is no manifest. */
export function whatIsMissing(value: unknown): string {
  if (!isFields(value)) return `Invalid value: ${given(value)}: must be a plain object`;
  const wrong = ['apiVersion', 'kind'].filter((field) => typeof value[field] !== 'string');
  return wrong
    .map((field) =>
      isAbsent(value[field])
        ? `${field}: Required value: every manifest has it`
        : `${field}: Invalid value: ${given(value[field])}: must be a text`,
    )
    .join('; ');
}

/** The texts of files, and of the YAML and JSON files in folders, at any depth. */
export function textsOf(paths: string | readonly string[]): { name: string; text: string }[] {
  const names: readonly unknown[] = isList(paths) ? paths : [paths];
  if (names.length === 0) throw new ManifestsError('paths: Required value: at least one file or folder');
  const mistakes: string[] = [];
  const texts = names.flatMap((path) => {
    if (typeof path !== 'string' || path === '') {
      mistakes.push(`paths: Invalid value: ${given(path)}: must be the name of a file or folder`);
      return [];
    }
    try {
      const files = statSync(path).isDirectory() ? manifestsIn(path) : [path];
      if (files.length === 0) mistakes.push(`${printable(path)}: Invalid value: no .yaml, .yml or .json file is in it`);
      return files.map((name) => ({ name, text: fileText(name) }));
    } catch (error) {
      mistakes.push(`${printable(path)}: ${fileReasonOf(error)}`);
      return [];
    }
  });
  if (mistakes.length > 0) throw new ManifestsError(mistakes.join('\n'));
  return texts;
}

/**
 * What a file says: in UTF-8, or in UTF-16 with a byte order mark, as PowerShell writes it. 0 is standard input.
 * @throws Error if it cannot be read, also since it is neither
 */
export function fileText(file: string | 0): string {
  const bytes = readFileSync(file);
  const mark = bytes.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('Invalid value: is neither UTF-8 nor UTF-16 with a byte order mark', { cause: error });
  }
}

/** `ENOENT: no such file or directory`, without the call that found it out. */
export const fileReasonOf = (error: unknown): string => reasonOf(error).replace(/, \w+(?: '.*)?$/, '');

/** The YAML and JSON files in a folder, at any depth. */
export const manifestsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
