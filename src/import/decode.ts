export interface Decoded {
  /** Without a byte order mark; every line end is `\n`. */
  text: string;
  /** Bytes that mean nothing in the encoding and stand as U+FFFD. */
  damaged: number;
}

/**
 * Text of a file in UTF-8, UTF-16 or GB18030, with or without a byte order mark.
 * Null where the bytes are no text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return plausible(decodeAs(marked, bytes), bytes.length);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return plausible(decodeAs(wide, bytes));
  if (bytes.includes(0)) return null;
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8.damaged === 0) return plausible(utf8);
  const chinese = decodeAs('gb18030', bytes);
  // A UTF-8 file with a few broken bytes also decodes as GB18030, into nonsense.
  const nonAscii = utf8.text.replace(/\p{ASCII}/gu, '').length;
  return plausible(utf8.damaged * 20 < nonAscii || chinese.damaged > 0 ? utf8 : chinese, nonAscii);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

/** Line ends and Latin letters of UTF-16 have a zero on one side, few Chinese characters (一) on the other. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096 & ~1);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0 && sample[i + 1] !== 0) even++;
    if (sample[i + 1] === 0 && sample[i] !== 0) odd++;
  }
  const least = Math.max(2, sample.length / 200);
  if (odd >= least && odd > 3 * even) return 'utf-16le';
  if (even >= least && even > 3 * odd) return 'utf-16be';
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n'), damaged: text.split('\uFFFD').length - 1 };
}

function plausible(decoded: Decoded, nonAscii = 0): Decoded | null {
  const controls = decoded.text.match(/(?!\s|\u0085)[\p{Cc}\p{Co}]/gu)?.length ?? 0;
  if (controls * 20 > decoded.text.length) return null;
  return decoded.damaged * 2 > nonAscii ? null : decoded;
}
