import type { Construct } from 'constructs';
import { readYaml } from '../../manifests/yaml-reader';
import { ManifestProps } from './props';
import { type Mapping, treeOf, type Tree, valueOf } from './tree';

/** What a manifest says as props, and its mistakes, which the construct reports when the app is synthesized. */
interface FromManifest {
  /** Checked by the construct, as those of JavaScript are. */
  readonly props: object;
  readonly mistakes: string[];
}

/** Reads a manifest for a construct. */
export function fromManifest(
  scope: Construct,
  id: string,
  manifest: object | string,
  read: (props: ManifestProps, tree: Tree) => Mapping,
): FromManifest {
  const reader = new ManifestProps(id);
  let value: unknown = manifest;
  try {
    if (typeof manifest === 'string') value = readYaml(manifest);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    return { props: {}, mistakes: [`manifest: Invalid value: it is no YAML: ${reason}`] };
  }
  const { entries } = read(reader, treeOf(value));
  const props = Object.fromEntries(entries.map((entry) => [entry.key, valueOf(entry.value, scope)]));
  return { props, mistakes: reader.errors.toText() };
}
