import { createHash, hash } from 'node:crypto';
import { type BigIntStats, closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** One for all files: memory asked for anew for each costs more than the reading of a small one. */
const piece = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file in hexadecimal, read in pieces, since a recording may be larger than memory. */
export function hashFile(path: string): string {
  return hashWithStats(path).sha256;
}

/** {@link hashFile}, and what the system said of the file just before it was read. */
export function hashWithStats(path: string): { sha256: string; stats: BigIntStats } {
  const handle = openSync(path, 'r');
  try {
    const stats = fstatSync(handle, { bigint: true });
    return { sha256: hashOf(handle, Number(stats.size)), stats };
  } finally {
    closeSync(handle);
  }
}

function hashOf(handle: number, size: number): string {
  let read = readSync(handle, piece);
  // A hash in one go, and no second read: half of what a small file costs.
  if (read === size) return hash('sha256', piece.subarray(0, read));
  const whole = createHash('sha256');
  for (; read > 0; read = readSync(handle, piece)) whole.update(piece.subarray(0, read));
  return whole.digest('hex');
}
