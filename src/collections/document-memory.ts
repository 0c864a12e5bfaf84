import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentRules } from '../archive/problems/attachments.ts';
import { type DocumentContext, type ReadDocument, readDocument } from './read-document.ts';

/**
 * Reads documents for one who reads the same archive again and again, as `dev` does: a file is read only where it, the
 * attachments it names or what it is read against have changed since.
 */
export function rememberingReader(): ReadDocument {
  const known = new Map<string, { stamp: string; made: ReturnType<ReadDocument> }>();
  return (file, context) => {
    const kept = known.get(file);
    // Looked at before it is read: what is written meanwhile is seen the next time.
    const own = touched(join(context.root, file));
    if (kept && kept.stamp === stampOf(own, kept.made, context)) return kept.made;
    const made = readDocument(file, context);
    known.set(file, { stamp: stampOf(own, made, context), made });
    return made;
  };
}

/** Changes with all that decides what was made of a file. */
function stampOf(
  own: string | null,
  { reading, findings }: ReturnType<ReadDocument>,
  context: DocumentContext,
): string {
  // Which file an attachment would be that was not found, nobody knows: such a document is read every time.
  if (findings.some(({ rule }) => rule in attachmentRules)) return `never the same ${performance.now()}`;
  const attached = (reading?.document.attachments ?? []).flatMap((attachment) => attachment.file ?? []);
  const files = attached.map((path) => touched(join(context.root, path)));
  return JSON.stringify([context.digest, context.vocabulary.settings.mediaBase, own, files]);
}

/** Changes whenever a file is written, also in the same millisecond; null where it cannot be looked at. */
function touched(path: string): string | null {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return null;
  }
}
