import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Blob, ImageConfig, ImageStore } from './image-store';
import { NGINX, nginxFiles, unprivilegedFiles } from './nginx-files';

/** The packages of the images that have a shell, in the place of Ubuntu. */
export const BASE = [
  ...['base-files', 'base-passwd', 'bash', 'coreutils', 'curl', 'dash', 'debianutils', 'diffutils', 'findutils'],
  ...['grep', 'gzip', 'hostname', 'login', 'mount', 'sed', 'tar', 'util-linux'],
];

/** The image of the container that keeps a pod's namespaces. */
export const PAUSE = 'registry.k8s.io/pause:3.10';

/** The root file systems that images are made of. */
export interface Roots {
  base: string;
  /** What nginx adds to `base`. */
  nginx: string;
  /** The folder with the packages of a node, which has busybox and catatonit. */
  node: string;
}

/**
 * Makes the images of the chapter of Debian's packages. They stand in for the official ones and have their names.
 *
 * @param work an empty folder
 */
export async function makeImages(store: ImageStore, roots: Roots, work: string): Promise<void> {
  const base = await store.addLayer(roots.base);
  finishNginx(roots);
  const nginx = await store.addLayer(roots.nginx);
  const layer = (name: string, fill: (folder: string) => void): Promise<Blob> => {
    const folder = join(work, name);
    mkdirSync(folder);
    fill(folder);
    return store.addLayer(folder);
  };
  const unprivileged = await layer('unprivileged', (folder) => {
    writeFiles(folder, unprivilegedFiles);
  });
  const busybox = await layer('busybox', (folder) => {
    makeBusybox(roots, folder);
  });
  const pause = await layer('pause', (folder) => {
    copyFileSync(join(roots.node, 'usr/bin/catatonit'), join(folder, 'pause'));
  });

  const settings: ImageConfig = {
    Entrypoint: ['/docker-entrypoint.sh'],
    Cmd: ['nginx', '-g', 'daemon off;'],
    StopSignal: 'SIGQUIT',
  };
  store.addImage(['nginx:latest', 'nginx:stable'], [base, nginx], { ...settings, ExposedPorts: { '80/tcp': {} } });
  store.addImage(['nginxinc/nginx-unprivileged:latest'], [base, nginx, unprivileged], {
    ...settings,
    User: String(NGINX.id),
    ExposedPorts: { '8080/tcp': {} },
  });
  store.addImage(['alicek106/ubuntu:curl', 'alicek106/rr-test:curl'], [base], { Cmd: ['/bin/bash'] });
  store.addImage(['busybox:latest', 'busybox:stable'], [busybox], { Cmd: ['sh'] });
  store.addImage([PAUSE], [pause], { Entrypoint: ['/pause', '-P'], User: '65535:65535' });
}

/** Does what the scripts of the packages do when they are installed, as far as the images need it. */
export function finishRoot(root: string): void {
  for (const name of ['passwd', 'group']) {
    copyFileSync(join(root, `usr/share/base-passwd/${name}.master`), join(root, 'etc', name));
  }
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files dns\n');
  if (!existsSync(join(root, 'bin/sh'))) symlinkSync('dash', join(root, 'bin/sh'));
  for (const folder of ['tmp', 'proc', 'sys', 'dev', 'root', 'run']) mkdirSync(join(root, folder), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  prune(root);
}

function finishNginx({ base, nginx }: Roots): void {
  const unneeded = ['etc/nginx/sites-available', 'etc/nginx/sites-enabled', 'etc/nginx/snippets', 'etc/init.d'];
  for (const path of [...unneeded, 'etc/logrotate.d', 'etc/default', 'etc/ufw', 'lib/systemd', 'var/log/nginx']) {
    rmSync(join(nginx, path), { recursive: true, force: true });
  }
  prune(nginx);
  for (const name of ['passwd', 'group']) copyFileSync(join(base, 'etc', name), join(nginx, 'etc', name));
  const { name, id } = NGINX;
  appendFileSync(join(nginx, 'etc/passwd'), `${name}:x:${id}:${id}:nginx user:/nonexistent:/bin/false\n`);
  appendFileSync(join(nginx, 'etc/group'), `${name}:x:${id}:\n`);
  writeFiles(nginx, nginxFiles);
  chmodSync(join(nginx, 'docker-entrypoint.sh'), 0o755);
  for (const folder of ['var/log/nginx', 'var/cache/nginx']) mkdirSync(join(nginx, folder), { recursive: true });
  chownSync(join(nginx, 'var/cache/nginx'), id, id);
  // The log of the container is that of nginx.
  symlinkSync('/dev/stdout', join(nginx, 'var/log/nginx/access.log'));
  symlinkSync('/dev/stderr', join(nginx, 'var/log/nginx/error.log'));
}

function makeBusybox({ base, node }: Roots, folder: string): void {
  for (const name of ['bin', 'etc', 'tmp', 'root']) mkdirSync(join(folder, name));
  chmodSync(join(folder, 'tmp'), 0o1777);
  const program = join(folder, 'bin/busybox');
  copyFileSync(join(node, 'bin/busybox'), program);
  const applets = execFileSync(program, ['--list'], { encoding: 'utf8' }).trim().split('\n');
  for (const name of applets.filter((applet) => applet !== 'busybox')) {
    symlinkSync('busybox', join(folder, 'bin', name));
  }
  for (const name of ['passwd', 'group']) copyFileSync(join(base, 'etc', name), join(folder, 'etc', name));
}

/** Removes what no container needs, such as manuals. */
function prune(root: string): void {
  const documents = ['doc', 'doc-base', 'info', 'lintian', 'locale', 'man', 'perl5', 'bash-completion', 'i18n'];
  for (const name of documents) rmSync(join(root, 'usr/share', name), { recursive: true, force: true });
}

function writeFiles(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
