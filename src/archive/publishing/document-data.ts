import type { Addresses } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { Block, BlockKind } from '../body.ts';
import { type CatalogEntry, catalogEntry } from '../catalog.ts';
import type { PartialDate } from '../date.ts';
import type { ArchiveDocument, Source } from '../document.ts';
import type { Erratum, TextState } from '../history.ts';

/** A document in `data/<id>.json`: its entry in the catalogue, what else is known of it, and its text by paragraph. */
export interface DocumentData extends CatalogEntry {
  /** BCP 47 tag of the text. */
  language: string;
  summary: string | null;
  /** Whether it is a demonstration text, not a record of anyone's words. */
  sample: boolean;
  /** How far the text can be relied on: `machine`, `corrected` or `approved`; null where nobody has said. */
  state: TextState | null;
  /** When it was last changed, where that is known. */
  revised: PartialDate | null;
  /** Corrections that its author lists. */
  errata: Erratum[];
  number: number | null;
  appliesTo: string[];
  related: string[];
  sources: Source[];
  /** Characters of text, white space not counted. */
  characters: number;
  paragraphs: Paragraph[];
}

/** A block of the text; `url` leads to it, `time` is in seconds from the beginning of the recording where it is known. */
export interface Paragraph {
  anchor: string;
  kind: BlockKind;
  url: string;
  text: string;
  time?: number;
}

/** A document for other programs. Scores are not in it, since an owner may hide them. Its shape is a promise, as the catalogue's is. */
export function documentData(
  document: ArchiveDocument,
  blocks: readonly Block[],
  archive: Archive,
  addresses: Addresses,
): DocumentData {
  return {
    ...catalogEntry(document, addresses),
    language: document.language ?? archive.settings.locale,
    summary: document.summary,
    sample: document.sample,
    state: document.history.state,
    revised: document.revised,
    errata: document.history.errata,
    number: document.number,
    appliesTo: document.appliesTo,
    related: document.related,
    sources: document.sources,
    characters: document.characters,
    paragraphs: blocks.map(({ anchor, kind, text, time }) => ({
      anchor,
      kind,
      url: addresses.document(document, anchor),
      text,
      ...(time !== undefined && { time }),
    })),
  };
}
