import { messageOf } from '../../../lib/manifests/error-message';
import type { ModuleName } from '../protocol';
import { moduleFiles } from './built';

/** Why there is no module: what the browser lacks, that the file is not there, or a message. */
export class ModuleProblem extends Error {
  constructor(
    readonly reason: 'webassembly' | 'workers' | 'decompression' | 'not-built' | 'not-loaded',
    detail = '',
  ) {
    super(detail);
  }
}

const CACHE = 'kube-playground';
const GZIP = 0x1f;

/**
 * Loads and compiles a module of kube-admission while it arrives. The browser keeps its file, if it can.
 *
 * @param progress receives the part of the file that is there, from 0 to 1
 * @throws ModuleProblem
 */
export async function loadModule(name: ModuleName, progress: (part: number) => void): Promise<WebAssembly.Module> {
  const file = moduleFiles[name];
  if (!('WebAssembly' in globalThis)) throw new ModuleProblem('webassembly');
  if (!('Worker' in globalThis)) throw new ModuleProblem('workers');
  if (!('DecompressionStream' in globalThis)) throw new ModuleProblem('decompression');
  if (!file) throw new ModuleProblem('not-built');
  const url = new URL(`./${name}.wasm.gz?${file.hash}`, import.meta.url).href;
  try {
    const response = await stored(url, name);
    if (!response.body) throw new Error('it is empty');
    const counted = response.body.pipeThrough(counter(file.size, progress));
    const bytes = await decompressed(counted);
    // A failure here is a ModuleProblem, too.
    return await WebAssembly.compileStreaming(new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
  } catch (error) {
    throw new ModuleProblem('not-loaded', messageOf(error));
  }
}

/** Returns a file from the cache, or else from the server. Older files of the module leave the cache. */
async function stored(url: string, name: ModuleName): Promise<Response> {
  const cache = await openCache();
  const found = await cache?.match(url).catch(() => undefined);
  if (found) return found;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  if (cache) void keep(cache, url, name, response.clone());
  return response;
}

/** A browser has no cache in a page that is not secure, and none that is open if the reader forbids it. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(CACHE);
  } catch {
    return undefined;
  }
}

async function keep(cache: Cache, url: string, name: ModuleName, response: Response): Promise<void> {
  try {
    const isOther = (request: Request): boolean => request.url !== url && request.url.includes(`/${name}.wasm.gz?`);
    for (const request of await cache.keys()) if (isOther(request)) await cache.delete(request);
    await cache.put(url, response);
  } catch {
    // There is no room for it: the next page loads it again.
  }
}

function counter(
  size: number,
  progress: (part: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let loaded = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      loaded += chunk.length;
      progress(Math.min(1, loaded / size));
      controller.enqueue(chunk);
    },
  });
}

/** Decompresses a stream, unless its server has declared the compression, and the browser has done it. */
async function decompressed(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = stream.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      if (first.value) controller.enqueue(first.value);
    },
    pull: async (controller) => {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return first.value?.[0] === GZIP ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
