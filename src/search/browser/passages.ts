import type { DocumentRecord, TextBlock } from '../files.ts';
import type { Run } from '../query.ts';
import { excerpt } from './excerpt.ts';
import type { Library } from './library.ts';

/** A paragraph, heading, row, caption or note in which something was found; `html` has only `<mark>` and escaped text. */
export interface Passage {
  anchor: string;
  html: string;
  /** When it is heard, in whole seconds of the document's recording; absent where nobody knows. */
  time?: number;
}

const mostPassages = 3;

/** What is shown of a document under its title. */
export interface Passages {
  passages: Passage[];
  /** Passages that are left. */
  more: number;
  /** Numbers of the fields in which something was found. */
  fields: number[];
}

/**
 * Picks the blocks that answer best: those with most of the terms, headings before text, the title last, since it is
 * shown anyway. `placesOf` has, for each term, its places in the document.
 */
export async function passagesOf(
  record: DocumentRecord,
  placesOf: readonly (readonly number[])[],
  runs: readonly Run[],
  library: Library,
): Promise<Passages> {
  const terms = termsByBlock(record.tokens, placesOf);
  const titles = record.firstHeading - record.fields.length;
  const isField = (block: number) => block >= titles && block < record.firstHeading;
  const blocks = [...terms.keys()].filter((block) => !isField(block));
  blocks.sort(
    (a, b) => Number(a < titles) - Number(b < titles) || (terms.get(b)?.size ?? 0) - (terms.get(a)?.size ?? 0) || a - b,
  );
  const shown = blocks.slice(0, mostPassages);
  const texts = await Promise.all(shown.map((block) => textOf(record, block, library)));
  return {
    passages: texts.flatMap((text) => (text ? [passage(text, runs, record.recordedFrom)] : [])),
    more: blocks.length - shown.length,
    fields: [...terms.keys()].filter(isField).map((block) => block - titles),
  };
}

function passage([, anchor, text, time]: TextBlock, runs: readonly Run[], recordedFrom: number | undefined): Passage {
  const heard = time === undefined || recordedFrom === undefined ? -1 : Math.floor(time - recordedFrom);
  return { anchor, html: excerpt(text, runs), ...(heard < 0 ? {} : { time: heard }) };
}

/** The terms found in each block, by the block's number. */
function termsByBlock(tokens: readonly number[], placesOf: readonly (readonly number[])[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const [term, places] of placesOf.entries()) {
    let block = 0;
    let end = (tokens[0] ?? 0) + 1;
    for (const place of places) {
      while (place >= end && block < tokens.length) {
        block += 1;
        end += (tokens[block] ?? 0) + 1;
      }
      const terms = found.get(block) ?? new Set();
      found.set(block, terms.add(term));
    }
  }
  return found;
}

async function textOf(record: DocumentRecord, block: number, library: Library): Promise<TextBlock | undefined> {
  // A title stands in the first part; a heading and any other block in the last part that does not begin after it.
  const begins = ([, heading, rest]: DocumentRecord['texts'][number]) =>
    (block < record.firstRest ? heading : rest) <= block;
  const parts = block < record.firstHeading ? record.texts.slice(0, 1) : record.texts.filter(begins);
  const part = parts[parts.length - 1];
  if (!part) return undefined;
  const blocks = await library.text<TextBlock[]>(part[0]);
  return blocks.find(([number]) => number === block);
}
