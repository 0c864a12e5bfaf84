import { originOf } from '../../src/import/origin.ts';
import { subtitleDraft } from '../../src/import/subtitles/read-subtitles.ts';
import { readTimedText, subtitleExtension } from '../../src/import/subtitles/subtitle-readers.ts';
import { writeBody } from '../../src/import/write-body.ts';

/** What becomes of a subtitle file: its body as it is written, and a line for everything that is reported. */
export function imported(name: string, content: string | Uint8Array): { body: string; report: string[] } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readTimedText(bytes, subtitleExtension(name) ?? 'srt');
  if (read === null) return { body: '', report: ['not text'] };
  if ('kind' in read) return { body: '', report: [read.kind] };
  const draft = subtitleDraft(read, originOf(`given/${name}`));
  return {
    body: writeBody(draft.body),
    report: [
      ...draft.dropped.map(({ line, reason, text }) => `${line} ${reason}: ${text}`),
      ...draft.notes.map(({ kind, text }) => `${kind}: ${text}`),
    ],
  };
}

/** The paragraphs of a body without their time codes. */
export function wordsOf(body: string): string[] {
  return body
    .trim()
    .split('\n\n')
    .map((block) => block.replace(/<Time [^>]*\/> /g, ''));
}
