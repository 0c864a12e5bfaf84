import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds and is no folder: its path from there, with `/`, and from anywhere; whether it is a plain file. */
export interface WalkedFile {
  path: string;
  file: string;
  isPlain: boolean;
}

/** All files below a folder. Not `readdir`'s own recursion, which asks the system once more about every single file. */
export function* walkFiles(root: string): Generator<WalkedFile> {
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else yield { path, file: join(root, path), isPlain: entry.isFile() };
    }
  }
}
