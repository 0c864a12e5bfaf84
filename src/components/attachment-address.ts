import type { ArchiveDocument, Attachment } from '../archive/document.ts';
import type { Site } from '../collections/site.ts';

const audio = /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;
const video = /\.(mp4|m4v|webm|ogv)$/i;

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

/** The recordings of a document that a browser can play, each with its address. */
export function recordingsOf(document: ArchiveDocument, site: Pick<Site, 'archive' | 'addresses'>) {
  return document.attachments.flatMap((attachment) => {
    const player = playerOf(attachment);
    const address = attachmentAddress(document, attachment, site);
    return player && address ? [{ player, address, title: attachment.title }] : [];
  });
}

/** Which native element plays the file, by the ending of its name; null where none does. */
function playerOf(attachment: Attachment): 'audio' | 'video' | null {
  const name = attachment.media ?? attachment.name;
  if (audio.test(name)) return 'audio';
  return video.test(name) ? 'video' : null;
}
