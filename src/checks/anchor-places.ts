import type { ArchiveDocument } from '../archive/document.ts';
import type { Locale } from '../archive/locale.ts';
import type { FindingPlace } from '../archive/problem-table.ts';
import { readText } from '../collections/folder.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { readRegister } from '../collections/registers.ts';
import { parseRegister } from '../markdown/anchors/register.ts';
import { blockPlaces } from '../markdown/compile.ts';

/** Where the blocks of a document stand in its file, read anew: null for an anchor that it does not have, and for none. */
export function anchorPlaces(
  root: string,
  { file, id }: Pick<ArchiveDocument, 'file' | 'id'>,
  locale: Locale,
): (anchor: string | null) => FindingPlace | null {
  const source = readText(root, file);
  const parts = typeof source === 'string' ? splitFrontMatter(source, file) : source;
  const register = readRegister(root, id);
  const places =
    'rule' in parts ? null : blockPlaces(parts.body, file, locale, register === null ? null : parseRegister(register));
  return (anchor) => {
    const place = places?.get(anchor ?? '');
    return place ? { file, ...place } : null;
  };
}
