import type { ByteStore } from './store.ts';

/** A store that keeps nothing, for what is made once. */
export const noStore: ByteStore = {
  has: () => false,
  find: () => null,
  read: () => null,
  write() {},
  keep() {},
};
