import type { Locale } from '../archive/locale.ts';
import type { FindingPlace } from '../archive/problem-table.ts';
import { readText } from '../collections/folder.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { blockPlaces } from '../markdown/compile.ts';

/** Where the blocks of a file stand in it, read anew: null for an anchor that it does not have, and for none. */
export function anchorPlaces(
  root: string,
  file: string,
  locale: Locale,
): (anchor: string | null) => FindingPlace | null {
  const source = readText(root, file);
  const parts = typeof source === 'string' ? splitFrontMatter(source, file) : source;
  const places = 'rule' in parts ? null : blockPlaces(parts.body, file, locale);
  return (anchor) => {
    const place = places?.get(anchor ?? '');
    return place ? { file, ...place } : null;
  };
}
