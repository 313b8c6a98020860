import { parts } from './documents';
import type { Reviewer } from './instance';

const KIND = 'CustomResourceDefinition';
const REMOVED = 'apiextensions.k8s.io/v1beta1';

/** Reads bytes as characters of one byte each, to search them. */
const latin1 = new TextDecoder('latin1');

/** Returns whether a text may have a CustomResourceDefinition. */
export const mayDefine = (text: Uint8Array): boolean => latin1.decode(text).includes(KIND);

/** Returns why texts that should have CustomResourceDefinitions have none. */
export function whyNoDefinitions(texts: readonly Uint8Array[]): string | undefined {
  const defining = texts.filter(mayDefine).map((text) => latin1.decode(text));
  if (defining.length === 0) return `has no ${KIND}`;
  if (defining.some((text) => !text.includes(REMOVED) || /apiextensions\.k8s\.io\/v1\b/.test(text))) return undefined;
  return `each ${KIND} in it is of ${REMOVED}, which Kubernetes 1.22 removed`;
}

/** Returns whether a document is a CustomResourceDefinition in block style, as most are written. */
export const isDefinition = ({ text }: { readonly text: Uint8Array }): boolean =>
  /^kind:[ \t]*["']?CustomResourceDefinition["']?[ \t\r]*$/m.test(latin1.decode(text));

/** A text, and the name that messages give it. */
export interface NamedText {
  readonly name: string;
  readonly text: Uint8Array;
}

/** The definitions of custom resources (CustomResourceDefinition), by the names of the texts that have them. */
export class Definitions {
  private readonly texts = new Map<string, Uint8Array>();
  /** The text that is being reviewed, which defines its own resources. */
  private own: NamedText | undefined;
  /** Functions that find more of them, which are called when the first custom resource is reviewed. */
  private finders: (() => Iterable<NamedText>)[] = [];
  private groups: ReadonlySet<string> = new Set();
  /** What each reviewer was told. */
  private readonly told = new WeakMap<Reviewer, Map<string, Uint8Array>>();

  /** Takes the definitions of a text, which replace those of an earlier text of this name. */
  set({ name, text }: NamedText): void {
    if (mayDefine(text)) this.texts.set(name, onlyDefinitions(text));
    else this.texts.delete(name);
  }

  /** Takes the definitions of the text that is reviewed next, in place of those of the text before it. */
  review({ name, text }: NamedText): void {
    this.own = mayDefine(text) ? { name, text: onlyDefinitions(text) } : undefined;
  }

  /** Calls a function for more definitions when the first custom resource is reviewed. */
  find(finder: () => Iterable<NamedText>): void {
    this.finders.push(finder);
  }

  /** Returns whether there may be definitions. */
  gather(): boolean {
    const finders = this.finders;
    this.finders = [];
    for (const find of finders) for (const found of find()) this.set(found);
    return this.texts.size > 0 || this.own !== undefined;
  }

  /** Returns whether a reviewer was told definitions, which may not be those of now. */
  hasTold(reviewer: Reviewer): boolean {
    return (this.told.get(reviewer)?.size ?? 0) > 0;
  }

  /** Tells a reviewer the definitions that it does not know yet, and which are no more. */
  tell(reviewer: Reviewer): void {
    const told = this.told.get(reviewer) ?? new Map<string, Uint8Array>();
    this.told.set(reviewer, told);
    const { own } = this;
    const now = new Map([...(own ? [[own.name, own.text] as const] : []), ...this.texts]);
    for (const name of [...told.keys()].filter((name) => !now.has(name))) {
      this.groups = groupsOf(reviewer.define(new Uint8Array(), name));
      told.delete(name);
    }
    for (const [name, text] of now) {
      const before = told.get(name);
      if (before && isEqual(before, text)) continue;
      this.groups = groupsOf(reviewer.define(text, name));
      told.set(name, text);
    }
  }

  /** Returns whether a definition is of the group of an apiVersion. A reviewer must have been told. */
  hasGroupOf(apiVersion: string): boolean {
    return this.groups.has(apiVersion.split('/').slice(0, -1).join('/'));
  }
}

function groupsOf(json: string): ReadonlySet<string> {
  const found: unknown = JSON.parse(json);
  return new Set(Array.isArray(found) ? found.map(String) : []);
}

/** Returns a text without the documents that are no definitions. Its lines keep their numbers. */
function onlyDefinitions(text: Uint8Array): Uint8Array {
  const kept = [...parts({ text, line: 1 }, 1)].map((part) =>
    mayDefine(part.text) ? part.text : newlinesOf(part.text),
  );
  const joined = new Uint8Array(kept.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of kept) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

const NEWLINE = 10;
const newlinesOf = (text: Uint8Array): Uint8Array => text.filter((byte) => byte === NEWLINE);

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
