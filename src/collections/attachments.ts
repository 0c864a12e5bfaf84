import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Attachment, AttachmentRole } from '../archive/document.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Folder } from './folder.ts';
import { hashFile } from './hash-file.ts';
import type { AttachmentEntry } from './schema/document-schema.ts';

type Fields = Record<'recording' | 'slides' | 'script' | 'attachments', AttachmentEntry[]>;
type Field = keyof Fields;

const roles: Record<Field, AttachmentRole> = {
  recording: 'recording',
  slides: 'slides',
  script: 'script',
  attachments: 'other',
};

/** Finds the files that a document names, with their sizes and digests. */
export interface AttachmentReader {
  read(
    fields: Fields,
    document: string,
    place: (...path: (string | number)[]) => FindingPlace,
  ): { list: Attachment[]; findings: Finding[] };
}

/** Looks for attachments beside the document, inside the content folder. */
export function attachmentReader({ root, files }: Folder, mediaBase: string | null): AttachmentReader {
  const listed = new Set(files);
  return {
    read(fields, document, place) {
      const list: Attachment[] = [];
      const findings: Finding[] = [];
      for (const field of Object.keys(roles) as Field[]) {
        for (const [index, entry] of fields[field].entries()) {
          const at = place(field, index);
          const made = attachmentOf(entry, field, document, { root, listed, mediaBase }, at);
          if ('rule' in made) {
            findings.push(made);
            continue;
          }
          const taken = list.some((other) => other.name.toLowerCase() === made.name.toLowerCase());
          if (taken) findings.push(finding('attachment-name', { name: made.name }, at));
          list.push(made);
        }
      }
      return { list, findings };
    },
  };
}

/** Where attachments are looked for. */
interface Places {
  root: string;
  /** The files of the archive: not the hidden ones, and none that a link fetches from outside. */
  listed: ReadonlySet<string>;
  mediaBase: string | null;
}

function attachmentOf(
  entry: AttachmentEntry,
  field: Field,
  document: string,
  { root, listed, mediaBase }: Places,
  at: FindingPlace,
): Attachment | Finding {
  const role = roles[field];
  if ((entry.file === undefined) === (entry.media === undefined)) return finding('attachment-place', { field }, at);
  if (entry.media !== undefined) {
    if (mediaBase === null) return finding('media-base', { path: entry.media }, at);
    const media = entry.media.replace(/^\/+/, '');
    const name = posix.basename(media);
    return {
      role,
      title: entry.title ?? name,
      name,
      file: null,
      media,
      bytes: entry.bytes ?? null,
      sha256: entry.sha256 ?? null,
    };
  }
  const written = entry.file ?? '';
  const file = posix.normalize(posix.join(posix.dirname(document), written));
  if (file.startsWith('../') || written.startsWith('/'))
    return finding('attachment-outside', { field, path: written }, at);
  const name = posix.basename(file);
  try {
    const path = join(root, file);
    if (!listed.has(file)) return finding('attachment-missing', { field, path: written }, at);
    const status = statSync(path);
    return {
      role,
      title: entry.title ?? name,
      name,
      file,
      media: null,
      bytes: status.size,
      sha256: digest(path, status),
    };
  } catch {
    return finding('attachment-missing', { field, path: written }, at);
  }
}

const digests = new Map<string, string>();

/** SHA-256 in hexadecimal; a file that has not been touched since is not read again by the same process. */
function digest(path: string, status: { size: number; mtimeMs: number }): string {
  const key = `${path}\0${status.size}\0${status.mtimeMs}`;
  const known = digests.get(key);
  if (known !== undefined) return known;
  const made = hashFile(path);
  digests.set(key, made);
  return made;
}
