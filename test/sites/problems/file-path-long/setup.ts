import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (id: string) => `---\nid: ${id}\ntitle: 题\n---\n\n正文。\n`;

/** A path that Windows cannot hold, wherever the archive lies. */
export function setup(content: string): void {
  mkdirSync(join(content, `lectures/${'a'.repeat(170)}`));
  writeFileSync(join(content, `lectures/${'a'.repeat(170)}/${'b'.repeat(20)}.mdx`), text('long'));
}
