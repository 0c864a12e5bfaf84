import type { Archive } from '../../archive/archive.ts';
import type { Block } from '../../archive/body.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { fieldsOf } from '../fields.ts';
import { type LaidOut, layOut } from './layout.ts';
import { digestOf } from './pack.ts';

/** The searched text of a document: by a name that changes whenever any of it does, and laid out when it is asked for. */
export class SearchedText {
  readonly document: ArchiveDocument;
  readonly name: string;
  private readonly archive: Archive;
  private readonly blocksOf: BlocksOf;

  constructor(document: ArchiveDocument, archive: Archive, blocksOf: BlocksOf, blocksDigest: string) {
    const { id, title, heading } = document;
    this.document = document;
    this.archive = archive;
    this.blocksOf = blocksOf;
    this.name = `${id} ${digestOf(JSON.stringify([title, heading, fieldsOf(document, archive), blocksDigest]))}`;
  }

  async layOut(): Promise<LaidOut> {
    return layOut(this.document, this.archive, await this.blocksOf(this.document));
  }
}

/** The blocks of a document's body, with or without its title. */
export type BlocksOf = (document: ArchiveDocument) => Promise<readonly Block[]>;
