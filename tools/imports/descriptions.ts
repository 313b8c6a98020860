// Adds the descriptions of the API to its published types. They are Kubernetes' own words, so the repository has none.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Generator, type Descriptions } from './generate';
import { type Api, pinnedApi, readApi } from './schema';

/** Returns the declarations of k8s.d.ts with the API's description of each type and field at the top of its comment. */
export function described(
  declarations: string,
  descriptions: ReadonlyMap<string, Descriptions> = new Generator(api()).descriptions(),
): string {
  let current: Descriptions | undefined;
  const lines = declarations.split('\n');
  const result: string[] = [];
  lines.forEach((line, index) => {
    result.push(line);
    const indent = /^( *)\/\*\*$/.exec(line)?.[1];
    if (indent === undefined) return;
    // The comment describes the first line after it.
    const end = lines.findIndex((one, place) => place > index && one.trim() === '*/');
    const of = lines[end + 1] ?? '';
    const type = /^export (?:interface|type) (\w+)/.exec(of)?.[1];
    const field = /^ +"?([\w$-]+)"?\??:/.exec(of)?.[1];
    if (type !== undefined) current = descriptions.get(type);
    const text = type !== undefined ? current?.type : field === undefined ? undefined : current?.fields.get(field);
    if (text) result.push(...commentLines(text).map((one) => `${indent} * ${one}`.trimEnd()), `${indent} *`);
  });
  return result.join('\n');
}

/** Returns the lines of a description, escaped for a comment. */
const commentLines = (text: string): string[] =>
  text.trim().replaceAll('*/', '*\\/').replaceAll('@', '\\@').split('\n');

/** Returns the API. Go takes half a minute to print it, so it is kept beside this file until the pinned version changes. */
function api(): Api {
  const kept = join(__dirname, 'build', `${pinnedApi()}.json`);
  if (existsSync(kept)) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- written below
    const api: Api = JSON.parse(readFileSync(kept, 'utf8'));
    return api;
  }
  const found = readApi();
  mkdirSync(join(__dirname, 'build'), { recursive: true });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}
