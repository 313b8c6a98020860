import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataErrors } from './data-errors';
import { fileReasonOf } from './error-message';
import { FieldError, UNSHOWN } from './field-error';
import { given } from './formatting';
import { isManifest, itemsErrors, itemsOf, manifestErrors } from './manifest';
import { ManifestsError } from './manifests-error';
import { cut, printable } from './printable';
import type { Resource } from './resource';
import { isList } from './values';
import { readDocuments } from './yaml-reader';

/** A text and its name, such as that of its file. */
interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A message of the parser may repeat a whole text. */
const LONGEST_MESSAGE = 200;

/** Reads the objects of some texts, lists item by item. @throws ManifestsError with the place of every error */
export function fromTexts(texts: readonly NamedText[]): Resource[] {
  const errors: string[] = [];
  const resources = texts.flatMap(({ name, text }) =>
    readDocuments(text).flatMap((document) => {
      const place = `${printable(name)}:${document.line}`;
      if ('error' in document) {
        errors.push(`${place}:${document.column}: ${cut(printable(document.error), LONGEST_MESSAGE)}`);
        return [];
      }
      return itemsOf(document.value).flatMap((item, index): Resource[] => {
        const origin = item !== document.value ? `${place}, items[${index}]` : place;
        const found = isManifest(item)
          ? [...itemsErrors(item, item !== document.value), ...dataErrors(item)]
          : [manifestErrors(item).join('; ')];
        errors.push(...found.map((error) => `${origin}: ${String(error)}`));
        return isManifest(item) ? [{ manifest: item, origin }] : [];
      });
    }),
  );
  if (errors.length > 0) throw new ManifestsError(errors.join('\n'));
  return resources;
}

/**
 * Reads files, and the YAML and JSON files in folders, at any depth.
 * @throws ManifestsError that names all that cannot be read
 */
export function textsOf(paths: string | readonly string[]): NamedText[] {
  const names: readonly unknown[] = isList(paths) ? paths : [paths];
  const errors = names.length > 0 ? [] : [FieldError.required('paths', 'at least one file or folder').toString()];
  const texts = names.flatMap((path): NamedText[] => {
    if (typeof path !== 'string' || path === '') {
      errors.push(FieldError.invalid('paths', given(path), 'must be the name of a file or folder').toString());
      return [];
    }
    try {
      const files = statSync(path).isDirectory() ? manifestsIn(path) : [path];
      if (files.length === 0)
        errors.push(FieldError.invalid(path, UNSHOWN, 'no .yaml, .yml or .json file is in it').toString());
      return files.map((name) => ({ name, text: fileText(name) }));
    } catch (error) {
      errors.push(`${printable(path)}: ${fileReasonOf(error)}`);
      return [];
    }
  });
  if (errors.length > 0) throw new ManifestsError(errors.join('\n'));
  return texts;
}

/**
 * Reads a file in UTF-8, or in UTF-16 with a byte order mark, as PowerShell writes it. 0 is standard input.
 * @throws Error if it cannot be read, or is in neither
 */
export function fileText(file: string | 0): string {
  const bytes = readFileSync(file);
  const mark = bytes.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(NO_TEXT, { cause: error });
  }
}

const NO_TEXT = FieldError.invalid('', UNSHOWN, 'is neither UTF-8 nor UTF-16 with a byte order mark').toString();

/** Returns the YAML and JSON files in a folder, at any depth. */
const manifestsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(?:ya?ml|json)$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    // A link counts as what it leads to.
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();
