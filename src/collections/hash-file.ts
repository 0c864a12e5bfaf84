import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** One for all files: memory asked for anew for each costs more than the reading of a small one. */
const piece = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file in hexadecimal, read in pieces, since a recording may be larger than memory. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
