import type { Heading, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { formatTimeCode } from '../../archive/time-code.ts';
import { countCharacters } from '../clean-text.ts';
import type { ImportNote, StageDirection } from '../draft.ts';
import type { TimedCue } from '../subtitles/cue.ts';
import { alignTimes } from './align-times.ts';

type Timed = Paragraph | Heading | StageDirection;

/**
 * Puts the times of a machine's subtitles into the body of a corrected script, which keeps its text. The notes say how many
 * paragraphs have a time now and name each that has none; a heading that nobody spoke is not missed.
 */
export function alignBody(body: Root, cues: readonly TimedCue[], name: string): ImportNote[] {
  const blocks: Timed[] = [];
  visit(body, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'table') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'stageDirection') return undefined;
    if (/[\p{L}\p{N}]/u.test(textOf(node))) blocks.push(node);
    return SKIP;
  });
  const heard = cues.map(({ said, start, end }) => ({ text: said.map(({ text }) => text).join(' '), start, end }));
  const times = alignTimes(
    blocks.map((block) => textOf(block)),
    heard,
  );
  const missed: ImportNote[] = [];
  let found = 0;
  blocks.forEach((block, i) => {
    const time = times[i] ?? null;
    if (time !== null) block.children.unshift({ type: 'timeCode', at: formatTimeCode(time) });
    if (block.type !== 'paragraph') return;
    if (time !== null) found++;
    else missed.push({ kind: 'not-aligned', line: block.position?.start.line ?? null, text: excerpt(textOf(block)) });
  });
  return [{ kind: 'aligned', line: null, text: `${name} (${found}/${found + missed.length})` }, ...missed];
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return countCharacters(line) > 40 ? `${[...line].slice(0, 39).join('')}…` : line;
}
