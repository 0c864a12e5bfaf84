/**
 * A recording made by code, so that tests and the bundled example need nobody's: mono FLAC (RFC 9639) at 8 kHz with 8 bits, silent but
 * for a soft tone of 0.144 seconds at each of the times. Silence takes next to nothing in it.
 */
export function flacTones(seconds: number, times: readonly number[]): Buffer {
  const frames = Math.ceil((seconds * rate) / frameSize);
  const tones = new Set(times.map((time) => Math.round((time * rate) / frameSize)));
  const made = Array.from({ length: frames }, (_, number) => frame(number, tones.has(number)));
  return Buffer.concat([Buffer.from('fLaC'), streamInfo(frames * frameSize), ...made]);
}

const rate = 8000;
const frameSize = 1152;

function streamInfo(samples: number): Buffer {
  const block = Buffer.alloc(4 + 34);
  // The last block of metadata, of kind 0; the sum of the sound (MD5) is left at 0: not known.
  block.writeUInt32BE(0x80000000 + 34, 0);
  block.writeUInt16BE(frameSize, 4);
  block.writeUInt16BE(frameSize, 6);
  const bits = (BigInt(rate) << 44n) | (0n << 41n) | (7n << 36n) | BigInt(samples);
  block.writeBigUInt64BE(bits, 14);
  return block;
}

function frame(number: number, tone: boolean): Buffer {
  // Blocks of one size: 1152 samples, 8 kHz; mono, 8 bits.
  const head = Buffer.from([0xff, 0xf8, 0x34, 0x02, ...utf8(number)]);
  const body = tone ? Buffer.from([0x02, ...samples()]) : Buffer.from([0x00, 0x00]);
  const checked = Buffer.concat([head, Buffer.from([crc(head, 8, 0x07)]), body]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16BE(crc(checked, 16, 0x8005));
  return Buffer.concat([checked, sum]);
}

/** A tone of 440 Hz that swells and fades. */
function samples(): number[] {
  return Array.from({ length: frameSize }, (_, place) => {
    const swell = Math.sin((Math.PI * place) / frameSize);
    return Math.round(40 * swell * Math.sin((2 * Math.PI * 440 * place) / rate)) & 0xff;
  });
}

function utf8(number: number): number[] {
  if (number < 0x80) return [number];
  if (number < 0x800) return [0xc0 | (number >> 6), 0x80 | (number & 0x3f)];
  return [0xe0 | (number >> 12), 0x80 | ((number >> 6) & 0x3f), 0x80 | (number & 0x3f)];
}

function crc(bytes: Buffer, width: 8 | 16, polynomial: number): number {
  const top = 1 << (width - 1);
  const mask = (1 << width) - 1;
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) sum = ((sum & top ? polynomial : 0) ^ (sum << 1)) & mask;
  }
  return sum;
}
