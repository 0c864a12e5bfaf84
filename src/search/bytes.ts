/** Grows as it is written to; numbers are unsigned, seven bits a byte, lowest first. */
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  /** @param room how many bytes there will be, as far as it is known: growing takes time */
  constructor(room = 64) {
    this.bytes = new Uint8Array(room);
  }

  get size(): number {
    return this.length;
  }

  number(value: number): void {
    if (value < 128 && this.length < this.bytes.length) {
      this.bytes[this.length++] = value;
      return;
    }
    this.reserve(10);
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.number(encoded.length);
    this.raw(encoded);
  }

  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  /** Takes over what stands in other bytes from `from` to before `to`. */
  copy(other: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    // Most copies are of a few bytes, for which `set` takes longer to begin than to copy.
    for (let at = from; at < to; at += 1) this.bytes[this.length++] = other[at] as number;
  }

  /** What has been written; the writer may not be used after. */
  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** How many bytes {@link ByteWriter} takes for a number. */
export function bytesOf(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

/** Reads what {@link ByteWriter} wrote; throws a RangeError where the bytes end too early. */
export class ByteReader {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    const first = this.bytes[this.at];
    if (first !== undefined && first < 128) {
      this.at += 1;
      return first;
    }
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('The bytes end in the middle of a number.');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  text(): string {
    return new TextDecoder().decode(this.raw(this.number()));
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('The bytes end too early.');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
