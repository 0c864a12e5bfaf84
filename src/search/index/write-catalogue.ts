import type { Addresses } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';
import { type Catalogue, fileFormat, type Manifest } from '../files.ts';
import { columnsOf, recordOf, titleListOf, vocabularyOf } from './catalogue.ts';
import type { IndexedTexts } from './indexed-texts.ts';
import { inGroups, type Packer, packAll } from './pack.ts';
import { writeWordFiles } from './word-files.ts';

/** Few, since a result needs one of them: what is shown of a document is about 300 bytes. */
const recordsPerFile = 4;

export interface CatalogueOptions {
  archive: Archive;
  addresses: Addresses;
  out: OutputFolder;
  store: ByteStore;
  packer: Packer;
  /** Groups of names that mean the same, from the owner. */
  synonyms: readonly (readonly string[])[];
}

/** Writes what ties the texts of the whole archive together: words, records, catalogue, manifest. Gives the bytes of the words. */
export async function writeCatalogue(
  { texts, shards, dictionary }: IndexedTexts,
  options: CatalogueOptions,
): Promise<number> {
  const { archive, addresses, out, store, packer, synonyms } = options;
  const before = packer.bytes;
  const { words, firstWords, tokens } = await writeWordFiles(shards, texts, packer, store);
  const wordBytes = packer.bytes - before;
  const records = texts.map((text, number) => recordOf(text, addresses, tokens[number] ?? []));
  const vocabulary = vocabularyOf(archive);
  const catalogue: Catalogue = {
    words,
    firstWords,
    records: await packAll(inGroups(records, recordsPerFile), (group) =>
      packer.write('records', JSON.stringify(group)),
    ),
    recordsPerFile,
    titles: await packer.write('records', JSON.stringify(titleListOf(records))),
    dictionary,
    ...vocabulary,
    synonyms: synonyms.map((group) => [...group]),
    columns: columnsOf(archive, texts, tokens, vocabulary),
  };
  const manifest: Manifest = {
    format: fileFormat,
    catalogue: await packer.write('catalogue', JSON.stringify(catalogue)),
  };
  out.write('search/manifest.json', JSON.stringify(manifest));
  return wordBytes;
}
