// The hashes of names and addresses (cdk8s, constructs), which must be those of Node.js.
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const HASHES = { sha1, sha256 };

interface Hash {
  update(data: string): Hash;
  digest(encoding: 'hex'): string;
}

/** Returns what `createHash` of Node.js does, for texts. */
export function createHash(name: keyof typeof HASHES): Hash {
  const hash = HASHES[name].create();
  const self: Hash = {
    update: (data) => {
      hash.update(utf8ToBytes(data));
      return self;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return self;
}

export const randomUUID = (): string => crypto.randomUUID();
