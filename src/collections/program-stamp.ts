import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The program itself, what it copies into every site, and which versions of its packages are installed. */
const parts = [
  'src',
  'docs',
  'public',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
];

let known: string | null = null;

/** Changes with every file of the program, with its packages and with Node: what another stamp made is not used again. */
export function programStamp(): string {
  known ??= stampOf();
  return known;
}

function stampOf(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of parts.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

function filesOf(part: string): string[] {
  if (!existsSync(join(root, part))) return [];
  if (part.includes('.')) return [part];
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
