import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../packages/kube-admission/wasm/go';
import { unfinishedFolder } from '../build';
import { ClusterError } from '../cluster-error';
import { requireSpace } from '../disk-space';
import { buildFolder } from '../folder';
import { whyNoContainers } from './availability';
import { ImageStore } from './image-store';
import { BASE, finishRoot, makeImages } from './images';
import { Packages } from './packages';

/** What a node needs beside the program of this repository: the container runtime and the network. */
const NODE = [
  ...['containerd', 'runc', 'containernetworking-plugins', 'nftables', 'iproute2'],
  ...['busybox-static', 'catatonit'],
];

/** The folder with the programs and libraries of a node, which `prepare` makes. */
export const nodeRoot = (): string => join(prepared(), 'node');

/** The images that the reader has added. */
export const ownImages = new ImageStore(join(buildFolder, 'images'));

/** All images that containers can use. The reader's come first, so that they can replace those of the chapter. */
export const allImages = (): ImageStore[] => [ownImages, new ImageStore(join(prepared(), 'images'))];

const SOURCES = ['packages.ts', 'images.ts', 'image-store.ts', 'nginx-files.ts', 'prepare.ts'];
const prepared = (): string =>
  join(buildFolder, `containers-${digestOf(__dirname, SOURCES, process.arch).slice(0, 16)}`);

/**
 * Makes the root file system of nodes and the images of the chapter of Debian's packages, unless they exist.
 *
 * @param progress receives a line before each step
 * @throws ClusterError if disk space is missing, or a package cannot be had
 */
export async function prepare(progress: (line: string) => void): Promise<void> {
  const made = prepared();
  if (existsSync(made)) return;
  mkdirSync(buildFolder, { recursive: true });
  requireSpace(buildFolder, 2, 'a cluster with containers');
  const unfinished = unfinishedFolder();
  try {
    progress("fetching Debian's packages for nodes and images (about 90 MB)");
    const packages = new Packages(join(unfinished, 'apt'));
    await packages.update();
    const base = await packages.filesOf(BASE);
    const nginx = await packages.filesOf([...BASE, 'nginx']);
    const node = await packages.filesOf([...BASE, ...NODE]);
    await packages.download([...BASE, ...NODE, 'nginx']);

    progress('making the images of the chapter');
    const roots = { base: join(unfinished, 'base'), nginx: join(unfinished, 'nginx'), node: join(unfinished, 'node') };
    await packages.unpack(base, roots.base);
    await packages.unpack(
      nginx.filter((file) => !base.includes(file)),
      roots.nginx,
    );
    await packages.unpack(node, roots.node);
    finishRoot(roots.base);
    finishRoot(roots.node);
    const work = join(unfinished, 'layers');
    mkdirSync(work);
    const complete = join(unfinished, 'complete');
    await makeImages(new ImageStore(join(complete, 'images')), roots, work);
    renameSync(roots.node, join(complete, 'node'));
    writeFileSync(join(complete, 'packages.txt'), `${[...new Set([...nginx, ...node])].sort().join('\n')}\n`);
    putInPlace(complete, made);
  } finally {
    rmSync(unfinished, { recursive: true });
  }
}

/** Prepares nodes with containers. Returns why that is not possible on this machine, or undefined. */
export async function whyNotPrepared(progress: (line: string) => void): Promise<string | undefined> {
  const reason = whyNoContainers();
  if (reason !== undefined) return reason;
  try {
    await prepare(progress);
    return undefined;
  } catch (error) {
    if (error instanceof ClusterError) return error.message;
    throw error;
  }
}

/** Puts what was made in its place, unless another process was faster. Removes what an older version made. */
function putInPlace(complete: string, made: string): void {
  if (existsSync(made)) return;
  for (const name of readdirSync(buildFolder)) {
    if (name.startsWith('containers-')) rmSync(join(buildFolder, name), { recursive: true });
  }
  renameSync(complete, made);
}
