import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ImageStore, MANIFEST } from './image-store';

/**
 * Serves images to container runtimes (https://github.com/opencontainers/distribution-spec), without uploads.
 *
 * @param stores the stores of the images, the first one before the others
 */
export const registry = (stores: ImageStore[]): Server =>
  createServer((request, response) => {
    if (!stores.some((store) => serve(store, request, response))) refuse(response);
  });

function serve(store: ImageStore, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry');
  if (pathname === '/v2/') {
    response.end('{}');
    return true;
  }
  const [, repository = '', kind, reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(pathname) ?? [];
  const isTag = kind === 'manifests' && !reference.startsWith('sha256:');
  // As the mirror of all registries it is told the name of the one that an image is from.
  const name = { registry: searchParams.get('ns') ?? '', repository, tag: reference };
  const digest = isTag ? store.digestOf(name) : reference;
  const blob = kind === undefined || digest === undefined ? undefined : store.find(digest);
  if (!blob) return false;
  response.writeHead(200, {
    'content-type': kind === 'manifests' ? MANIFEST : 'application/octet-stream',
    'content-length': blob.size,
    'docker-content-digest': digest,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(blob.path).pipe(response);
  return true;
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] }));
}
