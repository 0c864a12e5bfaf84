import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../archive/problem-table.ts';
import type { BodyCache } from '../../collections/body-cache.ts';
import { reasonOf } from '../../collections/folder.ts';
import { keepAnchors } from '../../collections/keep-anchors.ts';
import type { ArchiveReading, ReadingOptions } from '../../collections/read-archive.ts';
import { settingsFile } from '../../collections/read-settings.ts';
import { replaceFile } from '../../collections/replace-file.ts';
import { checkArchive } from '../check-archive.ts';
import type { Change } from './change.ts';
import { fixText } from './fix-text.ts';

/** A file that was put right. */
export interface FixedFile {
  file: string;
  before: string;
  after: string;
  changes: Change[];
}

export interface Fixing {
  files: FixedFile[];
  /** Registers of anchors that were brought up to date. */
  registers: string[];
  /** Files that could not be written, with the system's reason. */
  unwritten: { file: string; reason: string }[];
  /** The archive as it is then, and all that is still wrong with it. */
  reading: ArchiveReading | null;
  findings: Finding[];
}

/** An alias may stand beside its own slug, which is seen only when it has become one; a file that could not be read may have all of this. */
const mostRounds = 6;

/** Puts right, in the files themselves, what has one right answer, until a check finds no more of it. */
export async function fixArchive(root: string, cache: BodyCache, options: ReadingOptions = {}): Promise<Fixing> {
  const fixed = new Map<string, FixedFile>();
  const unwritten = new Map<string, string>();
  const registers = new Set<string>();
  for (let round = 1; ; round++) {
    const { reading, findings } = await checkArchive(root, cache, options);
    const changed =
      round > mostRounds ? [] : fixesOf(root, reading, findings).filter(({ file }) => !unwritten.has(file));
    if (changed.length === 0) {
      const renewed = reading ? keepAnchors(reading, cache).filter((file) => !registers.has(file)) : [];
      for (const file of renewed) registers.add(file);
      if (renewed.length > 0) continue;
      return {
        files: [...fixed.values()],
        registers: [...registers],
        unwritten: [...unwritten].map(([file, reason]) => ({ file, reason })),
        reading,
        findings,
      };
    }
    for (const one of changed) {
      const reason = write(join(root, one.file), one);
      if (reason !== null) {
        unwritten.set(one.file, reason);
        continue;
      }
      const before = fixed.get(one.file);
      fixed.set(one.file, before ? { ...before, after: one.after, changes: [...before.changes, ...one.changes] } : one);
    }
  }
}

function fixesOf(root: string, reading: ArchiveReading | null, findings: readonly Finding[]): FixedFile[] {
  // Without settings that can be read this may be no archive at all, and then its files are nobody's to touch.
  const files = reading?.folder.files ?? [settingsFile];
  const byFile = Map.groupBy(findings, ({ file }) => file);
  // A page may hold code where the owner says so; what white space means in it nobody knows but the code.
  const body = reading?.archive.settings.locale ?? null;
  return files.flatMap((file) => {
    const before = storedText(join(root, file));
    if (before === null) return [];
    const { text, changes } = fixText(file, before, byFile.get(file) ?? [], body);
    return text === before ? [] : [{ file, before, after: text, changes }];
  });
}

/** A text as it is stored, its byte order mark included; null where the file is none, which the check reports. */
function storedText(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

/** Writes a file unless somebody else has done so since it was read; null, or why it was not written. */
function write(path: string, { before, after }: FixedFile): string | null {
  try {
    const real = realpathSync(path);
    if (storedText(real) !== before) return 'EBUSY';
    replaceFile(real, after, statSync(real).mode);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
