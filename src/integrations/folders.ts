import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SitePart, wholeSite } from '../collections/site-part.ts';

/** Where the archive is read from and what was compiled is kept. */
export interface Folders {
  content: string;
  cache: string;
}

/** The project's own folder: where the program and its packages are. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where Node keeps what it has compiled, as the door of `lectern` (cli/lectern.mjs) tells it to. */
export const compiledFolder = join(projectRoot, 'node_modules/.cache/lectern/compiled');

/** Each content folder has a cache of its own, in the place that npm's packages keep theirs; and so has each part of its site. */
export function foldersFor(content: string, { number, of }: SitePart = wholeSite): Folders {
  const folder = resolve(content);
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const name = of === 1 ? key : `${key}-${number}-of-${of}`;
  return { content: folder, cache: join(projectRoot, 'node_modules/.cache/lectern', name) };
}
