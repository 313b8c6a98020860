import type { FieldError, TextReview } from '../review';

/** How many objects had which verdict. */
export interface Summary {
  admitted: number;
  refused: number;
  unknown: number;
}

/** What a report begins with. */
export interface Heading {
  kubernetesVersion: string;
  podSecurity?: string;
  version: string;
}

/** An object's review, with what a report may want to show of its text. */
export interface Item {
  review: TextReview;
  /** Whether its verdict is one to complain of. */
  failed: boolean;
  /** The line of the text that an error is on, without what must not be shown. */
  excerpt: (error: FieldError) => string;
}

/** A format of the output; each of its functions gives the text to write next. */
export interface Report {
  begin(heading: Heading): string;
  item(item: Item): string;
  /** After the last object of a text. */
  source?(name: string): string;
  end(summary: Summary, files: number): string;
}

/** `Pod default/web`, as kubectl's users name objects. */
export function nameOf({ kind, namespace, name }: TextReview): string {
  if (kind === '') return 'document';
  if (name === '') return kind;
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}

/** The file that an annotation belongs to: a template that was rendered, else the text itself. */
export const fileOf = (review: TextReview): string => review.template ?? review.source ?? '-';

/** One line, in which nothing of a manifest or of a file's name steers a terminal or a runner that reads along. */
export const visible = (text: string): string =>
  text.replaceAll('\n', '\\n').replace(/[^\t\x20-\x7e\xa0-\uffff]|[\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
