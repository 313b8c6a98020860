import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bodyOf } from './body';
import type { Outcome } from './comparison';
import { drop, parse, places, shallow, write } from './document';

const mostTries = 1000;
const folder = join(__dirname, 'disagreements');

/**
 * Drops fields while both disagree.
 *
 * @param compare what both say of a manifest
 */
export async function shrink(outcome: Outcome, compare: (text: string) => Promise<Outcome>): Promise<Outcome> {
  const body = bodyOf(outcome.manifest);
  if (body === undefined) return outcome;
  const whole = shallow(() => write(parse(body)));
  if (whole === undefined) return outcome;
  let least = await compare(whole);
  if (least.difference === undefined) return outcome;
  let document = parse(least.manifest);
  let tries = 0;
  for (let dropped = true; dropped;) {
    dropped = false;
    for (let number = 0; tries < mostTries; number++) {
      const attempt = parse(write(document));
      const place = places(attempt)[number];
      if (!place) break;
      drop(place);
      tries++;
      const still = await compare(write(attempt));
      if (still.difference === undefined) continue;
      [document, least, dropped] = [attempt, still, true];
      number--;
    }
  }
  return least;
}

/** Writes both answers down, and says where. */
export function record({ manifest, difference, answer, review }: Outcome, kubernetesVersion?: string): string {
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 28);
  const file = join(folder, `${name}.json`);
  const text = JSON.stringify({ kubernetesVersion, difference, manifest, server: answer, review }, null, 2);
  writeFileSync(file, `${text}\n`);
  return relative(process.cwd(), file);
}
