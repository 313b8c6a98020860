import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The minor version of Go 1 that Kubernetes needs. */
const least = Number(/^go 1\.(\d+)/m.exec(readFileSync(join(__dirname, '..', 'go', 'go.mod'), 'utf8'))?.[1]);

/**
 * Returns the version of the installed Go, such as `go1.26.8`.
 *
 * @param product the product that Go builds, for the message
 * @throws Error if Go is missing or too old
 */
export function goVersion(product: string): string {
  const needs = `${product} is built with Go 1.${least} or newer`;
  let version: string;
  try {
    const output = execFileSync('go', ['env', 'GOVERSION'], {
      env: process.env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    version = output.trim();
  } catch {
    throw new Error(`${needs}, which is not installed: install it (https://go.dev/dl/)`);
  }
  const [major = 0, minor = 0] = version.replace(/^go/, '').split('.').map(Number);
  if (major < 1 || (major === 1 && minor < least)) {
    throw new Error(`${needs}, this is ${version}: install a newer one (https://go.dev/dl/)`);
  }
  return version;
}

/**
 * Returns a digest of the files below some paths, except Go's tests.
 *
 * @param salt other data that the digest depends on
 */
export function digestOf(root: string, paths: string[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (!path.endsWith('_test.go')) {
      hash.update(relative(root, path)).update('\0').update(readFileSync(path));
    }
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}
