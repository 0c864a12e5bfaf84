import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../../src/collections/hash-file.ts';
import { foldersFor } from '../../src/integrations/folders.ts';
import { lectern, type Run } from '../browser/built-site.ts';

const base = '/archive/';

/** A content folder built in one go, over a site that was merged before, and in parts that were merged. */
export interface BuiltParts {
  whole: string;
  parts: string[];
  merged: string;
}

/**
 * Builds an archive in parts, two builds at once, merges them, and lets an ordinary build take the place of a copy of the
 * merged site, all below `folder`. Rejects with what a command said where one failed.
 */
export async function buildParts(content: string, of: number, folder: string): Promise<BuiltParts> {
  mkdirSync(folder, { recursive: true });
  const whole = join(folder, 'whole');
  const parts = Array.from({ length: of }, (_, place) => join(folder, 'parts', String(place + 1)));
  const waiting = parts.map((out, place) => () => buildPart(content, place + 1, of, out));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) succeeded(await next());
  };
  await Promise.all([work(), work()]);
  const merged = join(folder, 'merged');
  succeeded(await lectern('merge', ...parts, '--out', merged));
  cpSync(merged, whole, { recursive: true });
  succeeded(await lectern('build', '--content', content, '--base', base, '--out', whole));
  return { whole, parts, merged };
}

/** One part by the real binary. */
export function buildPart(content: string, number: number, of: number, out: string): Promise<Run> {
  return lectern('build', '--content', content, '--base', base, '--shard', `${number}/${of}`, '--out', out, '--json');
}

function succeeded({ code, stderr }: Run): void {
  if (code !== 0) throw new Error(`lectern ended with ${code}:\n${stderr}`);
}

/** Throws away what builds of a content folder have kept. */
export function forget(content: string): void {
  const { cache } = foldersFor(content);
  const parent = join(cache, '..');
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (path.startsWith(cache)) rmSync(path, { recursive: true, force: true });
  }
}

/** Every file below a folder by its path from there, with the digest of what is in it. */
export function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), hashFile(file)]),
  );
}
