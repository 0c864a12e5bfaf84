import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** Windows paths have 260 characters; this leaves 80 for the folders that the archive lies in. */
const mostCharacters = 180;
const reserved = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[<>:"|?*\\\u0000-\u001F]/;

/** Every file can be checked out on every system, under its own name. */
export function fileNames({ folder }: ArchiveReading): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const judged = new Set<string>();
  for (const file of folder.files) {
    const parts = file.split('/');
    for (const [index, name] of parts.entries()) {
      const path = parts.slice(0, index + 1).join('/');
      if (judged.has(path)) continue;
      judged.add(path);
      const same = seen.get(path.normalize('NFC').toLowerCase());
      if (same === undefined) seen.set(path.normalize('NFC').toLowerCase(), path);
      else findings.push(finding('file-name-same', { other: same }, { file: path }));
      const fault = faultOf(name);
      if (fault) findings.push(finding('file-name-windows', { name, fault }, { file: path }));
    }
    if (file.length > mostCharacters)
      findings.push(finding('file-path-long', { length: file.length, most: mostCharacters }, { file }));
  }
  return findings;
}

function faultOf(name: string): 'reserved' | 'characters' | 'end' | null {
  if (forbidden.test(name)) return 'characters';
  if (reserved.test(name)) return 'reserved';
  return /[. ]$/.test(name) ? 'end' : null;
}
