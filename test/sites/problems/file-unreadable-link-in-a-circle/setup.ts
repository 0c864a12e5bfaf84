import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A link that leads to itself. */
export function setup(content: string): void {
  symlinkSync('circle.mdx', join(content, 'lectures/circle.mdx'));
}
