import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentRules } from '../archive/problems/attachments.ts';
import { recordingRules } from '../archive/problems/recordings.ts';
import { filesBeside } from '../archive/recording/recording.ts';
import type { DocumentContext } from './read-document.ts';
import { registerFile } from './registers.ts';
import type { readDocument } from './stored-documents.ts';

type Read = ReturnType<typeof readDocument>;

/**
 * What was made of every document the last time, for one who reads the same archive again and again, as `dev` does: it
 * holds until the file, the attachments it names, its register, its session or what it is read against have changed.
 */
export class DocumentMemory {
  private readonly known = new Map<string, { stamp: string; made: Read }>();
  /** Files as they were when they were asked for: what is written while they are read is seen the next time. */
  private readonly asked = new Map<string, string | null>();

  /** What was made of a file, where that still holds; where it does not, the file is to be read, and kept. */
  recall(file: string, context: DocumentContext): Read | null {
    const own = touched(join(context.root, file));
    const kept = this.known.get(file);
    if (kept && kept.stamp === stampOf(own, kept.made, context)) return kept.made;
    this.asked.set(file, own);
    return null;
  }

  /** Keeps what was made of a file that {@link recall} did not know. */
  keep(file: string, context: DocumentContext, made: Read): void {
    this.known.set(file, { stamp: stampOf(this.asked.get(file) ?? null, made, context), made });
    this.asked.delete(file);
  }
}

/** Changes with all that decides what was made of a file. */
function stampOf(own: string | null, { reading, findings }: Read, context: DocumentContext): string {
  // Which file an attachment would be that was not found, nobody knows: such a document is read every time.
  if (findings.some(({ rule }) => rule in attachmentRules || rule in recordingRules))
    return `never the same ${performance.now()}`;
  const attached = (reading?.document.attachments ?? []).flatMap((attachment) => attachment.file ?? []);
  const beside = (reading?.document.recordings ?? []).flatMap(filesBeside);
  const files = [...attached, ...beside].map((path) => touched(join(context.root, path)));
  const register = reading && touched(join(context.root, registerFile(reading.document.id)));
  const session = context.sessions.get(reading?.document.session ?? '')?.session;
  return JSON.stringify([context.digest, session, register, context.vocabulary.settings.mediaBase, own, files]);
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
