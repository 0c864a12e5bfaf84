import { toString as textOf } from 'mdast-util-to-string';
import { tooCostlyLine } from '../markdown/limits.ts';
import type { PairedSource } from './align/pair-sources.ts';
import { timedDraft } from './align/read-timing.ts';
import { cleanText } from './clean-text.ts';
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

/** What one source file is read with, and as what. */
export interface ReadingTask {
  source: PairedSource;
  words: CreditWords;
  /** Names the pictures that are written beside the document. */
  id: string;
}

/** Reads source files, one after the other. */
export interface SourceReader {
  /** The document that a file becomes; a file that no document can be made of gives the reason. */
  read(task: ReadingTask): Promise<WrittenDraft | LeftOutReason>;
}

const largest = 64 * 1_048_576;

/** Reads in this process. */
export function directReader(effects: ImportEffects): SourceReader {
  return { read: (task) => readSource(task, effects) };
}

async function readSource(
  { source: { file, timing }, words, id }: ReadingTask,
  effects: ImportEffects,
): Promise<WrittenDraft | LeftOutReason> {
  const reader = readerFor(file.path);
  if (!reader) return { kind: 'unknown-format', extension: /\.([^./\\]+)$/.exec(file.path)?.[1] ?? '' };
  const bytes = await readWithin(file.path, effects);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const draft = await reader.read(bytes, originOf(file.inside), words);
    if (draft === null) return { kind: 'not-text' };
    if ('kind' in draft) return draft;
    const empty = emptiness(draft, bytes);
    if (empty) return empty;
    const named = nameAssets(timing ? await timedDraft(draft, timing, effects) : draft, id);
    const body = writeBody(named.body);
    if (tooCostlyLine(body)) return { kind: 'paragraph-too-long' };
    return { ...named, ...measured(named, body), body };
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
