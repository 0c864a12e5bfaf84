import { hash } from 'node:crypto';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A word of a script that parts words by spaces, or any other character by itself. */
const tokens = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]+|[^\s]/gu;
const lettersOfSign = 3;

/** Names a text: no two texts of a document have the same. */
export function blockDigest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 11);
}

/**
 * A text as a row of signs out of 64, in its own order: one for each Han character or other sign, one for every three letters
 * of a word. Equal characters have equal signs, so what two texts share is never less in their fingerprints than in themselves;
 * a third of the text's size, and not the text.
 */
export function fingerprint(text: string): string {
  let row = '';
  for (const [token] of text.matchAll(tokens)) {
    const length = Math.ceil(Array.from(token).length / lettersOfSign);
    let state = seed(token);
    for (let at = 0; at < length; at++) {
      state = scrambled(state + at);
      row += signs[state >>> 26];
    }
  }
  return row;
}

/** FNV-1a over UTF-16 units. */
function seed(token: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) state = Math.imul(state ^ token.charCodeAt(at), 0x01000193);
  return state;
}

/** The last steps of MurmurHash3, which spread every bit over all. */
function scrambled(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
