import type { TextBlock } from '../files.ts';
import type { NumberedBlock } from './layout.ts';

/** A text below this many bytes is one file: a result shown then costs one request. */
const smallText = 24_000;
/** Longer texts are cut into files of about this size, of which only those with a shown passage are fetched. */
const partOfText = 4_000;

/** A part of a document's text, and the numbers of the first heading and the first other block in it. */
export interface TextPart {
  blocks: TextBlock[];
  firstHeading: number;
  firstRest: number;
}

/** Cuts the blocks of a page, which come in reading order, into the parts that are fetched for results. */
export function textParts(blocks: readonly NumberedBlock[], firstHeading: number, firstRest: number): TextPart[] {
  const sizes = blocks.map((block) => new TextEncoder().encode(block.text).length);
  const whole = sizes.reduce((sum, size) => sum + size, 0) <= smallText;
  const next = { heading: firstHeading, rest: firstRest };
  const parts: TextPart[] = [];
  let size = 0;
  for (const [place, block] of blocks.entries()) {
    const last = parts.at(-1);
    if (last === undefined || (!whole && size >= partOfText)) {
      parts.push({ blocks: [], firstHeading: next.heading, firstRest: next.rest });
      size = 0;
    }
    const { number, anchor, text, time } = block;
    parts.at(-1)?.blocks.push(time === undefined ? [number, anchor, text] : [number, anchor, text, time]);
    size += sizes[place] ?? 0;
    if (block.number >= firstRest) next.rest = block.number + 1;
    else if (block.number >= firstHeading) next.heading = block.number + 1;
  }
  return parts;
}
