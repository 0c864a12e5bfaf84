import { createIndex } from 'pagefind';
import type { Archive } from '../src/archive/archive.ts';
import type { Block } from '../src/archive/body.ts';

/** How many bytes the index and the fragments of Pagefind as it comes take for the same documents, as pages. */
export async function stockBytes(archive: Archive, blocksOf: (id: string) => readonly Block[]): Promise<number> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start.');
  for (const { id, title } of archive.documents) {
    const paragraphs = blocksOf(id).map((block) => `<p id="${block.anchor}">${markup(block.text)}</p>`);
    const content = `<html lang="zh-CN"><body><article><h1>${markup(title)}</h1>${paragraphs.join('')}</article></body></html>`;
    await index.addHTMLFile({ url: `/lectures/${id}/`, content });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files
    .filter(({ path }) => /\.pf_(?:index|fragment|meta)$/.test(path))
    .reduce((sum, { content }) => sum + content.length, 0);
}

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
