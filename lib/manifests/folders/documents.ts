import { isPlain } from '../values';
import { isOfKustomize } from './kustomization';

/** A key of a manifest, wherever it stands. */
const KEY = /(?:^|[\s{,])["']?(?:apiVersion|kind)["']?[ \t]*:/m;

/** Returns whether a text of a folder may have manifests, without reading it: most other files never have such a key. */
export const mayHaveManifests = (text: string): boolean => KEY.test(text);

/** Returns whether a text may have an object that SOPS has encrypted, without reading it. */
export const mayBeEncrypted = (text: string): boolean => /^["'\s{]*sops["']?[ \t]*:/m.test(text);

/** Returns whether a text has nothing but comments. */
export const isBlank = (text: string): boolean =>
  text.split('\n').every((line) => /^\ufeff?\s*(?:#.*|---\s*)?$/.test(line));

/** Returns why a document of a folder is not meant to be an object of a cluster; undefined if it is. */
export function otherType(value: unknown): 'document' | 'part' | 'encrypted' | undefined {
  if (!isPlain(value)) return 'document';
  if (isOfKustomize(value.apiVersion)) return 'part';
  if (isPlain(value.sops) && 'mac' in value.sops) return 'encrypted';
  return typeof value.apiVersion === 'string' || typeof value.kind === 'string' ? undefined : 'document';
}
