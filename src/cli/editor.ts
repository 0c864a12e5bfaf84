import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../archive/messages.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { type ArchiveReading, readArchive } from '../collections/read-archive.ts';
import {
  editorExtensions,
  editorSettings,
  editorTasks,
  hasSettings,
  isWired,
  workspaceOf,
  writeSchemas,
} from '../integrations/editor-files.ts';
import { foldersFor } from '../integrations/folders.ts';
import { keep } from './keep.ts';
import type { Surroundings } from './output.ts';

/** `lectern editor`: wires editors to the archive. Settings that are there already are left alone, and what to add is printed. */
export async function editor({ content }: { content: string }, { output, locale }: Surroundings): Promise<number> {
  const store = openStore(foldersFor(content).cache);
  const { reading } = await readArchive(content, bodyCache(store));
  keep(store);
  if (!reading) {
    output.tell(messagesFor(locale).command.noContentIn(content));
    return 1;
  }
  const words = messagesFor(reading.archive.settings.locale).check.editor;
  const workspace = workspaceOf(content);
  writeSchemas(workspace, reading);
  output.print(words.written(workspace.folder));
  mkdirSync(join(workspace.folder, '.vscode'), { recursive: true });
  for (const [name, value] of [
    ['settings.json', editorSettings(workspace)],
    ['extensions.json', editorExtensions],
    ['tasks.json', editorTasks(workspace)],
  ] as const) {
    const path = join(workspace.folder, '.vscode', name);
    const text = `${JSON.stringify(value, null, 2)}\n`;
    if (!existsSync(path)) writeFileSync(path, text, { flag: 'wx' });
    else if (name === 'settings.json' && !hasSettings(workspace)) output.print(words.add(path, text));
  }
  return 0;
}

/** Brings the editor's files up to date where there are any; an editor's comfort is no reason for a command to fail. */
export function refreshEditorFiles(content: string, reading: ArchiveReading): void {
  const workspace = workspaceOf(content);
  try {
    if (isWired(workspace)) writeSchemas(workspace, reading);
  } catch {
    // A folder that may not be written to, as in some pipelines: nobody edits there.
  }
}
