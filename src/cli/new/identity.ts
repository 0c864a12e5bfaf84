import type { Archive } from '../../archive/archive.ts';
import { reservedSlugs } from '../../collections/region-rules.ts';
import { latinName } from '../../import/document-id.ts';
import type { Answers, NewType } from './field.ts';

/** What keeps an id from being given: its form, a word that addresses need, or the file that has it. */
export type IdFault = { kind: 'form' } | { kind: 'reserved' } | { kind: 'taken'; file: string };

const longest = 64;

/** Where a new document, session or series is written, from the content folder. */
export function fileOf(type: NewType, id: string): string {
  if (type === 'session') return `sessions/${id}.yaml`;
  if (type === 'series') return `series/${id}.yaml`;
  return `${type === 'case' ? 'cases' : 'lectures'}/${id}.mdx`;
}

/** Null where the id is free. Documents and sessions share their ids; a series has a name of its own kind. */
export function idFault(type: NewType, id: string, archive: Archive): IdFault | null {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return { kind: 'form' };
  if (type === 'series') {
    if (reservedSlugs.has(id)) return { kind: 'reserved' };
    return archive.series.some(({ slug }) => slug === id) ? { kind: 'taken', file: fileOf(type, id) } : null;
  }
  if (id === 'page') return { kind: 'reserved' };
  // What somebody may have cited is not given again: ids of what was withdrawn, and those that things were called by before.
  const holder = [...archive.documents, ...archive.withdrawn, ...archive.sessions].find((known) =>
    [known.id, ...known.formerIds].some((name) => name.split('/').at(-1)?.toLowerCase() === id),
  );
  return holder ? { kind: 'taken', file: holder.file } : null;
}

/** An id that is free, made of what is known: title as pinyin, or series and date of a session. */
export function proposedId(type: NewType, answers: Answers, archive: Archive): string {
  const [title, series, date] = [answers.title?.[0], answers.series?.[0], answers.date?.[0]];
  const words = type === 'session' && series ? [series, date ?? ''] : [title ?? '', title ? '' : (date ?? '')];
  const name = cut(latinName(words.join(' ')) || type, longest - 3);
  if (idFault(type, name, archive) === null) return name;
  for (let number = 2; ; number++) {
    const next = `${name}-${number}`;
    if (idFault(type, next, archive) === null) return next;
  }
}

/** Cut between two syllables where one is near. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = name.lastIndexOf('-', length);
  return name.slice(0, end > length / 2 ? end : length).replace(/-+$/, '');
}
