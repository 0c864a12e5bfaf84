import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { registerFile } from '../collections/registers.ts';
import type { Asset } from './draft.ts';
import type { ImportEffects } from './effects.ts';
import type { LeftOutReason } from './report.ts';
import type { TargetArchive } from './target-archive.ts';
import { pictureBytes } from './word/pictures.ts';

/** A document ready to be written, and the files that stand beside it. */
export interface Placed {
  id: string;
  /** Path from the content folder. */
  file: string;
  text: string;
  /** Text of the register of its anchors. */
  register: string;
  /** The source file, which the others are read from again. */
  source: string;
  files: readonly { file: string; asset: Asset }[];
}

/** Writes a document and its files where there is nothing yet; else the reason why not, with what would change. */
export async function place(
  { id, file, text, register, source, files }: Placed,
  archive: TargetArchive,
  content: string,
  effects: ImportEffects,
): Promise<LeftOutReason | null> {
  const holder = archive.files.get(id);
  try {
    const free = holder === undefined && (await effects.kindOf(join(content, file), false)) === 'missing';
    if (free) {
      const taken = await writeBeside(files, source, content, effects);
      if (taken !== null) return { kind: 'exists', file: taken, changes: null };
      // One that is left of a document of this id knows its paragraphs: it stays.
      await effects.create(join(content, registerFile(id)), register);
      if (await effects.create(join(content, file), text)) return null;
    }
    const present = holder ?? file;
    const old = new TextDecoder().decode(await effects.read(join(content, present)));
    if (old === text) return { kind: 'already-imported', file: present };
    return present === file
      ? { kind: 'exists', file, changes: changesBetween(file, old, text) }
      : { kind: 'id-taken', id, file: present };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

/** The pictures first: a document must not point to what is not there. Gives the file that is there and another. */
async function writeBeside(
  files: Placed['files'],
  source: string,
  content: string,
  effects: ImportEffects,
): Promise<string | null> {
  if (files.length === 0) return null;
  const bytes = await effects.read(source);
  for (const { file, asset } of files) {
    const path = join(content, file);
    const own = pictureBytes(asset, bytes);
    if (await effects.create(path, own)) continue;
    if (Buffer.compare(own, await effects.read(path)) !== 0) return file;
  }
  return null;
}

/** A unified diff; null where the two have so little in common that it would show nothing. */
function changesBetween(file: string, old: string, text: string): string | null {
  const patch = createTwoFilesPatch(file, file, old, text, undefined, undefined, { context: 1, maxEditLength: 4000 });
  return patch === undefined ? null : patch.split('\n').slice(2).join('\n').trimEnd();
}
