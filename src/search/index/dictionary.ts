import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { ArchiveDocument } from '../../archive/document.ts';
import type { LaidOut } from './layout.ts';
import { type Compress, digestOf } from './pack.ts';

const dictionaryBytes = 12_000;
const samples = 24;

const deflated = promisify<Uint8Array, { level: number; chunkSize: number; dictionary?: Uint8Array }, Buffer>(
  deflateRaw,
);

/** The documents whose text is typical of the archive, chosen by their ids alone, so that few changes of the content touch one. */
export function samplesOf(documents: readonly ArchiveDocument[]): ArchiveDocument[] {
  return documents
    .map((document) => ({ document, order: digestOf(document.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, samples)
    .map(({ document }) => document);
}

/**
 * Text typical of the archive, against which the parts of texts are compressed: short parts then take no more room than
 * whole documents would.
 */
export function dictionaryOf(chosen: readonly LaidOut[]): Uint8Array {
  const each = Math.floor(dictionaryBytes / Math.max(1, chosen.length));
  const encoder = new TextEncoder();
  const pieces = chosen.flatMap((document) => {
    const text = encoder.encode(document.blocks.map((block) => block.text).join('"],['));
    // From the middle: beginnings of documents are salutations.
    const from = Math.max(0, Math.floor((text.length - each) / 2));
    return [...text.subarray(from, from + each)];
  });
  return Uint8Array.from(pieces);
}

/** Compresses against a dictionary, as `browser/inflate.ts` reads it: raw deflate, then the Adler-32 of dictionary and content. */
export function compressorAgainst(dictionary: Uint8Array): Compress {
  // The buffers for what comes out are no larger than a part of a text needs; there are thousands of them.
  const common = { level: 9, chunkSize: 8192 };
  const options = dictionary.length > 0 ? { ...common, dictionary } : common;
  const begun = adler32(1, dictionary);
  return async (content) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(adler32(begun, content));
    return Buffer.concat([await deflated(content, options), sum]);
  };
}

/** Numbers stay exact for this many bytes before they must be reduced. */
const piece = 5552;

/** @param begun sum of the bytes before, 1 where there are none */
function adler32(begun: number, bytes: Uint8Array): number {
  let a = begun & 0xffff;
  let b = begun >>> 16;
  for (let from = 0; from < bytes.length; from += piece) {
    const to = Math.min(bytes.length, from + piece);
    for (let at = from; at < to; at += 1) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return b * 65536 + a;
}
