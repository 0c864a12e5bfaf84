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

  /** Takes `count` numbers over from a reader just as they are written there, and gives their sum. */
  copyNumbers(from: ByteReader, count: number): number {
    const start = from.at;
    const sum = from.sum(count);
    this.reserve(from.at - start);
    // Most copies are of a few bytes, for which `set` takes longer to begin than to copy.
    for (let at = start; at < from.at; at += 1) this.bytes[this.length++] = from.bytes[at] as number;
    return sum;
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

/** Reads what {@link ByteWriter} wrote; throws a RangeError where the bytes end too early. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

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

  /** Reads `count` numbers and gives their sum. */
  sum(count: number): number {
    const { bytes } = this;
    let sum = 0;
    let at = this.at;
    for (let left = count; left > 0; left -= 1) {
      let byte = bytes[at++] as number;
      sum += byte & 127;
      for (let factor = 128; byte > 127; factor *= 128) {
        byte = bytes[at++] as number;
        sum += (byte & 127) * factor;
      }
    }
    if (at > bytes.length) throw new RangeError('The bytes end in the middle of a number.');
    this.at = at;
    return sum;
  }

  /** Passes over `count` numbers. */
  skip(count: number): void {
    const { bytes } = this;
    let at = this.at;
    for (let left = count; left > 0 && at < bytes.length; at += 1) if ((bytes[at] as number) < 128) left -= 1;
    this.at = at;
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
