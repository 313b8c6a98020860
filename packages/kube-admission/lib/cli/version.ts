import { versionIn } from '../module-files';

/** Returns the version of the package. */
export const version = (): string => versionIn(__dirname);
