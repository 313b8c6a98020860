// The descriptions of the API in its published types: they are Kubernetes' own words, so the repository has none of them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Generator, type Descriptions } from './generate';
import { type Api, pinnedVersion, readApi } from './schema';

/** Returns the declarations of k8s.d.ts with what the API says of each type and field above what they say already. */
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
    // The comment is of the next line that is none of it.
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

/** The lines of a text as a comment may have them. */
const commentLines = (text: string): string[] =>
  text.trim().replaceAll('*/', '*\\/').replaceAll('@', '\\@').split('\n');

/** The API, which takes Go half a minute to tell: kept beside this file until the pinned version moves. */
function api(): Api {
  const kept = join(__dirname, 'build', `${pinnedVersion()}.json`);
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
