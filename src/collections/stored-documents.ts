import { hash } from 'node:crypto';
import type { ArchiveDocument } from '../archive/document.ts';
import type { Finding } from '../archive/problem-table.ts';
import { bodyKey } from './body-cache.ts';
import { digestOf } from './digest.ts';
import { readText } from './folder.ts';
import { type DocumentContext, type DocumentReading, placesIn, readSource } from './read-document.ts';

/** A document as an earlier run read it; else it is read now, and kept where nothing is wrong with it. */
export function readDocument(
  file: string,
  context: DocumentContext,
): { reading: DocumentReading | null; findings: Finding[] } {
  const source = readText(context.root, file);
  if (typeof source !== 'string') return { reading: null, findings: [source] };
  const key = keyOf(source, file, context);
  const kept = recall(key, file, context);
  if (kept) return { reading: kept, findings: [] };
  const made = readSource(source, file, context);
  const { reading, findings } = made;
  // Attachments are looked at anew every time: their files may have changed though the document has not.
  if (reading?.whole && findings.length === 0 && reading.document.attachments.length === 0)
    context.cache.store.write(key, JSON.stringify(keptOf(reading, context)));
  return made;
}

/** What is kept of a document for the next run. */
interface Kept extends Pick<DocumentReading, 'document' | 'facts'> {
  /** Of the session as it was, which the document may have taken its date and place from. */
  session: string;
  /** Of the register of its anchors. */
  register: string;
}

function keptOf({ document, facts }: DocumentReading, context: DocumentContext): Kept {
  return { document, facts, session: sessionDigest(document, context), register: registerDigest(document, context) };
}

/** What an earlier run read of the same text of a file against the same vocabularies, where nothing was wrong with it; else null. */
export function recallDocument(source: string, file: string, context: DocumentContext): DocumentReading | null {
  return recall(keyOf(source, file, context), file, context);
}

function keyOf(source: string, file: string, { digest }: DocumentContext): string {
  return `document ${hash('sha256', `${digest}\0${file}\0${source}`).slice(0, 32)}`;
}

function recall(key: string, file: string, context: DocumentContext): DocumentReading | null {
  const { root } = context;
  const { store } = context.cache;
  const bytes = store.read(key);
  if (bytes === null) return null;
  const kept = JSON.parse(bytes.toString()) as Kept;
  if (!store.has(bodyKey(kept.document.body)) || kept.session !== sessionDigest(kept.document, context)) return null;
  if (kept.register !== registerDigest(kept.document, context)) return null;
  store.keep(bodyKey(kept.document.body));
  const { document, facts } = kept;
  return { document, facts, whole: true, valuePlace: placesIn(root, file) };
}

function sessionDigest({ session }: ArchiveDocument, { sessions }: DocumentContext): string {
  return digestOf((session !== null && sessions.get(session)?.session) || null);
}

function registerDigest({ id }: ArchiveDocument, { registers }: DocumentContext): string {
  return digestOf(registers.text(id));
}
