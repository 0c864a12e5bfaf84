import type { CompiledBody } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import type { BodyCache } from './body-cache.ts';
import { readText } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readRegister } from './registers.ts';

/** What names a body: its file and the digest it was read under, and the id of its document; an owner's page has none. */
export interface ReadableBody {
  file: string;
  body: string;
  id?: string;
}

/**
 * The compiled body of a file, by the digest that it was read under. Where the cache has lost it, it is compiled again;
 * where the file is no longer what it was, an error is thrown, since the page would show a mixture of the two.
 */
export function readBody(
  { file, body: digest, id }: ReadableBody,
  bodies: BodyCache,
  root: string,
  locale: Locale,
): CompiledBody {
  const kept = bodies.read(digest);
  if (kept) return kept;
  const source = readText(root, file);
  const parts = typeof source === 'string' ? splitFrontMatter(source, file) : source;
  const made =
    'rule' in parts ? null : bodies.compile(parts.body, file, locale, id === undefined ? null : readRegister(root, id));
  if (made?.digest !== digest) throw new Error(`${file} was changed while the site was being built from it.`);
  return made.compilation.body;
}
