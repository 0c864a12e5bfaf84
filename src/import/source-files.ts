import { basename, join, relative, resolve, sep } from 'node:path';
import type { ImportEffects } from './effects.ts';
import type { LeftOut } from './report.ts';

/** A file to import. */
export interface SourceFile {
  /** As the user would write it. */
  path: string;
  /** From the folder that was given, that folder's name first, with `/`: places the document in the archive. */
  inside: string;
}

export interface FoundFiles {
  files: SourceFile[];
  leftOut: LeftOut[];
  /** Arguments that lead to nothing. */
  missing: string[];
}

/**
 * The files of the given paths, folders searched through, in one order on every machine and each once. Links inside a
 * folder are not followed, hidden files and the archive itself not entered; each is listed as left out.
 */
export async function findSourceFiles(
  paths: readonly string[],
  content: string,
  effects: ImportEffects,
): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], leftOut: [], missing: [] };
  const seen = new Set<string>();
  const archive = resolve(content);
  const visit = async (path: string, inside: string, given: boolean): Promise<void> => {
    if (seen.has(resolve(path))) return;
    seen.add(resolve(path));
    const kind = await effects.kindOf(path, given);
    if (kind === 'missing' && given) found.missing.push(path);
    else if (!given && basename(path).startsWith('.')) found.leftOut.push({ source: path, reason: { kind: 'hidden' } });
    else if (kind === 'file') found.files.push({ path, inside });
    else if (kind === 'folder' && !given && resolve(path) === archive)
      found.leftOut.push({ source: path, reason: { kind: 'archive' } });
    else if (kind === 'folder') await enter(path, inside);
    else found.leftOut.push({ source: path, reason: { kind: kind === 'link' ? 'link' : 'unreadable' } });
  };
  const enter = async (folder: string, inside: string): Promise<void> => {
    const names = await effects.list(folder).catch(() => null);
    if (names === null) found.leftOut.push({ source: folder, reason: { kind: 'unreadable' } });
    for (const name of [...(names ?? [])].sort()) await visit(join(folder, name), `${inside}/${name}`, false);
  };
  for (const path of paths) {
    const whole = resolve(path);
    const parent = resolve(whole, '..');
    const isFile = (await effects.kindOf(path, true)) === 'file';
    const inside = relative(isFile ? resolve(parent, '..') : parent, whole)
      .split(sep)
      .join('/');
    await visit(path, inside || basename(whole) || 'import', true);
  }
  return found;
}
