import type { Locale } from '../archive/locale.ts';
import { importMessages } from '../archive/messages/import.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { renewedRegister } from '../markdown/anchors/anchoring.ts';
import { compileBody } from '../markdown/compile.ts';
import { latinName } from './document-id.ts';
import type { ImportEffects } from './effects.ts';
import { filledFields, type GuessedTerms, guessTerms } from './guess-terms.ts';
import { place } from './place.ts';
import type { ReadSource } from './read-source.ts';
import type { ImportReport } from './report.ts';
import { subtitleExtension } from './subtitles/subtitle-readers.ts';
import type { TargetArchive } from './target-archive.ts';
import { filedUnder } from './vocabulary.ts';
import { withTerms } from './with-terms.ts';
import { writeMdx } from './write-mdx.ts';

/** Puts a draft into the archive under its id, or says in the report why it cannot go there. */
export async function fileDraft(
  { file: source, id, draft: read }: ReadSource,
  archive: TargetArchive,
  report: ImportReport,
  effects: ImportEffects,
): Promise<void> {
  const draft = withTerms(read, archive.terms, subtitleExtension(source.path) !== null);
  const folder = ['lectures', ...folders(source.inside)].join('/');
  const file = `${folder}/${id}.mdx`;
  const { notes, ...terms } = filedUnder(draft, archive.vocabulary);
  const guessed = draft.guessed ? guessedTerms(draft, terms, archive) : terms;
  const filed = { ...draft, ...guessed, id, language: foreign(draft.language, archive.locale) };
  const text = writeMdx(filed, importMessages[archive.locale].toConfirm);
  const files = (draft.assets ?? []).map((asset) => ({ file: `${folder}/${asset.name}`, asset }));
  const register = firstRegister(text, file, archive.locale);
  const placed = { id, file, text, register, source: source.path, files };
  const reason = await place(placed, archive, report.content, effects);
  if (reason !== null) report.leftOut.push({ source: source.path, reason });
  else
    report.written.push({
      source: source.path,
      file,
      id,
      title: draft.title,
      dropped: draft.dropped,
      notes: [...draft.notes, ...notes],
      losses: draft.losses ?? [],
      guessed: filed.guessed ?? [],
      tally: draft.tally ?? null,
    });
}

/** The register of the anchors of a document that is about to be written. */
function firstRegister(text: string, file: string, locale: Locale): string {
  const parts = splitFrontMatter(text, file);
  const blocks = 'rule' in parts ? [] : compileBody(parts.body, file, locale).body.blocks;
  return renewedRegister(
    blocks.map((block) => block.text),
    null,
  );
}

/** Fills what the source does not name, and says so. */
function guessedTerms(draft: ReadSource['draft'], named: GuessedTerms, { vocabulary }: TargetArchive) {
  const found = guessTerms(draft.title, draft.body, vocabulary);
  const free = {
    regions: named.regions.length > 0 ? [] : found.regions,
    themes: named.themes.length > 0 ? [] : found.themes,
  };
  return {
    regions: [...named.regions, ...free.regions],
    themes: [...named.themes, ...free.themes],
    guessed: [...(draft.guessed ?? []), ...filledFields(free)],
  };
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
