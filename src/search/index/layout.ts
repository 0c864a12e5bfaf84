import type { Archive } from '../../archive/archive.ts';
import type { Block } from '../../archive/body.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { blocksWithTitle, type Field, fieldsOf } from '../fields.ts';
import type { BlockLayout } from '../files.ts';

/** A block of the page with its number in the document. */
export interface NumberedBlock {
  number: number;
  anchor: string;
  text: string;
}

/** Everything of a document that is searched, numbered as {@link BlockLayout} says. */
export interface LaidOut {
  document: ArchiveDocument;
  layout: BlockLayout;
  fields: Field[];
  /** In reading order. */
  blocks: NumberedBlock[];
  /** Texts of all blocks, fields among them, in the order of their numbers. */
  texts: string[];
}

/** Numbers what is searched of a document: title, fields, headings, then all other blocks. */
export function layOut(document: ArchiveDocument, archive: Archive, bodyBlocks: readonly Block[]): LaidOut {
  const blocks = blocksWithTitle(document, bodyBlocks);
  const fields = fieldsOf(document, archive);
  const titles = blocks.filter((block) => block.kind === 'title');
  const headings = blocks.filter((block) => block.kind === 'heading');
  const topFields = fields.filter((field) => field.name !== 'theme').length;
  const firstHeading = titles.length + fields.length;
  const next = { title: 0, heading: firstHeading, rest: firstHeading + headings.length };
  const numbered = blocks.map((block) => {
    const number = block.kind === 'title' ? next.title++ : block.kind === 'heading' ? next.heading++ : next.rest++;
    return { number, anchor: block.anchor, text: block.text };
  });
  const texts: string[] = [];
  for (const block of numbered) texts[block.number] = block.text;
  for (const [place, field] of fields.entries()) texts[titles.length + place] = field.text;
  return {
    document,
    layout: {
      titles: titles.length,
      topFields,
      otherFields: fields.length - topFields,
      headings: headings.length,
      rest: blocks.length - titles.length - headings.length,
    },
    fields,
    blocks: numbered,
    texts,
  };
}
