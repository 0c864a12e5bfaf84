export const attachmentRoles = ['recording', 'slides', 'script', 'other'] as const;
export type AttachmentRole = (typeof attachmentRoles)[number];

/** A file that belongs to a document and can be downloaded with it. */
export interface Attachment {
  role: AttachmentRole;
  title: string;
  /** File name shown to the reader. */
  name: string;
  /** Path from the content folder for a file beside the document; null where it lies under `media.base`. */
  file: string | null;
  /** Path below `media.base`; null for a file beside the document. */
  media: string | null;
  bytes: number | null;
  sha256: string | null;
}
