import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { type Messages, messagesFor } from '../archive/messages.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { Change } from '../checks/fix/change.ts';
import { type FixedFile, fixArchive } from '../checks/fix/fix-archive.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { listFolder } from '../collections/folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { settingsFile } from '../collections/read-settings.ts';
import { registersFolder } from '../collections/registers.ts';
import { foldersFor } from '../integrations/folders.ts';
import type { Surroundings } from './output.ts';
import { showProgress } from './show-progress.ts';

/**
 * `check --fix`: puts right what has one right answer and says so, on stdout where that is for people to read, else beside it.
 * With `show` it does so in a copy and prints the differences; what is then still wrong is the same.
 */
export async function fixContent(
  content: string,
  mode: 'show' | 'write',
  cache: BodyCache,
  surroundings: Surroundings,
  readable: boolean,
): Promise<{ reading: ArchiveReading | null; findings: Finding[]; failed: boolean }> {
  const { output, locale } = surroundings;
  const copy = mode === 'show' ? copyOf(content) : null;
  try {
    const { files, registers, unwritten, reading, findings } = await showProgress('check', surroundings, (onRead) =>
      fixArchive(copy ?? content, cache, { onRead }),
    );
    const words = messagesFor(reading?.archive.settings.locale ?? locale).check.fix;
    const say = (text: string) => (readable ? output.print(text) : output.tell(text));
    for (const file of files) say(`${told(file, words)}${copy === null ? '' : `\n\n${difference(file)}`}\n`);
    const changes = files.reduce((sum, file) => sum + file.changes.length, 0);
    if (files.length > 0) say(`${words[mode === 'show' ? 'wouldBe' : 'done'](changes, files.length)}\n`);
    else if (registers.length === 0) say(`${words.nothing}\n`);
    if (registers.length > 0) say(`${words[mode === 'show' ? 'registersWouldBe' : 'registers'](registers.length)}\n`);
    for (const { file, reason } of unwritten) output.tell(words.unwritten(file, reason));
    return { reading, findings, failed: unwritten.length > 0 };
  } finally {
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
  }
}

/** A file's name and below it each change with its line. */
function told({ file, changes }: FixedFile, words: Messages['check']['fix']): string {
  return [file, ...changes.map((change) => `  ${change.line}  ${sentence(change, words)}`)].join('\n');
}

function sentence({ kind, from, to }: Change, words: Messages['check']['fix']): string {
  return words[kind](from, to);
}

/** A unified diff; line ends and byte order marks are told in words, not line by line. */
function difference({ file, before, after }: FixedFile): string {
  const plain = before.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return createTwoFilesPatch(file, file, plain, after, undefined, undefined, { context: 1 })
    .split('\n')
    .slice(2)
    .join('\n')
    .trimEnd();
}

/** A folder with the same files, by other names where the file system has such, which is as quick for large recordings as for small. */
function copyOf(content: string): string | null {
  if (!existsSync(join(content, settingsFile))) return null;
  const { cache } = foldersFor(content);
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'fix-'));
  const { files } = listFolder(content);
  // A hidden folder, which no listing names.
  if (existsSync(join(content, registersFolder)))
    cpSync(join(content, registersFolder), join(copy, registersFolder), { recursive: true });
  for (const file of files) {
    const target = join(copy, file);
    const source = realpathSync(join(content, file));
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
  return copy;
}
