import type { PodSecurityLevel } from '../../../packages/kube-admission/lib/options';

/** Texts in both languages of the site. */
export interface Translated {
  readonly en: string;
  readonly ko: string;
}

/** The languages of the playground. */
export type Language = keyof Translated;

/** What the playground shows: a manifest, or a program that makes it. */
export type Mode = 'yaml' | 'typescript';

/** An exercise of the chapter in both languages of the code, right and with an error to find. */
export interface Exercise {
  /** The name of its chart: `ch6-2-1-nginx-pod`. */
  readonly id: string;
  /** Its section of the chapter, such as `6.2.1`. */
  readonly section: Translated;
  readonly title: Translated;
  /** The level of the Pod Security Standards that its namespace enforces. */
  readonly podSecurity: PodSecurityLevel;
  readonly code: Readonly<Record<Mode, { readonly right: string; readonly wrong: string; readonly task: Translated }>>;
}
