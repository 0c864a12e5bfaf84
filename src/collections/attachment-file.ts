import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Attachment, AttachmentRole } from '../archive/attachment.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { FileBeside } from '../archive/recording/recording.ts';
import { hashFile } from './hash-file.ts';
import type { AttachmentEntry } from './schema/attachment-schema.ts';

/** Where attachments are looked for. */
export interface AttachmentPlaces {
  root: string;
  /** The files of the archive: not the hidden ones, and none that a link fetches from outside. */
  listed: ReadonlySet<string>;
  mediaBase: string | null;
}

/** Who names a file: the field as messages call it, the document's own file, and where the entry stands in it. */
export interface Naming {
  field: string;
  document: string;
  at: FindingPlace;
}

/** An attachment with the place of the entry that names it. */
export interface NamedAttachment {
  attachment: Attachment;
  at: FindingPlace;
}

/** The file that an entry of the front matter names, or why there is none. */
export function attachmentFile(
  entry: AttachmentEntry,
  role: AttachmentRole,
  naming: Naming,
  places: AttachmentPlaces,
): Attachment | Finding {
  const { field, at } = naming;
  if ((entry.file === undefined) === (entry.media === undefined)) return finding('attachment-place', { field }, at);
  if (entry.media !== undefined) {
    if (places.mediaBase === null) return finding('media-base', { path: entry.media }, at);
    const media = entry.media.replace(/^\/+/, '');
    const name = posix.basename(media);
    const { title = name, bytes = null, sha256 = null } = entry;
    return { role, title, name, file: null, media, bytes, sha256 };
  }
  const found = fileBeside(entry.file ?? '', naming, places);
  if ('rule' in found) return found;
  const { file, bytes, sha256 } = found;
  const name = posix.basename(file);
  return { role, title: entry.title ?? name, name, file, media: null, bytes, sha256 };
}

/** A file of the archive by its path from the folder of the document that names it. */
export function fileBeside(
  written: string,
  { field, document, at }: Naming,
  { root, listed }: AttachmentPlaces,
): (FileBeside & { bytes: number }) | Finding {
  const file = posix.normalize(posix.join(posix.dirname(document), written));
  if (file.startsWith('../') || written.startsWith('/'))
    return finding('attachment-outside', { field, path: written }, at);
  try {
    const path = join(root, file);
    if (!listed.has(file)) return finding('attachment-missing', { field, path: written }, at);
    const status = statSync(path);
    return { file, bytes: status.size, sha256: digest(path, status) };
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
