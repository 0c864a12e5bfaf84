import type { ByteStore } from '../../collections/store.ts';
import type { DocumentRecord } from '../files.ts';
import { compressorAgainst } from './dictionary.ts';
import type { LaidOut } from './layout.ts';
import { type Compress, digestOf, type Packer } from './pack.ts';
import type { SearchedText } from './search-texts.ts';
import { textParts } from './texts.ts';

/** What of a laid out document goes into the catalogue; its blocks are in the files of `texts`. */
export interface FiledText extends Omit<LaidOut, 'blocks' | 'texts' | 'document'> {
  texts: DocumentRecord['texts'];
}

/** Writes the files of documents' texts, compressed against a dictionary. */
export class TextFiler {
  private readonly packer: Packer;
  private readonly store: ByteStore;
  private readonly salt: string;
  private readonly compress: Compress;

  constructor(packer: Packer, store: ByteStore, dictionary: Uint8Array) {
    this.packer = packer;
    this.store = store;
    this.salt = digestOf(dictionary);
    this.compress = compressorAgainst(dictionary);
  }

  /** Takes the files of a text from the store; null where it has not all of them. */
  restore(text: SearchedText): FiledText | null {
    const kept = this.store.read(this.keyOf(text));
    const filed = kept && (JSON.parse(kept.toString()) as FiledText);
    return filed?.texts.every(([name]) => this.packer.restore(name)) ? filed : null;
  }

  /** Writes the files of a text, and puts them into the store. */
  async write(text: SearchedText, laidOut: LaidOut): Promise<FiledText> {
    const { blocks, texts: _, document: _document, ...numbers } = laidOut;
    const parts = textParts(blocks, numbers.firstHeading, numbers.firstRest);
    const files = parts.map(
      async (part): Promise<FiledText['texts'][number]> => [
        await this.packer.write('texts', JSON.stringify(part.blocks), this.compress, this.salt),
        part.firstHeading,
        part.firstRest,
      ],
    );
    const filed: FiledText = { ...numbers, texts: await Promise.all(files) };
    this.store.write(this.keyOf(text), JSON.stringify(filed));
    return filed;
  }

  private keyOf(text: SearchedText): string {
    return `text ${text.name} ${this.salt}`;
  }
}
