import type { Attachment, AttachmentRole } from '../archive/attachment.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Recording } from '../archive/recording/recording.ts';
import { type AttachmentPlaces, attachmentFile, type NamedAttachment } from './attachment-file.ts';
import type { Folder } from './folder.ts';
import { readRecordings } from './read-recordings.ts';
import type { AttachmentEntry, RecordingEntry } from './schema/attachment-schema.ts';

type Fields = Record<'slides' | 'script' | 'attachments', AttachmentEntry[]> & { recording: RecordingEntry[] };

const roles: Record<Exclude<keyof Fields, 'recording'>, AttachmentRole> = {
  slides: 'slides',
  script: 'script',
  attachments: 'other',
};

/** Finds the files that a document names, with their sizes and digests. */
export interface AttachmentReader {
  /** `timed`: the document has time codes, from which captions can be made. */
  read(
    fields: Fields,
    document: string,
    place: (...path: (string | number)[]) => FindingPlace,
    timed: boolean,
  ): { list: Attachment[]; recordings: Recording[]; findings: Finding[] };
}

/** Looks for attachments beside the document, inside the content folder. */
export function attachmentReader({ root, files }: Folder, mediaBase: string | null): AttachmentReader {
  const places: AttachmentPlaces = { root, listed: new Set(files), mediaBase };
  return {
    read(fields, document, place, timed) {
      const { named, recordings, findings } = readRecordings(fields.recording, document, place, places, timed);
      for (const [field, role] of Object.entries(roles) as [keyof typeof roles, AttachmentRole][]) {
        for (const [index, entry] of fields[field].entries()) {
          const at = place(field, index);
          const made = attachmentFile(entry, role, { field, document, at }, places);
          if ('rule' in made) findings.push(made);
          else named.push({ attachment: made, at });
        }
      }
      return {
        list: named.map(({ attachment }) => attachment),
        recordings,
        findings: [...findings, ...repeated(named)],
      };
    },
  };
}

/** Readers could not tell two downloads of one name apart. */
function repeated(named: readonly NamedAttachment[]): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ attachment: { name }, at }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return [finding('attachment-name', { name }, at)];
    seen.add(key);
    return [];
  });
}
