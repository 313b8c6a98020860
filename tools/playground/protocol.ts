// What the page and its workers say to each other. The program's worker runs a stranger's code: see `page/sandbox.ts`.
import type { PodSecurityLevel, TextReview } from 'kube-admission';

/** The modules of kube-admission: the usual kinds, and those whose validation compiles CEL. */
export type ModuleName = 'base' | 'cel';

/** What the worker of reviews is asked. */
export type ReviewRequest =
  { readonly type: 'module'; readonly name: ModuleName; readonly module: WebAssembly.Module } | ReviewedText;

/** The settings of a review. */
export interface Settings {
  readonly podSecurity: PodSecurityLevel;
  /** The minor version of Kubernetes: `1.37`. */
  readonly kubernetesVersion: string;
}

/** A text to review. */
export interface ReviewedText extends Settings {
  readonly type: 'review';
  readonly id: number;
  readonly text: string;
  /** CustomResourceDefinitions, which are reviewed, too. */
  readonly crds: string;
}

/** What the worker of reviews answers. */
export type ReviewAnswer =
  | ({ readonly type: 'drawn'; readonly id: number } & Drawn)
  | ({ readonly type: 'reviewed'; readonly id: number } & Reviewed)
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** The reviews of a text. */
export interface Reviewed {
  readonly objects: readonly TextReview[];
  readonly definitions: readonly TextReview[];
  /** The admitted objects as the server would store them, as YAML. */
  readonly stored: string;
  /** Whether the module cel is not there and would say more. */
  readonly needsCel: boolean;
}

/** The drawing of a text. */
export interface Drawn {
  /** The drawing as SVG; empty if there is nothing to draw. */
  readonly svg: string;
  /** What the drawing shows, for who cannot see it. */
  readonly description: readonly string[];
  /** Why a document is not drawn. */
  readonly errors: readonly string[];
}

/** What a program came to. */
export interface ProgramResult {
  /** The manifests; empty if there are none. */
  readonly yaml: string;
  /** The lines of the code that made the manifests, one for each document of the YAML; 0 if unknown. */
  readonly lines: readonly number[];
  /** What it wrote to the console, an entry for each call. */
  readonly output: readonly string[];
  /** Why it has no manifests. */
  readonly errors: readonly ProgramError[];
}

/** An error of a program. */
export interface ProgramError {
  /** What is wrong; `no-app` if the program made no app. */
  readonly message: string;
  /** The line of the code, from 1; 0 if unknown. */
  readonly line: number;
}

/** What the frame of programs says: that a program can be run, that it began, and what it came to. */
export type ProgramAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'ran'; readonly id: number; readonly result: ProgramResult };

/** The message of a program without an app. */
export const NO_APP = 'no-app';

/** What the worker of types is asked. */
export type TypesRequest =
  | { readonly type: 'check'; readonly id: number; readonly code: string }
  | { readonly type: 'complete'; readonly id: number; readonly code: string; readonly offset: number };

/** What the worker of types answers. */
export type TypesAnswer =
  | { readonly type: 'checked'; readonly id: number; readonly problems: readonly TypeProblem[] }
  | { readonly type: 'completed'; readonly id: number; readonly completions: readonly Completion[] };

/** An error of types in a program. */
export interface TypeProblem {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
}

/** What a program can have at a place. */
export interface Completion {
  readonly label: string;
  /** What it is, as TypeScript calls it: `property`, `class`. */
  readonly kind: string;
}
