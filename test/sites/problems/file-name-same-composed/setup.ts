import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (id: string) => `---\nid: ${id}\ntitle: 题\n---\n\n正文。\n`;

/** One name twice: with its accent as one character, and with it apart, as macOS writes it. */
export function setup(content: string): void {
  writeFileSync(join(content, 'lectures/caf\u00E9.mdx'), text('cafe'));
  writeFileSync(join(content, 'lectures/cafe\u0301.mdx'), text('cafe-again'));
}
