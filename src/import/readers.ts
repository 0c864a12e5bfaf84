import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { readHtml } from './html.ts';
import { type CreditWords, readMarkdown } from './markdown.ts';
import type { Origin } from './origin.ts';
import { readPlainText } from './plain-text.ts';
import type { LeftOutReason } from './report.ts';
import { subtitleDraft } from './subtitles/read-subtitles.ts';
import { readTimedText, subtitleExtension, subtitleExtensions } from './subtitles/subtitle-readers.ts';
import { readWord } from './word/word.ts';

export type ReadResult = Draft | LeftOutReason | null;

/** Makes a draft of one format's files; null where the bytes are no text, a reason where no document can be made of them. */
export interface Reader {
  /** Endings of file names, in lower case, without the dot. */
  extensions: readonly string[];
  read(bytes: Uint8Array, origin: Origin, words: CreditWords): ReadResult | Promise<ReadResult>;
}

/** Every format that import reads: a new one is one file with a reader, and a line here. */
const readers: readonly Reader[] = [
  { extensions: ['txt', 'text'], read: textual((text, origin) => readPlainText(text, origin)) },
  { extensions: ['md', 'markdown'], read: textual(readMarkdown) },
  { extensions: subtitleExtensions, read: subtitles },
  { extensions: ['html', 'htm', 'xhtml'], read: textual(readHtml) },
  { extensions: ['docx'], read: (bytes, origin) => readWord(bytes, origin) },
];

/** Subtitles: see src/import/subtitles/ for each format. */
function subtitles(bytes: Uint8Array, origin: Origin): ReadResult {
  const extension = subtitleExtension(origin.path);
  const read = extension === null ? null : readTimedText(bytes, extension);
  if (read === null || 'kind' in read) return read;
  return withDamage(subtitleDraft(read, origin), read.damaged);
}

function withDamage(draft: Draft, damaged: number): Draft {
  if (damaged > 0) draft.notes.push({ kind: 'damaged-bytes', line: null, text: String(damaged) });
  return draft;
}

/** The reader for a file name; undefined where no reader knows its ending. */
export function readerFor(name: string): Reader | undefined {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return readers.find((reader) => reader.extensions.includes(extension));
}

function textual(parse: (text: string, origin: Origin, words: CreditWords) => Draft): Reader['read'] {
  return (bytes, origin, words) => {
    const decoded = decode(bytes);
    if (decoded === null) return null;
    const draft = parse(decoded.text.replace(/^\uFEFF/, ''), origin, words);
    return withDamage(draft, decoded.damaged);
  };
}
