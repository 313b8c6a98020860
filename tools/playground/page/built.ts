// What the build puts into the page.
import type { Exercise } from '../exercises/exercise';
import type { ModuleName } from '../protocol';

declare const EXERCISES: readonly Exercise[];
declare const MODULES: Readonly<Partial<Record<ModuleName, { readonly size: number; readonly hash: string }>>>;
declare const KUBERNETES: readonly string[];

/** The exercises of the chapter, in its order. */
export const exercises = EXERCISES;
/** The modules beside the page: the bytes to load, and a hash for caches. */
export const moduleFiles = MODULES;
/** The versions of Kubernetes, the newest first. */
export const kubernetesVersions = KUBERNETES;
