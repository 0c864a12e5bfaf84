import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link out of the archive, as a stranger's pull request might hold one. */
export function setup(content: string): void {
  writeFileSync(join(content, '../passwords'), 'secret');
  symlinkSync('../../passwords', join(content, 'lectures/passwords.mdx'));
}
