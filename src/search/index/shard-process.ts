import { readFileSync, writeFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { fold } from '../fold.ts';
import { PagefindFormatError, readChunk, readFragmentAddress, readPages } from './pagefind-format.ts';
import { fromPagefind, toPagefind } from './pagefind-key.ts';
import { type ShardDocument, type ShardWord, writeShard } from './shard-postings.ts';

/**
 * The process of one shard: `node shard-process.ts INPUT OUTPUT`. Pagefind holds about 3 MB a document while it works,
 * and gives it back only when its process ends.
 */
interface ShardInput {
  id: string;
  /** Texts of the blocks, in the order in which they are numbered. */
  blocks: string[];
}

// A language without stemming or segmentation: the feed is cut into tokens already.
const language = 'und';

async function indexShard(inputs: readonly ShardInput[]): Promise<Uint8Array> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  const documents: ShardDocument[] = [];
  for (const [number, input] of inputs.entries()) {
    const blocks = input.blocks.map((text) => fold(text).map((token) => toPagefind(token.key)));
    documents.push({ id: input.id, tokens: blocks.map((block) => block.length) });
    const content = blocks.flat().join(' ');
    if (content === '') continue;
    const added = await index.addCustomRecord({ url: `/${number}/`, content, language });
    if (added.errors.length > 0) throw new Error(`${input.id}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  return writeShard(documents, wordsOf(files, documents));
}

function wordsOf(
  files: readonly { path: string; content: Uint8Array }[],
  documents: readonly ShardDocument[],
): ShardWord[] {
  const addresses = new Map<string, number>();
  for (const file of files) {
    const name = /([^/]+)\.pf_fragment$/.exec(file.path)?.[1];
    if (name !== undefined) addresses.set(name, Number(readFragmentAddress(file.content).replaceAll('/', '')));
  }
  const meta = files.find((file) => file.path.endsWith('.pf_meta'));
  const pages = meta ? readPages(meta.content).map((name) => addresses.get(name)) : [];
  const left = documents.map((document) => document.tokens.reduce((sum, tokens) => sum + tokens, 0));
  const words: ShardWord[] = [];
  for (const file of files) {
    if (!file.path.endsWith('.pf_index')) continue;
    for (const { word, pages: found } of readChunk(file.content)) {
      const key = fromPagefind(word);
      if (key === null) throw new PagefindFormatError(`it made the word ${word} of its own`);
      const inDocuments = found.map(({ page, positions }) => {
        const document = pages[page];
        if (document === undefined || left[document] === undefined)
          throw new PagefindFormatError(`there is no page ${page}`);
        left[document] -= positions.length;
        return { document, positions };
      });
      words.push({ key, documents: inDocuments.sort((a, b) => a.document - b.document) });
    }
  }
  const wrong = left.findIndex((tokens) => tokens !== 0);
  if (wrong !== -1) throw new PagefindFormatError(`${documents[wrong]?.id} has ${left[wrong]} tokens too few in it`);
  return words.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

const [input, output] = process.argv.slice(2);
if (input && output) {
  const lines = readFileSync(input, 'utf8').split('\n').filter(Boolean);
  writeFileSync(output, await indexShard(lines.map((line) => JSON.parse(line) as ShardInput)));
  await close();
}
