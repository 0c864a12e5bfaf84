import type { TimedCue } from './cue.ts';
import { joined } from './joined.ts';

/** A sentence, or the part of one that a cue holds: what paragraphs are built of. */
export interface Piece {
  text: string;
  start: number;
  end: number;
  /** A new speaker begins here; null where the last one goes on. */
  speaker: string | null;
  mark: string;
  /** First of its cue: the author of the subtitles saw a break here. */
  opens: boolean;
  /** Must begin a paragraph: a line of a dialogue, or a caption that stands alone. */
  alone: boolean;
}

/** `- Yes.` or `>> Yes.`; a small letter after the dash goes on with the sentence. */
const dialogueLine = /^(?:[-–—‐]\s?(?!\p{Ll})|>>)\S/u;
/** Characters of a piece at the most; a paragraph ends when it holds as many. */
export const longest = 3000;
const wideEnd = /[。！？；…]+["”’」』）)]*/gu;
const latinEnd = /[.!?…]+["”’')\]]*\s+(?=["“‘'(¿¡[]*[\p{Lu}\p{Lo}\d])/gu;
const abbreviation = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|No|Nos|etc|e\.g|i\.e|[\p{Lu}.]+\p{Lu})\.\s+$/u;

/** Cuts cues into sentences; within a cue time goes by evenly from character to character. */
export function piecesOf(cues: readonly TimedCue[]): Piece[] {
  const chapters = cues.filter(isSlow).length * 2 > cues.length;
  return cues.flatMap((cue) => {
    const length = cue.said.reduce((sum, { text }) => sum + text.length, 0) || 1;
    const at = (offset: number) => cue.start + ((cue.end - cue.start) * offset) / length;
    let offset = 0;
    let first = true;
    return cue.said.flatMap(({ speaker, mark, text }) => {
      const lines = text.split('\n');
      const dialogue = lines.filter((line) => dialogueLine.test(line)).length;
      const slow = chapters || isSlow(cue);
      return blocksOf(lines, dialogue > 0).flatMap((block, k) =>
        sentences(block).map((sentence, i): Piece => {
          const start = at(offset);
          offset += sentence.length + (i === 0 && k > 0 ? 1 : 0);
          const opens = first;
          first = false;
          const named = k === 0 && i === 0;
          return {
            text: sentence.trim(),
            start,
            end: at(Math.min(offset, length)),
            speaker: named ? speaker : null,
            mark: named ? mark : '',
            opens,
            alone: i === 0 && ((dialogue > 0 && dialogueLine.test(sentence)) || slow),
          };
        }),
      );
    });
  });
}

/** Nobody speaks so slowly: the title of a chapter, or a caption that stays. */
function isSlow({ start, end, said }: TimedCue): boolean {
  return end - start >= 15 && said.length === 1 && (said[0]?.text.length ?? 0) < 60;
}

/** Lines of a dialogue begin blocks of their own; other lines are one text. */
function blocksOf(lines: readonly string[], dialogue: boolean): string[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    if (!open || (dialogue && dialogueLine.test(line))) blocks.push([line]);
    else open.push(line);
  }
  return blocks.map(joined);
}

function sentences(text: string): string[] {
  const cuts = [...text.matchAll(wideEnd), ...text.matchAll(latinEnd)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => cut < text.length && !abbreviation.test(text.slice(Math.max(0, cut - 12), cut)))
    .sort((a, b) => a - b);
  const parts: string[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut <= from) continue;
    parts.push(text.slice(from, cut));
    from = cut;
  }
  parts.push(text.slice(from));
  return parts.flatMap(withinReach);
}

/** Nobody says so much in one breath: a broken file is cut, since a paragraph without end keeps every reader busy. */
function withinReach(sentence: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < sentence.length; ) {
    const space = sentence.slice(from, from + longest).lastIndexOf(' ');
    const end = sentence.length - from <= longest ? sentence.length : from + (space > 0 ? space + 1 : longest);
    // Never within a pair of surrogates.
    const cut = /[\uDC00-\uDFFF]/.test(sentence[end] ?? '') ? end - 1 : end;
    parts.push(sentence.slice(from, cut));
    from = cut;
  }
  return parts;
}
