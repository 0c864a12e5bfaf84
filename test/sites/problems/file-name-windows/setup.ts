import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (id: string) => `---\nid: ${id}\ntitle: 题\n---\n\n正文。\n`;

/** Names that git cannot check out on Windows, where a developer of this program may sit. */
export function setup(content: string): void {
  mkdirSync(join(content, 'lectures/2023. '));
  writeFileSync(join(content, 'lectures/con.mdx'), text('con'));
  writeFileSync(join(content, 'lectures/a:b.mdx'), text('colon'));
  writeFileSync(join(content, 'lectures/2023. /c.mdx'), text('space'));
}
