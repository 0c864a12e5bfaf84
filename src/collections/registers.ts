import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Folder of the registers of anchors, from the content folder: hidden, since nobody edits it by hand. */
export const registersFolder = '.anchors';

/** The registers of an archive, by ids of documents. */
export interface Registers {
  /** Ids that have one; null where the archive has no folder of registers. */
  ids: ReadonlySet<string> | null;
  /** Text of a document's register; null where it has none that can be read. */
  text(id: string | null): string | null;
}

/** Path of a document's register from the content folder. */
export function registerFile(id: string): string {
  return `${registersFolder}/${id}.json`;
}

/** The registers of a content folder. What is no plain file in a plain folder is passed over: a link might lead anywhere. */
export function readRegisters(root: string): Registers {
  const ids = registerIds(root);
  return { ids, text: (id) => (id !== null && ids?.has(id) ? readRegister(root, id) : null) };
}

/** Text of one document's register; null where it has none that can be read. */
export function readRegister(root: string, id: string): string | null {
  const path = join(root, registerFile(id));
  try {
    const plain = lstatSync(join(root, registersFolder)).isDirectory() && lstatSync(path).isFile();
    return plain ? readFileSync(path, 'utf8').replace(/\r\n?/g, '\n') : null;
  } catch {
    return null;
  }
}

/** Writes a register into its place, whole, and the folder where there is none; false where something else has that name. */
export function writeRegister(root: string, id: string, text: string): boolean {
  const folder = join(root, registersFolder);
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) return false;
  replaceFile(join(root, registerFile(id)), text);
  return true;
}

function registerIds(root: string): Set<string> | null {
  try {
    if (!lstatSync(join(root, registersFolder)).isDirectory()) return null;
    const entries = readdirSync(join(root, registersFolder), { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
    return new Set(files.map(({ name }) => name.slice(0, -'.json'.length)));
  } catch {
    return null;
  }
}
