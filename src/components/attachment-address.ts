import type { Attachment } from '../archive/attachment.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import type { Site } from '../collections/site.ts';

/** Where an attachment is fetched from: the site itself, or the owner's media folder; null where neither holds it. */
export function attachmentAddress(
  document: ArchiveDocument,
  attachment: Attachment,
  site: Pick<Site, 'archive' | 'addresses'>,
): string | null {
  if (attachment.media === null) return site.addresses.attachment(document.id, attachment.name);
  const base = site.archive.settings.mediaBase;
  if (base === null) return null;
  return site.addresses.media(base, attachment.media);
}
