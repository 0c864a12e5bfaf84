import { hash } from 'node:crypto';

/** A short name for a value made of plain data: two values have the same only if they are written alike as JSON. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 32);
}
