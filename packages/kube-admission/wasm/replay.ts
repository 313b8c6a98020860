// The WebAssembly build beside the native one: npm run proof:wasm [-- NUMBER [SEED]]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { Admission, type Review } from 'kube-admission';
import { likeOthers } from './like-others';

/** A manifest, and what the native build said of it. */
interface Line {
  manifest: string;
  result: Partial<Review> & { module?: string };
}

const isLine = (value: unknown): value is Line => typeof value === 'object' && value !== null && 'manifest' in value;

/**
 * Where an error stands is found in TypeScript; the native build does not know. Errors of a map's entries come in the order
 * of the map, which is another each time. An error's message has its detail in it.
 */
function said({ kind, verdict, errors = [], warnings, object }: Partial<Review>): unknown {
  const known = errors.map(({ line: _, column: __, detail: ___, ...error }) => {
    const [field, message] = [likeOthers(kind, error.field), likeOthers(kind, error.message)];
    return JSON.stringify({ ...error, field, message }, Object.keys(error).sort());
  });
  // The server puts the time on a device's taint and on a gated pod's condition.
  const stored = JSON.stringify(object ?? null).replaceAll(/"(?:timeAdded|lastTransitionTime)":"[^"]*"/g, '');
  return { verdict, errors: known.sort(), warnings, stored };
}

/** Replays what one of the two native builds knows; the other's kinds are left to the other. */
async function replay(tags: 'base' | 'cel', number: number, seed: number): Promise<number> {
  console.log(`the ${tags} kinds: seed ${seed}, ${number} mutations`);
  const args = ['run', '-tags', tags, './fuzz/corpus', '-n', String(number), '-seed', String(seed)];
  const env = { ...process.env, GOFLAGS: '-buildvcs=false' };
  const go = spawn('go', args, { cwd: join(__dirname, '..', 'go'), env, stdio: ['ignore', 'pipe', 'inherit'] });
  const admission = Admission.loadSync();
  let [same, different, left] = [0, 0, 0];
  for await (const text of createInterface(go.stdout)) {
    const line: unknown = JSON.parse(text);
    if (!isLine(line)) throw new Error(`not a line of the corpus: ${text.slice(0, 100)}`);
    if (line.result.module !== undefined || (tags === 'cel' && line.result.verdict === 'unknown')) {
      left++;
      continue;
    }
    const [review, ...others] = admission.reviewYaml(line.manifest);
    if (review?.errors.some(({ message }) => message === 'the review failed: it is nested too deep')) {
      left++;
      continue;
    }
    try {
      if (review && others.length === 0 && isDeepStrictEqual(said(review), said(line.result))) {
        same++;
        continue;
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Nested too deep for JSON in JavaScript.
      left++;
      continue;
    }
    if (++different <= 10) console.log(line.manifest, '\nnative:', line.result, '\nWebAssembly:', review);
  }
  if (go.exitCode === null) await once(go, 'exit');
  console.log(`${same} the same, ${different} different, ${left} not compared`);
  if (go.exitCode !== 0 || same + different + left !== number)
    throw new Error(`the corpus ended early, with status ${go.exitCode}`);
  return different;
}

async function main(): Promise<void> {
  const [number = 20_000, seed = Math.floor(Math.random() * 2 ** 32)] = process.argv.slice(2).map(Number);
  const different = (await replay('base', number, seed)) + (await replay('cel', number / 10, seed));
  if (different > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
