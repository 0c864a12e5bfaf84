import { deflateRawSync } from 'node:zlib';
import type { LaidOut } from './layout.ts';
import { digestOf } from './pack.ts';

const dictionaryBytes = 12_000;
const samples = 24;

/**
 * Text typical of the archive, against which the parts of texts are compressed: short parts then take no more room than
 * whole documents would. It comes from documents chosen by their ids alone, so that few changes of the content change it.
 */
export function dictionaryOf(documents: readonly LaidOut[]): Uint8Array {
  const chosen = [...documents]
    .map((document) => ({ document, order: digestOf(document.document.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, samples);
  const each = Math.floor(dictionaryBytes / Math.max(1, chosen.length));
  const encoder = new TextEncoder();
  const pieces = chosen.flatMap(({ document }) => {
    const text = encoder.encode(document.blocks.map((block) => block.text).join('"],['));
    // From the middle: beginnings of documents are salutations.
    const from = Math.max(0, Math.floor((text.length - each) / 2));
    return [...text.subarray(from, from + each)];
  });
  return Uint8Array.from(pieces);
}

/** Compresses against a dictionary, as `browser/inflate.ts` reads it: raw deflate, then the Adler-32 of dictionary and content. */
export function compressAgainst(dictionary: Uint8Array, content: Uint8Array): Uint8Array {
  const options = dictionary.length > 0 ? { level: 9, dictionary } : { level: 9 };
  const compressed = deflateRawSync(content, options);
  const sum = adler32([dictionary, content]);
  return Uint8Array.from([...compressed, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255]);
}

function adler32(parts: readonly Uint8Array[]): number {
  let a = 1;
  let b = 0;
  for (const part of parts) {
    for (const byte of part) {
      a = (a + byte) % 65521;
      b = (b + a) % 65521;
    }
  }
  return ((b << 16) | a) >>> 0;
}
