import type { Archive } from '../../archive/archive.ts';
import type { Block } from '../../archive/body.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { voicedBlocks } from '../../archive/recording/spoken-blocks.ts';
import { timelineOf } from '../../archive/recording/timeline.ts';
import { blocksWithTitle, type Field, fieldsOf } from '../fields.ts';
import type { DocumentEnds } from '../files.ts';

/** A block of the page with its number in the document. */
export interface NumberedBlock {
  number: number;
  anchor: string;
  text: string;
  /** When it is heard, in whole seconds on the scale of the time codes. */
  time?: number;
}

/** Everything of a document that is searched, numbered: its title, its fields, its headings, then all other blocks. */
export interface LaidOut {
  document: ArchiveDocument;
  fields: Field[];
  /** Numbers of the first field, the first field of themes, the first heading and the first block after the headings. */
  firstField: number;
  firstTheme: number;
  firstHeading: number;
  firstRest: number;
  /** In reading order. */
  blocks: NumberedBlock[];
  /** Texts of all blocks, fields among them, in the order of their numbers. */
  texts: string[];
}

/** Numbers what is searched of a document. */
export function layOut(document: ArchiveDocument, archive: Archive, bodyBlocks: readonly Block[]): LaidOut {
  const blocks = blocksWithTitle(document, bodyBlocks);
  const fields = fieldsOf(document, archive);
  const firstField = blocks.filter((block) => block.kind === 'title').length;
  const firstTheme = firstField + fields.filter((field) => field.name !== 'theme').length;
  const firstHeading = firstField + fields.length;
  const firstRest = firstHeading + blocks.filter((block) => block.kind === 'heading').length;
  const heard = new Map(
    timelineOf(voicedBlocks(bodyBlocks)).map(({ block, from }) => [block.anchor, Math.floor(from)]),
  );
  const next = { title: 0, heading: firstHeading, rest: firstRest };
  const numbered = blocks.map((block) => {
    const number = block.kind === 'title' ? next.title++ : block.kind === 'heading' ? next.heading++ : next.rest++;
    const time = heard.get(block.anchor);
    return { number, anchor: block.anchor, text: block.text, ...(time === undefined ? {} : { time }) };
  });
  const texts: string[] = [];
  for (const block of numbered) texts[block.number] = block.text;
  for (const [place, field] of fields.entries()) texts[firstField + place] = field.text;
  return { document, fields, firstField, firstTheme, firstHeading, firstRest, blocks: numbered, texts };
}

/**
 * Places are given to documents in lots of this many. One that grows or shrinks a little then leaves the places of all
 * others what they were, and with them the files of the words that are not in it.
 */
const placesPerLot = 256;

/** How many places a document takes, the empty one after each block among them. */
export function placesOfDocument(tokens: readonly number[]): number {
  return Math.ceil(placesUpTo(tokens, tokens.length) / placesPerLot) * placesPerLot;
}

function placesUpTo(tokens: readonly number[], block: number): number {
  return tokens.slice(0, block).reduce((sum, count) => sum + count + 1, 0);
}

/** Where the kinds of blocks end, in places from the document's first; `tokens` are those of its blocks by number. */
export function endsOf(
  laidOut: Pick<LaidOut, 'firstField' | 'firstTheme' | 'firstHeading' | 'firstRest'>,
  tokens: readonly number[],
): DocumentEnds {
  const { firstField, firstTheme, firstHeading, firstRest } = laidOut;
  const [title, topFields, fields, headings] = [firstField, firstTheme, firstHeading, firstRest].map((block) =>
    placesUpTo(tokens, block),
  ) as [number, number, number, number];
  return [title, topFields, fields, headings, placesOfDocument(tokens)];
}
