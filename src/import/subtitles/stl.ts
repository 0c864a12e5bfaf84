import { emptyTimedText, type TimedText } from './cue.ts';
import { plain } from './cue-text.ts';
import { decodeIso6937 } from './iso6937.ts';

/** Sizes and fields of EBU Tech 3264: one general block, then one block for each (part of a) subtitle. */
const general = 1024;
const block = 128;
const codeTables: Readonly<Record<string, string>> = {
  '01': 'iso-8859-5',
  '02': 'iso-8859-6',
  '03': 'iso-8859-7',
  '04': 'iso-8859-8',
};

/** Reads EBU STL (Tech 3264, binary); null where the bytes are something else that is called `.stl`. */
export function readStl(bytes: Uint8Array): TimedText | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const rate = Number(/^STL(\d\d)\./.exec(ascii(3, 11))?.[1]);
  if (bytes.length < general || !Number.isInteger(rate) || rate === 0) return null;
  const read = emptyTimedText();
  const decode = decoderFor(ascii(12, 14));
  const title = plain(decodeIso6937(bytes.subarray(16, 48)));
  read.title = title === '' ? null : title;
  const [, h = '0', m = '0', s = '0', f = '0'] = /^(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(ascii(256, 264)) ?? [];
  const origin = Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(f) / rate;
  let parts: Uint8Array[] = [];
  for (let at = general, n = 1; at + block <= bytes.length; at += block, n++) {
    const extension = bytes[at + 3] ?? 0xff;
    // FE holds data of the maker's own.
    if (extension === 0xfe) continue;
    parts.push(bytes.subarray(at + 16, at + block));
    if (extension !== 0xff) continue;
    const text = parts.map((part) => textOf(part, decode)).join('');
    parts = [];
    const lines = text.split('\n').map(plain);
    const said = lines.filter((line) => line !== '').join('\n');
    if (said === '') continue;
    const time = (from: number) => clock(bytes.subarray(from, from + 4), rate);
    if (bytes[at + 15] === 1) read.dropped.push({ line: n, text: said.replaceAll('\n', ' '), reason: 'comment' });
    else
      read.cues.push({
        line: n,
        start: time(at + 5),
        end: time(at + 9),
        said: [{ speaker: null, mark: '', text: said }],
      });
  }
  // Some files count from the start of the tape and some from that of the programme, whatever they state.
  if (read.cues.every(({ start }) => (start ?? 0) >= origin)) {
    for (const cue of read.cues) {
      cue.start = (cue.start ?? 0) - origin;
      cue.end = (cue.end ?? 0) - origin;
    }
  }
  const rest = (bytes.length - general) % block;
  if (rest > 0) {
    const cut = bytes.subarray(bytes.length - rest);
    const left = plain(textOf(cut.subarray(16), decode));
    if (left !== '')
      read.dropped.push({ line: Math.ceil((bytes.length - general) / block), text: left, reason: 'unread' });
  }
  return read;
}

function decoderFor(table: string): (bytes: Uint8Array) => string {
  const encoding = codeTables[table];
  if (encoding === undefined) return decodeIso6937;
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

/** Line breaks (8A) kept; the unused end (8F), styles and teletext codes taken out. */
function textOf(field: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const end = field.indexOf(0x8f);
  const used = end < 0 ? field : field.subarray(0, end);
  return decode(
    used.map((byte) => (byte === 0x8a ? 0x0a : byte < 0x20 || (byte >= 0x80 && byte < 0xa0) ? 0x20 : byte)),
  );
}

function clock([hours = 0, minutes = 0, seconds = 0, frames = 0]: Uint8Array, rate: number): number {
  return hours * 3600 + minutes * 60 + seconds + frames / rate;
}
