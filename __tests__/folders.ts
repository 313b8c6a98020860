import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of a file, which is removed after them, and new ones in it. */
export function temporary(name: string): () => string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return () => mkdtempSync(join(folder, 'test-'));
}

/** The files of an output and what they hold, without its state. */
export function contents(outdir: string): Record<string, string> {
  const entries = readdirSync(outdir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(outdir.length + 1))
      .filter((file) => !file.startsWith('.cdk8s-primer'))
      .sort()
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(outdir, file), 'utf8')]),
  );
}

/** What is printed on standard error while a task runs. */
export function stderrOf(task: () => void): string {
  let text = '';
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    task();
  } finally {
    spy.mockRestore();
  }
  return text;
}
