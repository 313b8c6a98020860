import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from '../run';
import { type ImageName, imageName } from './image-name';

/** The media types of the OCI image format (https://github.com/opencontainers/image-spec). */
export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar';

/** A stored file, by its digest. */
export interface Blob {
  digest: string;
  size: number;
}

/** The settings of an image (https://github.com/opencontainers/image-spec/blob/main/config.md). */
export interface ImageConfig {
  Entrypoint?: string[];
  Cmd?: string[];
  User?: string;
  StopSignal?: string;
  ExposedPorts?: Record<string, Record<string, never>>;
}

/** Images in a folder: a file for each blob, named by its digest, and a file for each tag with the digest of its manifest. */
export class ImageStore {
  constructor(private readonly folder: string) {}

  /** Makes a layer of all files in a folder. Owners are kept, times are not, so equal files make equal layers. */
  async addLayer(folder: string): Promise<Blob> {
    const unfinished = this.unfinished();
    try {
      await run(['tar', '--sort=name', '--mtime=@0', '--numeric-owner', '-C', folder, '-cf', unfinished, '.']);
      const hash = createHash('sha256');
      await pipeline(createReadStream(unfinished), hash);
      const layer = { digest: `sha256:${hash.digest('hex')}`, size: statSync(unfinished).size };
      renameSync(unfinished, this.pathOf(layer.digest));
      return layer;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  /** Makes an image of layers, with one name or several. */
  addImage(names: string[], layers: Blob[], config: ImageConfig): void {
    const environment = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];
    const image = {
      ...platform(),
      config: { Env: environment, ...config },
      rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    };
    const manifest = {
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: CONFIG, ...this.add(JSON.stringify(image)) },
      layers: layers.map((layer) => ({ mediaType: LAYER, ...layer })),
    };
    const { digest } = this.add(JSON.stringify(manifest));
    for (const name of names) this.write(this.tagPath(imageName(name)), digest);
  }

  /** Returns the digest of the manifest that a tag names, if there is one. */
  digestOf(name: ImageName): string | undefined {
    const path = this.tagPath(name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** Returns the path and size of a blob, if there is one. */
  find(digest: string): { path: string; size: number } | undefined {
    const path = this.pathOf(digest);
    return /^sha256:[0-9a-f]{64}$/.test(digest) && existsSync(path) ? { path, size: statSync(path).size } : undefined;
  }

  private add(text: string): Blob {
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    this.write(this.pathOf(digest), text);
    return { digest, size: Buffer.byteLength(text) };
  }

  /** Renames the file when it is complete, since a registry may read at the same time. */
  private write(path: string, text: string): void {
    const unfinished = this.unfinished();
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  }

  private unfinished(): string {
    return join(this.place('unfinished'), randomUUID());
  }

  private pathOf(digest: string): string {
    return join(this.place('blobs'), digest.replace(':', '-'));
  }

  private tagPath({ registry, repository, tag }: ImageName): string {
    return join(this.place('tags'), encodeURIComponent(`${registry}/${repository}:${tag}`));
  }

  private place(name: string): string {
    const place = join(this.folder, name);
    mkdirSync(place, { recursive: true });
    return place;
  }
}

/** The platform of this machine, in Go's names. */
function platform(): { os: string; architecture: string } {
  return { os: 'linux', architecture: process.arch === 'x64' ? 'amd64' : process.arch };
}
