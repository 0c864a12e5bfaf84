import { gunzipSync } from 'node:zlib';

/** The only release whose files are known to be read rightly; package.json pins it. */
export const pagefindVersion = '1.6.0';

/** Thrown where Pagefind's files are not what this release writes. */
class PagefindFormatError extends Error {
  constructor(found: string) {
    super(
      `Pagefind's index is not in the form of Pagefind ${pagefindVersion}: ${found}. See test/search/pagefind/format.ts.`,
    );
    this.name = 'PagefindFormatError';
  }
}

/** One word of Pagefind's index with the pages it is on, pages ascending. */
export interface PagefindWord {
  word: string;
  pages: { page: number; positions: number[] }[];
}

/** Fragment names of Pagefind's pages, in the order in which its index numbers them (`*.pf_meta`). */
export function readPages(file: Uint8Array): string[] {
  const meta = decode(unpack(file));
  if (!Array.isArray(meta) || meta[0] !== pagefindVersion)
    throw new PagefindFormatError('the metadata names another version');
  const pages = meta[1];
  if (!Array.isArray(pages)) throw new PagefindFormatError('the metadata has no list of pages');
  return pages.map((page) => {
    if (!Array.isArray(page) || typeof page[0] !== 'string') throw new PagefindFormatError('a page has no name');
    return page[0];
  });
}

/** The address a fragment was indexed under (`*.pf_fragment`). */
export function readFragmentAddress(file: Uint8Array): string {
  const fragment: unknown = JSON.parse(new TextDecoder().decode(unpack(file)));
  if (typeof fragment === 'object' && fragment !== null && 'url' in fragment && typeof fragment.url === 'string')
    return fragment.url;
  throw new PagefindFormatError('a fragment has no address');
}

/** The words of one chunk (`*.pf_index`): pages and positions are differences, a negative number changes the weight. */
export function readChunk(file: Uint8Array): PagefindWord[] {
  const chunk = decode(unpack(file));
  if (!Array.isArray(chunk) || !Array.isArray(chunk[0])) throw new PagefindFormatError('a chunk has no list of words');
  return chunk[0].map(readWord);
}

function readWord(entry: Cbor): PagefindWord {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !Array.isArray(entry[1]))
    throw new PagefindFormatError('a word has no pages');
  if (!Array.isArray(entry[2]) || entry[2].length > 0)
    throw new PagefindFormatError(`the word ${entry[0]} has variants`);
  let page = 0;
  const pages = entry[1].map((found) => {
    if (!Array.isArray(found) || typeof found[0] !== 'number' || !Array.isArray(found[1]))
      throw new PagefindFormatError('a page has no positions');
    page += found[0];
    let position = 0;
    const positions: number[] = [];
    for (const difference of found[1]) {
      if (typeof difference !== 'number') throw new PagefindFormatError('a position is not a number');
      if (difference < 0) continue;
      position += difference;
      positions.push(position);
    }
    return { page, positions };
  });
  return { word: entry[0], pages };
}

const signature = 'pagefind_dcd';

function unpack(file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature)
    throw new PagefindFormatError('a file lacks its signature');
  return bytes.subarray(signature.length);
}

type Cbor = number | string | null | Cbor[];

/** The part of CBOR that Pagefind uses: integers, texts, arrays, null. */
function decode(bytes: Uint8Array): Cbor {
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const argument = (low: number): number => {
    if (low < 24) return low;
    const width = low === 24 ? 1 : low === 25 ? 2 : low === 26 ? 4 : 0;
    if (width === 0) throw new PagefindFormatError(`unknown CBOR length ${low}`);
    at += width;
    return width === 1 ? view.getUint8(at - 1) : width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const item = (): Cbor => {
    const head = view.getUint8(at++);
    const major = head >> 5;
    const low = head & 31;
    if (major === 4 && low === 31) {
      const list: Cbor[] = [];
      while (view.getUint8(at) !== 0xff) list.push(item());
      at += 1;
      return list;
    }
    if (major === 7 && low === 22) return null;
    const value = argument(low);
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 4) return Array.from({ length: value }, item);
    if (major !== 3) throw new PagefindFormatError(`unknown CBOR type ${major}`);
    at += value;
    return new TextDecoder().decode(bytes.subarray(at - value, at));
  };
  return item();
}
