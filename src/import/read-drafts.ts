import { toString as textOf } from 'mdast-util-to-string';
import type { PairedSource } from './align/pair-sources.ts';
import { timedDraft } from './align/read-timing.ts';
import { cleanText } from './clean-text.ts';
import type { DocumentIds } from './document-id.ts';
import type { Draft } from './draft.ts';
import type { ImportEffects } from './effects.ts';
import { measured } from './loss.ts';
import type { CreditWords } from './markdown.ts';
import { nameAssets } from './name-assets.ts';
import { type Origin, originOf } from './origin.ts';
import { readerFor } from './readers.ts';
import { Refusal } from './refusal.ts';
import type { LeftOutReason } from './report.ts';
import type { SourceFile } from './source-files.ts';
import { writeBody } from './write-body.ts';
import type { WrittenDraft } from './write-mdx.ts';

/** A source file that became a draft. */
export interface ReadSource {
  file: SourceFile;
  origin: Origin;
  id: string;
  /** The body is already written out: trees of a whole collection would fill the memory. */
  draft: WrittenDraft;
}

const largest = 64 * 1_048_576;

/** Reads one source file and gives it its id; a file that no document can be made of gives the reason. */
export async function readSource(
  { file, timing }: PairedSource,
  words: CreditWords,
  ids: DocumentIds,
  effects: ImportEffects,
): Promise<ReadSource | LeftOutReason> {
  const reader = readerFor(file.path);
  if (!reader) return { kind: 'unknown-format', extension: /\.([^./\\]+)$/.exec(file.path)?.[1] ?? '' };
  const bytes = await readWithin(file.path, effects);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const origin = originOf(file.inside);
  try {
    const draft = await reader.read(bytes, origin, words);
    if (draft === null) return { kind: 'not-text' };
    if ('kind' in draft) return draft;
    const empty = emptiness(draft, bytes);
    if (empty) return empty;
    const id = ids.next(origin.stem, file.inside);
    const named = nameAssets(timing ? await timedDraft(draft, timing, effects) : draft, id);
    const body = writeBody(named.body);
    return { file, origin, id, draft: { ...named, ...measured(named, body), body } };
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
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
  const drawn = draft.assets?.length || draft.body.children.some((node) => node.type === 'speakerTurn');
  const text = cleanText(textOf(draft.body)).trim();
  if (text !== '' && text.replace(/\{\{[<%].*?[>%]\}\}/g, '').trim() === '') return { kind: 'section-file' };
  if (text !== '' || drawn) return null;
  return cleanText(new TextDecoder().decode(bytes)).trim() === '' ? { kind: 'empty' } : { kind: 'title-only' };
}
