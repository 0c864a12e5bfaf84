import { toString as textOf } from 'mdast-util-to-string';
import { cleanText } from './clean-text.ts';
import type { Draft } from './draft.ts';
import type { ImportEffects } from './effects.ts';
import type { CreditWords } from './markdown.ts';
import { type Origin, originOf } from './origin.ts';
import { readerFor } from './readers.ts';
import type { LeftOutReason } from './report.ts';
import type { SourceFile } from './source-files.ts';
import { writeBody } from './write-body.ts';
import type { WrittenDraft } from './write-mdx.ts';

/** A source file that became a draft. */
export interface ReadSource {
  file: SourceFile;
  origin: Origin;
  /** The body is already written out: trees of a whole collection would fill the memory. */
  draft: WrittenDraft;
}

const largest = 64 * 1_048_576;

/** Reads one source file; a file that no document can be made of gives the reason. */
export async function readSource(
  file: SourceFile,
  words: CreditWords,
  effects: ImportEffects,
): Promise<ReadSource | LeftOutReason> {
  const reader = readerFor(file.path);
  if (!reader) return { kind: 'unknown-format', extension: /\.([^./\\]+)$/.exec(file.path)?.[1] ?? '' };
  const bytes = await readWithin(file.path, effects);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const origin = originOf(file.inside);
  try {
    const draft = reader.read(bytes, origin, words);
    if (draft === null) return { kind: 'not-text' };
    return emptiness(draft, bytes) ?? { file, origin, draft: { ...draft, body: writeBody(draft.body) } };
  } catch (error) {
    // Parser and writer follow the nesting of a text by calling themselves; nobody nests so deeply on purpose.
    if (error instanceof RangeError) return { kind: 'too-deep' };
    throw error;
  }
}

async function readWithin(path: string, effects: ImportEffects): Promise<Uint8Array | LeftOutReason> {
  try {
    const bytes = await effects.size(path);
    return bytes > largest ? { kind: 'too-large', bytes } : await effects.read(path);
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A file without text is no document: say of which sort it is. */
function emptiness(draft: Draft, bytes: Uint8Array): LeftOutReason | null {
  const drawn = draft.body.children.some((node) => node.type === 'speakerTurn' || node.type === 'image');
  const text = cleanText(textOf(draft.body)).trim();
  if (text !== '' && text.replace(/\{\{[<%].*?[>%]\}\}/g, '').trim() === '') return { kind: 'section-file' };
  if (text !== '' || drawn) return null;
  return cleanText(new TextDecoder().decode(bytes)).trim() === '' ? { kind: 'empty' } : { kind: 'title-only' };
}
