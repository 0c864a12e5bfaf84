import type { Attachment } from '../attachment.ts';

/** A file beside a document that its page shows in a form of its own: a poster, captions. */
export interface FileBeside {
  /** Path from the content folder. */
  file: string;
  sha256: string;
}

/** A recording that browsers can play, in one format or several. */
export interface Recording {
  title: string;
  /** `video` where any of its sources has a picture. */
  kind: 'audio' | 'video';
  /** Its playable files, the one to be tried first at the front; they are among the document's attachments too. Never empty. */
  sources: Attachment[];
  /** The recording that the document's time codes and `?t=` are about; one at most of a document's recordings. */
  leads: boolean;
  /** It leads, and the document has time codes: its paragraphs can be played. */
  timed: boolean;
  /** The document's time code, in seconds, at which this recording begins; below zero where it begins before the first code's zero. */
  offset: number;
  poster: FileBeside | null;
  /** A file of its own; `text` where they are made of the document's text and time codes; null where there are none. */
  captions: FileBeside | 'text' | null;
}

/** The recording that time codes and links with a time are about; null where a document has none that can be played. */
export function leadingRecording(recordings: readonly Recording[]): Recording | null {
  return recordings.find(({ leads }) => leads) ?? null;
}

/** Files from the content folder that belong to a recording beside those that can be downloaded. */
export function filesBeside({ poster, captions }: Recording): string[] {
  return [poster, captions].flatMap((beside) => (beside === null || beside === 'text' ? [] : [beside.file]));
}

/** Paths from the content folder of the pictures that stand for a document's videos. */
export function posters({ recordings }: { recordings: readonly Recording[] }): string[] {
  return recordings.flatMap(({ poster }) => poster?.file ?? []);
}
