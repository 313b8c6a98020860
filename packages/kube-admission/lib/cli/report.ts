import type { FieldError, TextReview } from '../review';
import type { OldOutcome } from './update-report';

/** The number of objects for each verdict. */
export interface Summary {
  admitted: number;
  refused: number;
  unknown: number;
  /** The numbers of objects that are new, updated and gone; only with old objects. */
  created?: number;
  updated?: number;
  gone?: number;
}

/** The data with which a report begins. */
export interface Heading {
  kubernetesVersion: string;
  podSecurity?: string;
  version: string;
}

/** An object's review, and what reports show of its text. */
export interface Item {
  review: TextReview;
  /** The errors for which the object fails: not those that an option accepts. */
  failures: FieldError[];
  /** Returns the line of an error, without the data of Secrets. */
  excerpt: (error: FieldError) => string;
  /** The warning that an earlier file has the same object. */
  elsewhere?: string;
}

/** A format of the output. Each function returns the text to write next. */
export interface Report {
  begin(heading: Heading): string;
  item(item: Item): string;
  /** Ends the objects of a text. */
  source?(name: string): string;
  /** @param old what is said of the old objects. @default - there are none */
  end(summary: Summary, files: number, old?: OldOutcome): string;
}

/** Returns the file of an annotation: the template that was rendered, otherwise the text itself. */
export const fileOf = (review: TextReview): string => review.template ?? review.source ?? '-';

/** Returns a text as one line without the characters that control a terminal or a CI runner, or that nobody sees. */
export const visible = (text: string): string =>
  text
    .replaceAll('\n', '\\n')
    .replace(/[^\t\x20-\x7e\xa0-\uffff]|[\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g, '\ufffd');
