import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 第二讲 in GBK. */
export function setup(content: string): void {
  const title = Buffer.from([0xb5, 0xda, 0xb6, 0xfe, 0xbd, 0xb2]);
  writeFileSync(join(content, 'lectures/second.mdx'), Buffer.concat([Buffer.from('---\nid: second\ntitle: '), title, Buffer.from('\n---\n\nx\n')]));
}
