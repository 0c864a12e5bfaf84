import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds, with all folders below it; nothing where it does not exist. */
export interface Size {
  bytes: number;
  /** Files whose name ends in `.html`. */
  pages: number;
}

export function sizeOf(folder: string): Size {
  const size: Size = { bytes: 0, pages: 0 };
  for (const file of filesIn(folder)) {
    size.bytes += statSync(file).size;
    if (file.endsWith('.html')) size.pages += 1;
  }
  return size;
}

/** The paths of all files below a folder. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [];
  }
}
