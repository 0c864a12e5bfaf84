import type { Archive } from '../src/archive/archive.ts';
import type { Block } from '../src/archive/body.ts';
import { blocksWithTitle, fieldsOf } from '../src/search/fields.ts';
import { fold } from '../src/search/fold.ts';
import { parseQuery, type Run } from '../src/search/query.ts';

/** What a search must give: worked out by looking through every text, with no index. */
export interface Truth {
  ids: string[];
  /** Anchors of the blocks that have any of the terms, by document. */
  anchors: Map<string, string[]>;
}

interface ScannedDocument {
  id: string;
  blocks: { anchor: string; text: string }[];
  fields: string[];
}

/** Every text of an archive as one string a block, each token between two separators. */
export class Scan {
  private readonly documents: ScannedDocument[];

  constructor(archive: Archive, blocksOf: (id: string) => readonly Block[]) {
    this.documents = archive.documents.map((document) => ({
      id: document.id,
      blocks: blocksWithTitle(document, blocksOf(document.id)).map((block) => ({
        anchor: block.anchor,
        text: folded(block.text),
      })),
      fields: fieldsOf(document, archive).map((field) => folded(field.text)),
    }));
  }

  /** Looks for a query: every term somewhere in a document, whole in one block or field; no excluded term anywhere. */
  find(query: string): Truth {
    const { terms, excluded } = parseQuery(query);
    const wanted = terms.map(needle);
    const unwanted = excluded.map(needle);
    const anchors = new Map<string, string[]>();
    for (const { id, blocks, fields } of this.documents) {
      const texts = [...blocks.map((block) => block.text), ...fields];
      const has = (found: string) => texts.some((text) => text.includes(found));
      if (!wanted.every(has) || unwanted.some(has)) continue;
      anchors.set(
        id,
        blocks.filter(({ text }) => wanted.some((found) => text.includes(found))).map(({ anchor }) => anchor),
      );
    }
    return { ids: [...anchors.keys()].sort(), anchors };
  }
}

const separator = '\u0001';

function folded(text: string): string {
  return `${separator}${fold(text)
    .map((token) => token.key + separator)
    .join('')}`;
}

/** A run as it stands in a folded text; where it ends in the beginning of a word, nothing need follow. */
function needle({ keys, prefix }: Run): string {
  return separator + keys.join(separator) + (prefix ? '' : separator);
}
