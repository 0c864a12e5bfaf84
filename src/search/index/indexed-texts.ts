import type { ArchiveDocument } from '../../archive/document.ts';
import type { FiledText } from './document-texts.ts';

/** A document whose text is in the index, with all that the catalogue needs of it. */
export interface IndexedText extends FiledText {
  /** Names the text in the shards. */
  name: string;
  document: ArchiveDocument;
}

/** What is indexed of some documents, from which the search of a whole archive is put together. */
export interface IndexedTexts {
  /** Ordered by id. */
  texts: IndexedText[];
  /** Files of `shard-postings.ts`, in which every text stands once. */
  shards: Uint8Array[];
  /** File of what texts are compressed against: one for the whole archive, whatever the documents here. */
  dictionary: string;
}

/** What several machines have indexed of one archive, together. */
export function joinIndexed(first: IndexedTexts, others: readonly IndexedTexts[]): IndexedTexts {
  const parts = [first, ...others];
  return {
    texts: parts
      .flatMap(({ texts }) => texts)
      .sort((a, b) => (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0)),
    shards: parts.flatMap(({ shards }) => shards),
    dictionary: first.dictionary,
  };
}
