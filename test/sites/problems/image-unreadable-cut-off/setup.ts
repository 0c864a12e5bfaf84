import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A picture of which a part got lost on the way: its head is whole. */
export function setup(content: string): void {
  const picture = readFileSync(join(content, 'lectures/river.png'));
  writeFileSync(join(content, 'lectures/cut.png'), picture.subarray(0, 60));
}
