import { basename, join, resolve } from 'node:path';
import { textOf } from '../file-text';
import { DISK, type FileTree } from '../file-tree';
import { type Fields, isList, isPlain } from '../values';
import { readDocuments } from '../yaml-reader';

/** The names that kustomize looks for in a folder. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** What the kustomization of a folder consists of. */
export interface Kustomization {
  readonly folder: string;
  readonly isComponent: boolean;
  /** Files and folders that it builds: objects, and other kustomizations. */
  readonly built: readonly string[];
  /** Files that are no objects on their own: patches, contents of ConfigMaps, values. */
  readonly parts: readonly string[];
}

/** Returns the kustomization of a folder. */
export function kustomizationIn(folder: string, tree: FileTree = DISK): Kustomization | undefined {
  const file = NAMES.map((name) => join(folder, name)).find((path) => tree.has(path));
  if (file === undefined) return undefined;
  const fields = fieldsOf(tree.bytesOf(file));
  const pathsIn = (...values: unknown[]): string[] =>
    values.flatMap(textsIn).map((path) => resolve(folder, path.replace(/^[^/]*=/, '')));
  const each = (list: string, ...names: string[]): unknown[] =>
    (isList(fields[list]) ? fields[list] : []).flatMap((item) =>
      isPlain(item) ? names.map((name) => item[name]) : [],
    );
  const { openapi } = fields;
  return {
    folder,
    isComponent: fields.kind === 'Component',
    built: pathsIn(fields.resources, fields.bases, fields.components),
    parts: pathsIn(
      fields.patchesStrategicMerge,
      fields.patches,
      fields.configurations,
      fields.crds,
      fields.generators,
      fields.transformers,
      fields.validators,
      isPlain(openapi) ? openapi.path : undefined,
      ...['patches', 'patchesJson6902', 'replacements'].flatMap((list) => each(list, 'path')),
      ...['configMapGenerator', 'secretGenerator'].flatMap((list) => each(list, 'files', 'envs', 'env')),
      ...each('helmCharts', 'valuesFile', 'additionalValuesFiles'),
    ),
  };
}

/** Whether a file is a kustomization by its name. */
export const isKustomization = (file: string): boolean => NAMES.includes(basename(file));

/** Whether an object is kustomize's own, which no API server knows. */
export const isOfKustomize = (apiVersion: unknown): boolean =>
  typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/');

/** Kustomizations of a tree that no other one builds: those that are to be built. */
export function rootsOf(kustomizations: readonly Kustomization[]): Kustomization[] {
  const built = new Set(kustomizations.flatMap((one) => one.built));
  return kustomizations.filter(({ folder, isComponent }) => !isComponent && !built.has(resolve(folder)));
}

/** What is wrong with a kustomization, kustomize says when it builds it. */
function fieldsOf(file: Uint8Array): Fields {
  const [document] = readDocuments(textOf(file));
  return document && 'value' in document && isPlain(document.value) ? document.value : {};
}

/** A patch may also be written where its file could be named. */
const textsIn = (value: unknown): string[] =>
  (isList(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && !one.includes('\n'));
