import type { Draft } from '../draft.ts';
import type { ImportEffects } from '../effects.ts';
import type { SourceFile } from '../source-files.ts';
import { spokenText } from '../subtitles/read-subtitles.ts';
import { readTimedText, subtitleExtension } from '../subtitles/subtitle-readers.ts';
import { alignBody } from './align-draft.ts';

/** Gives the paragraphs of a draft the times of a subtitle file; one that cannot be read is a note, and no reason to stop. */
export async function timedDraft(draft: Draft, timing: SourceFile, effects: ImportEffects): Promise<Draft> {
  const extension = subtitleExtension(timing.path);
  const bytes = await effects.read(timing.path).catch(() => null);
  const read = bytes === null || extension === null ? null : readTimedText(bytes, extension);
  if (read === null || 'kind' in read)
    return { ...draft, notes: [...draft.notes, { kind: 'timing-unread', line: null, text: timing.path }] };
  const notes = alignBody(draft.body, spokenText(read).cues, timing.path);
  return { ...draft, notes: [...draft.notes, ...notes] };
}
