import { createHash } from 'node:crypto';
import type { ByteStore } from './store.ts';

/** A store that lives as long as the process: for tests, and for a check that leaves nothing behind. */
export function memoryStore(): ByteStore {
  const entries = new Map<string, Buffer>();
  return {
    has: (key) => entries.has(key),
    find: (key) => {
      const bytes = entries.get(key);
      return bytes === undefined
        ? null
        : { length: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
    },
    read: (key) => entries.get(key) ?? null,
    write: (key, content) => {
      entries.set(key, Buffer.from(content));
    },
    keep() {},
  };
}
