import { statSync } from 'node:fs';
import { dataErrors } from './data-errors';
import { fileReasonOf } from './error-message';
import { FieldError, UNSHOWN } from './field-error';
import { fileText } from './file-text';
import { given } from './formatting';
import { isManifest, itemsErrors, itemsOf, manifestErrors, versionErrors } from './manifest';
import { ManifestsError } from './manifests-error';
import { cut, printable } from './printable';
import type { Resource } from './resource';
import { isNamedByAction, placeIn, templateOf, usesHelm } from './template';
import { templateMessage } from './template-action';
import { isList, isPlain } from './values';
import { filesIn } from './walk';
import { readDocuments } from './yaml-reader';

/** A text and its name, such as that of its file. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The result of reading a text. */
interface Contents<T> {
  readonly resources: readonly Resource[];
  /** Why other documents were left alone. */
  readonly others: readonly T[];
  /** What is wrong, with its place. */
  readonly errors: readonly string[];
  /** Whether it is a template that was not rendered, which is its only error. */
  readonly isTemplate: boolean;
}

/** A message of the parser may repeat a whole text. */
const LONGEST_MESSAGE = 200;

/** Reads the objects of some texts, lists item by item. @throws ManifestsError with the place of every error */
export function fromTexts(texts: readonly NamedText[]): Resource[] {
  const read = texts.map((text) => contentsOf(text));
  const errors = read.flatMap((contents) => contents.errors);
  if (errors.length > 0) throw new ManifestsError(errors.join('\n'));
  return read.flatMap(({ resources }) => resources);
}

/**
 * Reads the objects of a text, lists item by item.
 * @param otherType returns why a document is left alone; without it, all of them must be manifests
 */
export function contentsOf<T>(
  { name, text }: NamedText,
  otherType: (value: unknown) => T | undefined = () => undefined,
): Contents<T> {
  const errors: string[] = [];
  const others: T[] = [];
  let named: string | undefined;
  const resources = readDocuments(text).flatMap((document) => {
    const place = `${printable(name)}:${document.line}`;
    if ('error' in document) {
      errors.push(`${place}:${document.column}: ${cut(printable(document.error), LONGEST_MESSAGE)}`);
      return [];
    }
    const other = otherType(document.value);
    if (other !== undefined) {
      others.push(other);
      return [];
    }
    return itemsOf(document.value).flatMap((item, index): Resource[] => {
      const origin = item !== document.value ? `${place}, items[${index}]` : place;
      const found = isManifest(item)
        ? [...versionErrors(item), ...itemsErrors(item, item !== document.value), ...dataErrors(item)]
        : [manifestErrors(item).join('; ')];
      errors.push(...found.map((error) => `${origin}: ${String(error)}`));
      if (isPlain(item) && isNamedByAction(item)) named ??= `${document.line}:${document.column}`;
      return isManifest(item) ? [{ manifest: item, origin, text: name, content: text }] : [];
    });
  });
  const template = errors.length > 0 ? templateOf(text) : undefined;
  const place = template ? placeIn(text, template.offset) : named;
  if (place === undefined) return { resources, others, errors, isTemplate: false };
  const message = `${printable(name)}:${place}: ${templateMessage(template?.isHelm ?? usesHelm(text))}`;
  return { resources: [], others: [], errors: [message], isTemplate: true };
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
      const files = statSync(path).isDirectory() ? filesIn(path) : [path];
      if (files.length === 0) errors.push(noFileIn(path).toString());
      return files.map((name) => ({ name, text: fileText(name) }));
    } catch (error) {
      errors.push(`${printable(path)}: ${fileReasonOf(error)}`);
      return [];
    }
  });
  if (errors.length > 0) throw new ManifestsError(errors.join('\n'));
  return texts;
}

/** Says that a folder has no files that could be manifests. */
export const noFileIn = (folder: string): FieldError =>
  FieldError.invalid(folder, UNSHOWN, 'has no .yaml, .yml or .json file');
