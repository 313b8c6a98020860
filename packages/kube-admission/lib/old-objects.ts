import type { TextReview } from './review';

/** A text of old objects. */
export interface OldText {
  /** The name that messages give it. */
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** An object that a new one updates. */
export interface OldObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly source?: string;
  readonly line: number;
}

/** Old objects, against which new ones are reviewed. */
export interface OldObjects {
  /** The documents that cannot be read. */
  readonly problems: readonly TextReview[];
  readonly count: number;
  /** Returns the objects that no reviewed object has met so far. */
  gone(): OldObject[];
}
