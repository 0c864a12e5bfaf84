import { createHash } from 'node:crypto';

/** A short name for a value made of plain data: two values have the same only if they are written alike as JSON. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
