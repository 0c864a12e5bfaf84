import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { type CreditWords, readMarkdown } from './markdown.ts';
import type { Origin } from './origin.ts';
import { readPlainText } from './plain-text.ts';

/** Makes a draft of one format's files; null where the bytes are not what the format promises. */
export interface Reader {
  /** Endings of file names, in lower case, without the dot. */
  extensions: readonly string[];
  read(bytes: Uint8Array, origin: Origin, words: CreditWords): Draft | null;
}

/** Every format that import reads: a new one is one file with a reader, and a line here. */
const readers: readonly Reader[] = [
  { extensions: ['txt', 'text'], read: textual((text, origin) => readPlainText(text, origin)) },
  { extensions: ['md', 'markdown'], read: textual(readMarkdown) },
];

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
    if (decoded.damaged > 0) draft.notes.push({ kind: 'damaged-bytes', line: null, text: String(decoded.damaged) });
    return draft;
  };
}
