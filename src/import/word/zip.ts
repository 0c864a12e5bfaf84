import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.ts';

interface Entry {
  method: number;
  encrypted: boolean;
  crc: number;
  /** Bytes in the file, and once unpacked. */
  packed: number;
  size: number;
  offset: number;
}

const mostEntries = 10_000;
/** A Word file of 64 MB holds pictures, which hardly shrink; one whose parts grow beyond this is a trap. */
const mostBytes = 256 * 1_048_576;

/**
 * The parts of a zip file, read from its list of contents. Every part is held to the size and checksum that the list
 * promises, and nothing is unpacked before it is asked for: names in the file are keys here, never paths on the disk.
 */
export class Zip {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.list();
    } catch (error) {
      throw error instanceof RangeError ? new Refusal({ kind: 'word-damaged' }) : error;
    }
  }

  /** Whether there is a part of this name, in any case. */
  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** Bytes of a part once unpacked, as the list says; null where there is none. */
  size(name: string): number | null {
    return this.entries.get(key(name))?.size ?? null;
  }

  /** The bytes of a part; null where there is none. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(key(name));
    if (!entry) return null;
    if (entry.encrypted) throw new Refusal({ kind: 'word-encrypted' });
    this.unpacked += entry.size;
    if (this.unpacked > mostBytes) throw new Refusal({ kind: 'word-swollen' });
    try {
      return this.unpack(entry);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal({ kind: 'word-damaged' });
    }
  }

  private unpack({ offset, packed, size, method, crc }: Entry): Uint8Array {
    const { bytes } = this;
    if (bytes.readUInt32LE(offset) !== 0x04034b50) throw new Refusal({ kind: 'word-damaged' });
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    // One byte more than promised, so that a part that goes on is seen, and goes no further.
    const whole = method === 0 ? data : method === 8 ? inflateRawSync(data, { maxOutputLength: size + 1 }) : null;
    if (whole === null || whole.length !== size || crc32(whole) !== crc) throw new Refusal({ kind: 'word-damaged' });
    return whole;
  }

  private list(): void {
    const end = this.endOfList();
    const entries = this.bytes.readUInt16LE(end + 10);
    if (entries > mostEntries) throw new Refusal({ kind: 'word-swollen' });
    let at = this.bytes.readUInt32LE(end + 16);
    for (let i = 0; i < entries; i++) {
      if (this.bytes.readUInt32LE(at) !== 0x02014b50) throw new Refusal({ kind: 'word-damaged' });
      const nameEnd = at + 46 + this.bytes.readUInt16LE(at + 28);
      const name = key(this.bytes.toString('utf8', at + 46, nameEnd));
      const entry: Entry = {
        encrypted: (this.bytes.readUInt16LE(at + 8) & 1) === 1,
        method: this.bytes.readUInt16LE(at + 10),
        crc: this.bytes.readUInt32LE(at + 16),
        packed: this.bytes.readUInt32LE(at + 20),
        size: this.bytes.readUInt32LE(at + 24),
        offset: this.bytes.readUInt32LE(at + 42),
      };
      // Two parts of one name: which of them a program shows is a matter of luck.
      if (this.entries.has(name)) throw new Refusal({ kind: 'word-damaged' });
      this.entries.set(name, entry);
      at = nameEnd + this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32);
    }
  }

  /** The list ends in a record of 22 bytes and a remark of at most 65,535. */
  private endOfList(): number {
    const least = Math.max(0, this.bytes.length - 22 - 65_535);
    for (let at = this.bytes.length - 22; at >= least; at--) if (this.bytes.readUInt32LE(at) === 0x06054b50) return at;
    throw new Refusal({ kind: 'word-damaged' });
  }
}

function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
