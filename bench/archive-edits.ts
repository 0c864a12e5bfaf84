import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An edited document: its id, what is new in it, and how it becomes what it was. */
export interface Edit {
  id: string;
  added: string;
  undo(): void;
}

/** Adds a paragraph to the document in the middle of an archive. */
export function editBody(content: string): Edit {
  const added = `再看一遍${Math.random()}。`;
  return edit(content, added, (text) => `${text}\n${added}\n`);
}

/** Gives the document in the middle of an archive another title. */
export function editTitle(content: string): Edit {
  const added = `新题${Math.random()}`;
  return edit(content, added, (text) => text.replace(/^title: .*/m, `title: ${added}`));
}

function edit(content: string, added: string, change: (text: string) => string): Edit {
  const folder = join(content, 'lectures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  const file = join(folder, files[files.length >> 1] ?? '');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  return { id: /^id: (.*)$/m.exec(before)?.[1] ?? '', added, undo: () => writeFileSync(file, before) };
}
