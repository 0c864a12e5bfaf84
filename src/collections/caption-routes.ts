import type { ArchiveDocument } from '../archive/document.ts';
import { captionsOf, webVtt } from '../archive/recording/captions.ts';
import type { Recording } from '../archive/recording/recording.ts';
import { readCaptions } from './own-captions.ts';
import { currentRun } from './run.ts';
import { bodyOf, type Site } from './site.ts';

/** A recording that has captions, with the document it belongs to. */
export interface CaptionedRecording {
  document: ArchiveDocument;
  recording: Recording;
}

/** The files of captions that have to be made; under `dev` all of them. A file shows what its text, codes and offset say. */
export function captionRoutes(documents: readonly ArchiveDocument[], { addresses }: Site) {
  const plan = currentRun().plan;
  return documents.flatMap((document) =>
    document.recordings.flatMap((recording, place) => {
      const { captions, offset } = recording;
      if (captions === null) return [];
      const address = addresses.captions(document, place + 1);
      const shown = captions === 'text' ? [document.body, offset] : captions;
      if (plan && !plan.isStale(address, shown)) return [];
      const name = address.slice(address.lastIndexOf('/') + 1, -'.vtt'.length);
      return [{ params: { id: document.id, captions: name }, props: { document, recording } }];
    }),
  );
}

/** The captions of a recording as WebVTT; a file of no captions where they cannot be read any more. */
export async function captionsFile({ document, recording }: CaptionedRecording): Promise<string> {
  const { captions, offset } = recording;
  if (captions !== 'text') return (captions && readCaptions(currentRun().content, captions.file)) ?? webVtt([]);
  return webVtt(captionsOf((await bodyOf(document)).blocks, offset));
}
