import { fromYaml } from '../../lib/cli/from-yaml';
import { dataTree, withoutWritten } from '../../lib/cli/from-yaml/as-read';
import { isSame } from '../../lib/cli/from-yaml/check';
import { valueOf } from '../../lib/constructs/from-manifest/tree';
import { synthesized } from '../cli/from-yaml/run';
import { readDocuments } from '../../lib/manifests/yaml-reader';

/** Expects that texts become programs which synthesize the same objects, without what a cluster wrote. Returns the programs. */
export async function expectReturn(
  texts: readonly { name: string; text: string }[],
): Promise<readonly { file: string; code: string }[]> {
  const { programs, errors } = await fromYaml(texts);
  expect(errors).toEqual([]);
  for (const [index, { code }] of programs.entries()) {
    const { name = '', text = '' } = texts[index] ?? {};
    const objects = readDocuments(text).map((document) => ('error' in document ? document.error : document.value));
    expect({ name, isSame: isSame(synthesized(code), objects.map(asApplied)) }).toEqual({ name, isSame: true });
  }
  return programs;
}

function asApplied(object: unknown): unknown {
  const tree = dataTree(object);
  return tree.type === 'mapping' ? valueOf(withoutWritten(tree).object) : object;
}
