import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hierarchies, whyNoCgroups } from './cgroups';
import { UNSHARE } from './namespaces';

/** The programs of the machine that nodes with containers need. On Debian all of them are always installed. */
const PROGRAMS = ['apt-get', 'dpkg', 'tar', 'chroot', 'nsenter', 'unshare'];

/** Returns why this machine cannot run nodes with containers, or undefined if it can. It does not look for packages. */
export function whyNoContainers(): string | undefined {
  if (process.platform !== 'linux') return 'containers need Linux';
  if (process.getuid?.() !== 0) return 'containers need root';
  const missing = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length > 0) return `containers need Debian, of which these programs are missing: ${missing.join(', ')}`;
  const [program = '', ...args] = UNSHARE;
  const namespaces = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
  if (namespaces.status !== 0) return `this machine does not allow namespaces: ${namespaces.stderr.trim()}`;
  return whyNoCgroups(
    hierarchies(readFileSync('/proc/self/cgroup', 'utf8'), readFileSync('/proc/self/mountinfo', 'utf8')),
  );
}
