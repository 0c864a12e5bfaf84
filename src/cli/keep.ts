import { reasonOf } from '../collections/folder.ts';
import type { Store } from '../collections/store.ts';

/**
 * Keeps what a command has made for the next one; null, or why it could not be kept, which is no more than a slower start
 * next time. `all` says that the command needed all that is worth keeping: the rest is dropped.
 */
export function keep(store: Store, all = false): string | null {
  try {
    store.save(() => all);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
