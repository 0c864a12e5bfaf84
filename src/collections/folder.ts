import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Finding, finding } from '../archive/problem-table.ts';

/** The content folder as the rest of this layer sees it: paths with `/` from the folder, in one order on every machine. */
export interface Folder {
  root: string;
  files: readonly string[];
  findings: readonly Finding[];
}

/** Lists a folder. Hidden files are passed over; a symbolic link that leads out of the folder is reported and not followed. */
export function listFolder(root: string): Folder {
  const files: string[] = [];
  const findings: Finding[] = [];
  const realRoot = realpathSync(root);
  const walk = (below: string) => {
    for (const name of namesIn(root, below, findings)) {
      if (name.startsWith('.') || name === 'node_modules' || name === 'Thumbs.db') continue;
      const path = below === '' ? name : `${below}/${name}`;
      const status = linkTarget(root, path, realRoot, findings);
      if (status === 'folder') walk(path);
      if (status === 'file') files.push(path);
    }
  };
  walk('');
  return { root, files, findings };
}

function namesIn(root: string, below: string, findings: Finding[]): string[] {
  try {
    return readdirSync(join(root, below)).sort();
  } catch (error) {
    findings.push(finding('file-unreadable', { reason: reasonOf(error) }, { file: below }));
    return [];
  }
}

function linkTarget(root: string, path: string, realRoot: string, findings: Finding[]): 'file' | 'folder' | 'none' {
  try {
    const status = lstatSync(join(root, path));
    if (!status.isSymbolicLink()) return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'none';
    const real = realpathSync(join(root, path));
    if (!`${real}${sep}`.startsWith(`${realRoot}${sep}`)) {
      findings.push(finding('file-outside', { target: real }, { file: path }));
      return 'none';
    }
    // A folder inside the archive is read where it is; following the link would read it twice, or without end.
    return lstatSync(real).isFile() ? 'file' : 'none';
  } catch (error) {
    findings.push(finding('file-unreadable', { reason: reasonOf(error) }, { file: path }));
    return 'none';
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file: UTF-8, a byte order mark dropped, line ends as `\n`. */
export function readText(root: string, path: string): string | Finding {
  try {
    const bytes = readFileSync(join(root, path));
    return decoder.decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof TypeError) return finding('file-encoding', {}, { file: path });
    return finding('file-unreadable', { reason: reasonOf(error) }, { file: path });
  }
}

/** The system's short name for what went wrong (`EACCES`), or its sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}
