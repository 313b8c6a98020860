/** Returns a path as a shell takes it. */
export function shellQuoted(path: string): string {
  const safe = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./@-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
