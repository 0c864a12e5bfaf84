import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The texts of files by their paths from a folder. */
export type Files = Record<string, string>;

/** Writes files below a folder, and the folders that they need. */
export function writeAll(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Every file below a folder, and every folder, which has an empty text. */
export function readAll(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), entry.isDirectory() ? '' : readFileSync(path, 'utf8')];
    }),
  );
}

/** What {@link readAll} finds where these files are, and no others. */
export function wholeOf(files: Files): Files {
  const folders = Object.keys(files).flatMap((path) => {
    const names = path.split('/');
    return names.slice(1).map((_, at) => [names.slice(0, at + 1).join('/'), ''] as const);
  });
  return { ...Object.fromEntries(folders), ...files };
}
