import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As Notepad saves “Unicode”. Nothing is said of the regions that the documents name: nobody knows what they are. */
export function setup(content: string): void {
  const path = join(content, 'regions.yaml');
  writeFileSync(path, Buffer.from(`\uFEFF${readFileSync(path, 'utf8')}`, 'utf16le'));
}
