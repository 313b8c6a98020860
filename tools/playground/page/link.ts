// A link holds a text in its fragment, which browsers do not send to servers.
import type { PodSecurityLevel } from 'kube-admission';
import type { Mode } from '../exercises/exercise';
import { kubernetesVersions } from './built';

const PREFIX = '#playground=';
/** The longest fragment, and the longest text in it: a short fragment can hold a very long text. */
const MOST = { encoded: 200_000, decoded: 1_000_000 };

/** The levels of the Pod Security Standards. */
export const LEVELS: readonly PodSecurityLevel[] = ['privileged', 'baseline', 'restricted'];
const MODES: readonly Mode[] = ['yaml', 'typescript'];

/** What a link holds. */
export interface Shared {
  readonly mode: Mode;
  readonly text: string;
  readonly crds: string;
  readonly podSecurity: PodSecurityLevel;
  readonly kubernetesVersion: string;
}

/** Returns the fragment of a link. */
export async function fragmentOf(shared: Shared): Promise<string> {
  const stream = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Returns whether a fragment is that of a link. */
export const isFragment = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** Returns what a link holds; nothing if it is damaged. */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  const encoded = fragment.slice(PREFIX.length);
  if (encoded.length > MOST.encoded) return undefined;
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await limited(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    const found: unknown = JSON.parse(text);
    return sharedOf(found);
  } catch {
    // It is no Base64, not compressed, too long or no JSON.
    return undefined;
  }
}

/** Reads a stream as text. @throws RangeError if it is too long */
async function limited(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= MOST.decoded) continue;
    await reader.cancel();
    throw new RangeError('the text is too long');
  }
}

function sharedOf(found: unknown): Shared | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const field = (name: string): unknown => Reflect.get(found, name);
  const mode = MODES.find((one) => one === field('mode'));
  const podSecurity = LEVELS.find((one) => one === field('podSecurity'));
  const kubernetesVersion = kubernetesVersions.find((one) => one === field('kubernetesVersion'));
  const [text, crds] = [field('text'), field('crds')];
  if (!mode || !podSecurity || typeof text !== 'string' || typeof crds !== 'string') return undefined;
  // A link can be older than the versions.
  return { mode, podSecurity, text, crds, kubernetesVersion: kubernetesVersion ?? kubernetesVersions[0] ?? '' };
}
