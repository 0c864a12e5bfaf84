import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { messagesFor } from '../archive/messages.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { memoryCache } from '../collections/body-cache.ts';
import type { Command } from './arguments.ts';
import type { Surroundings } from './output.ts';

/** `lectern new`: begins a document, in a file that passes `check`. Refuses an id that is taken and never overwrites a file. */
export async function newDocument(
  { content, type, id, title }: Extract<Command, { name: 'new' }>,
  { output, locale }: Surroundings,
): Promise<number> {
  const { reading } = await checkArchive(content, memoryCache());
  const words = messagesFor(reading?.archive.settings.locale ?? locale).command;
  if (!reading) {
    output.tell(words.noContentIn(content));
    return 1;
  }
  const { documents, withdrawn } = reading.archive;
  const taken = [...documents, ...withdrawn].find(
    (document) => document.id === id || document.formerIds.some((former) => former.split('/').at(-1) === id),
  );
  const file = `${type === 'case' ? 'cases' : 'lectures'}/${id}.mdx`;
  const path = join(content, file);
  if (taken || existsSync(path)) {
    output.tell(words.idTaken(id, taken?.file ?? file));
    return 1;
  }
  const matter = { id, title: title ?? words.newTitle, ...(type === 'talk' ? { type } : {}) };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${stringify(matter)}---\n\n${words.newText}\n`, { flag: 'wx' });
  output.print(words.begun(path));
  return 0;
}
