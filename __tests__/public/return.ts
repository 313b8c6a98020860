import { fromYaml } from '../../lib/cli/from-yaml';
import { isSame } from '../../lib/cli/from-yaml/check';
import { synthesized } from '../cli/from-yaml/run';
import { readDocuments } from '../../lib/manifests/yaml-reader';

/** Texts become programs that synthesize the same objects. Gives the programs. */
export async function expectReturn(
  texts: readonly { name: string; text: string }[],
): Promise<readonly { file: string; code: string }[]> {
  const { programs, errors } = await fromYaml(texts);
  expect(errors).toEqual([]);
  for (const [index, { code }] of programs.entries()) {
    const { name = '', text = '' } = texts[index] ?? {};
    const objects = readDocuments(text).map((document) => ('error' in document ? document.error : document.value));
    expect({ name, isSame: isSame(synthesized(code), objects) }).toEqual({ name, isSame: true });
  }
  return programs;
}
