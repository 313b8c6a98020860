// npm run fuzz:wasm [-- NUMBER [SEED]]: compares the reviews of the WebAssembly modules and of the engine with those of the Go package.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { Admission, type Review } from 'kube-admission';
import { normalizeMessage } from './normalize-message';

/** A manifest, and the Go package's review of it. */
interface Line {
  manifest: string;
  result: Partial<Review>;
}

const isLine = (value: unknown): value is Line => typeof value === 'object' && value !== null && 'manifest' in value;

/**
 * Returns the parts of a review that the builds must agree on. Only TypeScript adds positions, and only the Go package prints
 * steps. The order of errors of a map's entries is random. The message of an error contains its detail.
 */
function comparable({ kind, verdict, errors = [], warnings = [], object }: Partial<Review>, left?: RegExp): unknown {
  const known = errors.map(({ reason, field, value, message }) => {
    const text = normalizeMessage(kind, left === undefined ? message : message.replace(left, ''));
    return JSON.stringify([reason, normalizeMessage(kind, field), value, text]);
  });
  const warned = warnings.map(({ reason, field, message }) => [reason, field, message]);
  // The server adds the time to the taint of a device and to the condition of a gated pod.
  const stored = JSON.stringify(object ?? null).replaceAll(/"(?:timeAdded|lastTransitionTime)":"[^"]*"/g, '');
  return { verdict, errors: known.sort(), warned, stored };
}

const suggestion = /: did you mean .*\?$/;
/** Only TypeScript says what a variable in a value is. */
const variable = / \(\$\{[^}]*\} is a variable of .*\)$/;

/** Returns whether both reviews agree, or nothing for a manifest nested too deep for WebAssembly or for JSON in JavaScript. */
function isSame([review, ...others]: Review[], native: Partial<Review>): boolean | undefined {
  if (review?.errors.some(({ message }) => message === 'the review failed: it is nested too deep')) return undefined;
  if (review === undefined || others.length > 0) return false;
  // A module suggests only its own kinds. The Go package has those of both modules.
  const isSilent = review.verdict === 'unknown' && !review.errors.some(({ message }) => suggestion.test(message));
  try {
    return isDeepStrictEqual(comparable(review, variable), comparable(native, isSilent ? suggestion : undefined));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const ENGINES = ['wasm', 'native'] as const;

async function main([number = '20000', seed = String(Math.floor(Math.random() * 2 ** 32))]: string[]): Promise<void> {
  console.log(`seed ${seed}, ${number} mutations`);
  const args = ['run', '-buildvcs=false', './fuzz/corpus', '-n', number, '-seed', seed];
  const go = spawn('go', args, { cwd: join(__dirname, '..', 'go'), stdio: ['ignore', 'pipe', 'inherit'] });
  const admissions = ENGINES.map((engine) => Admission.loadSync({ client: 'none', engine }));
  let [same, different, deep] = [0, 0, 0];
  const compare = (lines: readonly Line[]): void => {
    for (const admission of admissions) {
      const texts = lines.map(({ manifest }) => new TextEncoder().encode(manifest));
      // The engine reviews them at the same time.
      for (const text of texts) admission.announce(text, {});
      lines.forEach(({ manifest, result }, index) => {
        const reviews = admission.reviewYaml(texts[index] ?? manifest);
        const verdict = isSame(reviews, result);
        if (verdict === undefined) deep++;
        else if (verdict) same++;
        else if (++different <= 10) console.log(manifest, '\nGo:', result, `\n${admission.engine}:`, ...reviews);
      });
    }
  };
  let lines: Line[] = [];
  for await (const text of createInterface(go.stdout)) {
    const line: unknown = JSON.parse(text);
    if (!isLine(line)) throw new Error(`not a line of the corpus: ${text.slice(0, 100)}`);
    lines.push(line);
    if (lines.length < 100) continue;
    compare(lines);
    lines = [];
  }
  compare(lines);
  if (go.exitCode === null) await once(go, 'exit');
  console.log(`${same} the same, ${different} different, ${deep} nested too deep`);
  if (go.exitCode !== 0 || same + different + deep !== Number(number) * ENGINES.length) {
    throw new Error(`the corpus ended early, with status ${go.exitCode}`);
  }
  if (different > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
