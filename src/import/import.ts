import { join } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { importMessages } from '../archive/messages/import.ts';
import { pairSources, scriptsIn } from './align/pair-sources.ts';
import { beginningOf } from './begin-archive.ts';
import { DocumentIds } from './document-id.ts';
import { type ImportEffects, nodeEffects } from './effects.ts';
import { fileDraft } from './file-draft.ts';
import { originOf } from './origin.ts';
import { directReader, type ReadSource, type SourceReader } from './read-source.ts';
import type { ImportReport } from './report.ts';
import { findSourceFiles } from './source-files.ts';
import { readTargetArchive, type TargetArchive } from './target-archive.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface ImportOptions {
  /** Files and folders to import. */
  paths: readonly string[];
  /** Subtitles for the one script among `paths`, where they have another name than it. */
  align?: string;
  /** Content folder of the archive. */
  content: string;
  /** Told how many of the sources have been read. */
  onSource?: (done: number, of: number) => void;
  /** Language of an archive that is begun; without it, that of most sources. */
  locale?: Locale;
}

/**
 * Makes a document of every text in `paths` and writes it into the archive, which is begun where there is none.
 * Nothing that exists is overwritten, and every file found is in the report, written or left out.
 */
export async function importFiles(
  options: ImportOptions,
  effects: ImportEffects = nodeEffects,
  reader: SourceReader = directReader(effects),
): Promise<ImportReport> {
  const { paths, content } = options;
  const found = await findSourceFiles(paths, content, effects);
  const timing = options.align === undefined ? null : await findSourceFiles([options.align], content, effects);
  if (timing?.files[0] && scriptsIn(found.files) !== 1)
    found.leftOut.push({ source: timing.files[0].path, reason: { kind: 'align-one' } });
  const present = await readTargetArchive(content, effects);
  const report: ImportReport = {
    locale: options.locale ?? 'zh-CN',
    content,
    paths: options.align === undefined ? paths : [...paths, options.align],
    began: false,
    written: [],
    leftOut: found.leftOut,
    missing: [...found.missing, ...(timing?.missing ?? [])],
    used: [],
    fault: null,
  };
  if (present && 'file' in present) return { ...report, fault: present.file };
  const guessed = present?.locale ?? options.locale ?? 'zh-CN';
  const sources: ReadSource[] = [];
  const ids = new DocumentIds();
  const pairs = pairSources(found.files, timing?.files[0]);
  for (const [number, { file, timing: times }] of pairs.entries()) {
    options.onSource?.(number, pairs.length);
    const origin = originOf(file.inside);
    const id = ids.proposed(origin.stem, file.inside);
    const draft = await reader.read({ source: { file, timing: times }, words: importMessages[guessed].credits, id });
    if (!('kind' in draft)) {
      ids.give(id);
      sources.push({ file, origin, id, draft });
      if (times) report.used.push({ source: times.path, by: file.path });
    } else {
      report.leftOut.push({ source: file.path, reason: draft });
      // Without a script the subtitles are the text.
      if (times) pairs.push({ file: times, timing: null });
    }
  }
  const archive = present ?? newArchive(sources, options.locale);
  report.locale = archive.locale;
  if (!present && sources.length > 0) {
    const files = beginningOf(archive.locale, archive.vocabulary, importMessages[archive.locale].beginning);
    for (const [file, text] of files) await effects.create(join(content, file), text);
    report.began = true;
  }
  for (const source of sources) await fileDraft(source, archive, report, effects);
  report.leftOut.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  return report;
}

function newArchive(sources: readonly ReadSource[], locale: Locale | undefined): TargetArchive {
  const chinese = sources.filter(({ draft }) => draft.language?.startsWith('zh')).length;
  const other = sources.filter(({ draft }) => draft.language !== null && !draft.language.startsWith('zh')).length;
  return {
    locale: locale ?? (other > chinese ? 'en' : 'zh-CN'),
    vocabulary: vocabularyOf(sources.map(({ draft }) => draft)),
    terms: [],
    files: new Map(),
  };
}
