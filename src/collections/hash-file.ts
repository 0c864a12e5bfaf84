import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** One for all files: memory asked for anew for each costs more than the reading of a small one. */
const piece = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file in hexadecimal, read in pieces, since a recording may be larger than memory. */
export function hashFile(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    let read = readSync(handle, piece);
    // A hash in one go, and no second read: half of what a small file costs.
    if (read === size) return hash('sha256', piece.subarray(0, read));
    const whole = createHash('sha256');
    for (; read > 0; read = readSync(handle, piece)) whole.update(piece.subarray(0, read));
    return whole.digest('hex');
  } finally {
    closeSync(handle);
  }
}
