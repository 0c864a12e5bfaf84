import type { ByteStore } from '../../collections/store.ts';
import { mergeWords, type WordFile } from './merge-words.ts';
import { digestOf, type Packer, packedAtOnce } from './pack.ts';

/** The files of words, each with the first word in it, and the tokens of every block by document. */
export interface WordFiles {
  words: string[];
  firstWords: string[];
  tokens: number[][];
}

/** Writes the files of words of texts ordered by id, or takes those of an earlier build of the same texts. */
export async function writeWordFiles(
  shards: readonly Uint8Array[],
  texts: readonly { name: string }[],
  packer: Packer,
  store: ByteStore,
): Promise<WordFiles> {
  const key = `words ${digestOf(JSON.stringify(texts.map(({ name }) => name)))}`;
  const kept = store.read(key);
  if (kept) {
    const files = JSON.parse(kept.toString()) as WordFiles;
    if (files.words.every((name) => packer.restore(name))) return files;
  }
  const merged = mergeWords(shards, new Map(texts.map(({ name }, number) => [name, number])));
  const files: WordFiles = { words: [], firstWords: [], tokens: merged.tokens };
  let group: WordFile[] = [];
  const write = async () => {
    files.firstWords.push(...group.map(({ first }) => first));
    files.words.push(...(await Promise.all(group.map(({ content }) => packer.write('words', content)))));
    group = [];
  };
  for (const file of merged.files) {
    if (group.push(file) === packedAtOnce) await write();
  }
  await write();
  store.write(key, JSON.stringify(files));
  return files;
}
