import type { CompiledBody } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { Compilation } from '../markdown/compile.ts';
import type { BodyCache } from './body-cache.ts';
import { readText } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readRegister } from './registers.ts';

/** A file with a body, and the id of its document; an owner's page has none. */
export interface BodyFile {
  file: string;
  id?: string | null;
}

/** What names a body: its file and the digest it was read under. */
export interface ReadableBody extends BodyFile {
  body: string;
}

/**
 * The compiled body of a file, by the digest that it was read under. Where the cache has lost it, it is compiled again;
 * where the file is no longer what it was, an error is thrown, since the page would show a mixture of the two.
 */
export function readBody(item: ReadableBody, bodies: BodyCache, root: string, locale: Locale): CompiledBody {
  const kept = bodies.read(item.body);
  if (kept) return kept;
  const made = compileFile(item, bodies, root, locale);
  if (made?.digest !== item.body) throw new Error(`${item.file} was changed while the site was being built from it.`);
  return made.compilation.body;
}

/** Compiles the body of a file, or takes it from the cache; null where the file has none that can be read. */
export function compileFile(
  { file, id }: BodyFile,
  bodies: BodyCache,
  root: string,
  locale: Locale,
): { digest: string; compilation: Compilation } | null {
  const source = bodySource(file, root);
  return typeof source === 'string' ? bodies.compile(source, file, locale, registerOf(id, root)) : null;
}

/** Text of the register that names the blocks of a body; null where there is none. */
function registerOf(id: BodyFile['id'], root: string): string | null {
  return id ? readRegister(root, id) : null;
}

/** A file with its front matter blanked, as the body is compiled from it; or why there is none. */
function bodySource(file: string, root: string): string | Finding {
  const text = readText(root, file);
  const parts = typeof text === 'string' ? splitFrontMatter(text, file) : text;
  return 'rule' in parts ? parts : parts.body;
}
