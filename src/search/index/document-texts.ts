import type { ByteStore } from '../../collections/store.ts';
import type { DocumentRecord } from '../files.ts';
import { compressorAgainst } from './dictionary.ts';
import type { LaidOut } from './layout.ts';
import { digestOf, type Packer } from './pack.ts';
import type { SearchedText } from './search-texts.ts';
import { textParts } from './texts.ts';

/** What of a laid out document goes into the catalogue; its blocks are in the files of `texts`. */
export interface FiledText extends Omit<LaidOut, 'blocks' | 'texts' | 'document'> {
  texts: DocumentRecord['texts'];
}

/** Writes the files of a document's text, or takes those of an earlier build. */
export function textFiler(packer: Packer, store: ByteStore, dictionary: Uint8Array) {
  const salt = digestOf(dictionary);
  const compress = compressorAgainst(dictionary);
  return async (text: SearchedText): Promise<FiledText> => {
    const key = `text ${text.name} ${salt}`;
    const kept = store.read(key);
    if (kept) {
      const filed = JSON.parse(kept.toString()) as FiledText;
      if (filed.texts.every(([name]) => packer.restore(name))) return filed;
    }
    const { blocks, texts: _, document: _document, ...numbers } = await text.layOut();
    const parts = textParts(blocks, numbers.firstHeading, numbers.firstRest);
    const files = parts.map(
      async (part): Promise<FiledText['texts'][number]> => [
        await packer.write('texts', JSON.stringify(part.blocks), compress, salt),
        part.firstHeading,
        part.firstRest,
      ],
    );
    const filed: FiledText = { ...numbers, texts: await Promise.all(files) };
    store.write(key, JSON.stringify(filed));
    return filed;
  };
}
