import type { PartialDate } from '../archive/date.ts';
import { leadingDate } from '../archive/written-date.ts';
import { cleanText } from './clean-text.ts';
import type { NamedRegion } from './draft.ts';

/** What the name of a file and the folders above it say of the document in it. */
export interface Origin {
  /** Path from the folder that was given, with `/`. */
  path: string;
  /** File name without folders, extension and language mark (`.zh`). */
  stem: string;
  /** The stem as a title: without date and region code, `_` as a space. */
  title: string;
  date: PartialDate | null;
  region: NamedRegion | null;
}

const regionName = /^(\d{6})[-_ ]*([\p{Script=Han}]{2,})$/u;

/** Reads a path from the folder that was given. Some collections write the folders into the name, parted by `__`. */
export function originOf(path: string): Origin {
  const parts = path.split('/');
  const file = cleanText(parts.pop() ?? '').normalize('NFC');
  const stem = file.replace(/\.[A-Za-z0-9]+$/, '').replace(/\.(zh|en|ja|fr|de|es|pt)(-[A-Za-z]+)?$/, '');
  const segments = stem.split('__').filter((part) => part !== '');
  const name = segments.at(-1) ?? stem;
  const region = regionName.exec(name);
  const dated = leadingDate(name);
  const rest = region?.[2] ?? dated?.rest ?? name;
  return {
    path,
    stem,
    title: rest.replace(/_+/g, ' ').trim() || stem,
    date: dated?.date ?? yearOfName(name) ?? dateOfFolders([...parts, ...segments.slice(0, -1)]),
    region: region?.[1] && region[2] ? { code: region[1], name: region[2] } : null,
  };
}

function yearOfName(name: string): PartialDate | null {
  return /^((?:19|20)\d{2})年/.exec(name.normalize('NFKC'))?.[1] ?? null;
}

/** A folder called `1997` or `2018-10` dates what is in it; the innermost counts. */
function dateOfFolders(folders: readonly string[]): PartialDate | null {
  const dated = folders.filter((folder) => /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(folder));
  return dated.at(-1) ?? null;
}
