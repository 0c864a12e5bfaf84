import { join } from 'node:path';
import { type DocumentIds, latinName } from './document-id.ts';
import type { ImportEffects } from './effects.ts';
import type { ReadSource } from './read-drafts.ts';
import type { ImportReport, LeftOutReason } from './report.ts';
import type { TargetArchive } from './target-archive.ts';
import { filedUnder } from './vocabulary.ts';
import { writeMdx } from './write-mdx.ts';

/** Puts a draft into the archive under its id, or says in the report why it cannot go there. */
export async function fileDraft(
  { file: source, origin, draft }: ReadSource,
  ids: DocumentIds,
  archive: TargetArchive,
  report: ImportReport,
  effects: ImportEffects,
): Promise<void> {
  const id = ids.next(origin.stem, source.inside);
  const file = `${['lectures', ...folders(source.inside)].join('/')}/${id}.mdx`;
  const { regions, themes, notes } = filedUnder(draft, archive.vocabulary);
  const text = writeMdx({ ...draft, id, regions, themes, language: foreign(draft.language, archive.locale) });
  const reason = await place(id, file, text, archive, report.content, effects);
  if (reason !== null) report.leftOut.push({ source: source.path, reason });
  else
    report.written.push({
      source: source.path,
      file,
      id,
      title: draft.title,
      dropped: draft.dropped,
      notes: [...draft.notes, ...notes],
    });
}

/** Folders of the archive after those of the source. */
function folders(inside: string): string[] {
  return inside
    .split('/')
    .slice(0, -1)
    .map(latinName)
    .filter((name) => name !== '');
}

/** The language where it is not that of the archive; plain Chinese in a Chinese archive needs no mark. */
function foreign(language: string | null, locale: string): string | null {
  const own = locale === 'en' ? ['en'] : ['zh', 'zh-Hans'];
  return language === null || own.includes(language) ? null : language;
}

async function place(
  id: string,
  file: string,
  text: string,
  archive: TargetArchive,
  content: string,
  effects: ImportEffects,
): Promise<LeftOutReason | null> {
  const holder = archive.files.get(id);
  try {
    if (holder === undefined && (await effects.create(join(content, file), text))) return null;
    const present = holder ?? file;
    const same = new TextDecoder().decode(await effects.read(join(content, present))) === text;
    if (same) return { kind: 'already-imported', file: present };
    return present === file ? { kind: 'exists', file } : { kind: 'id-taken', id, file: present };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}
