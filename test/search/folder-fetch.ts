import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A `fetch` that reads files of a built site; `change` may damage one, and gives null for one that is missing. */
export function folderFetch(
  root: string,
  change: (name: string, bytes: Buffer) => Buffer | null = (_, bytes) => bytes,
): typeof fetch {
  return async (address) => {
    const name = new URL(String(address)).pathname.slice(1);
    const bytes = await readFile(join(root, name)).catch(() => null);
    const given = bytes === null ? null : change(name, bytes);
    return given === null ? new Response('', { status: 404 }) : new Response(new Uint8Array(given));
  };
}
