import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (id: string) => `---\nid: ${id}\ntitle: 题\n---\n\n正文。\n`;

/** Two names that are one on Windows and macOS; git there could not hold them in a folder of this repository. */
export function setup(content: string): void {
  writeFileSync(join(content, 'lectures/roads.mdx'), text('roads'));
  writeFileSync(join(content, 'lectures/Roads.mdx'), text('roads-again'));
}
