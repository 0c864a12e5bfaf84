import { posix } from 'node:path';
import { imageVersion, knownImage } from '../collections/images.ts';
import type { ByteStore } from '../collections/store.ts';

/**
 * Gives pictures of the site, by their addresses, as `data:` addresses; the same picture is made once.
 * @param root the content folder
 */
export function pictureData(root: string, store: ByteStore): (address: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (address) => {
    const known = made.get(address) ?? dataOf(address, root, store);
    made.set(address, known);
    return known;
  };
}

/** `…/images/<digest>-<width>.<ending>`, as `imageName` makes it. */
async function dataOf(address: string, root: string, store: ByteStore): Promise<string> {
  const [, digest = '', width = '', ending = ''] = /^([0-9a-f]+)-(\d+)\.(\w+)$/.exec(posix.basename(address)) ?? [];
  const info = await knownImage(digest);
  if (info === null) throw new Error(`Nobody has looked at the picture ${address}.`);
  const format = ending === 'jpg' ? 'jpeg' : 'png';
  const bytes = await imageVersion(info, Number(width), format, root, store);
  return `data:image/${format};base64,${bytes.toString('base64')}`;
}
