import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { filesIn } from '../site-size.ts';
import { splitFile, textOf } from './front-matter.ts';
import { plainBody } from './plain-body.ts';

/** How many transcripts a folder holds, and a digest of their names, titles and bodies that does not depend on the format. */
export interface TextDigest {
  count: number;
  digest: string;
}

export function textDigest(folder: string): TextDigest {
  const files = filesIn(folder)
    .map((file) => ({ file, id: /^(t\d{5})\.mdx?$/.exec(basename(file))?.[1] }))
    .filter(({ id }) => id !== undefined)
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  const hash = createHash('sha256');
  for (const { file, id } of files) {
    const parts = splitFile(readFileSync(file, 'utf8'));
    hash.update(JSON.stringify([id, textOf(parts, 'title'), plainBody(parts.body)]));
  }
  return { count: files.length, digest: hash.digest('hex').slice(0, 16) };
}
