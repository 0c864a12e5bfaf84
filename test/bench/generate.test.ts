import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { run } from '../../bench/generate.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-generate-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** The files of an archive by their path, as text. */
async function archive(name: string, ...words: string[]): Promise<Map<string, string>> {
  const target = join(folder, name);
  expect(await run([words[0] ?? '', target, ...words.slice(1)])).toBe(0);
  const files = (await readdir(target, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(target.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

describe('npm run bench -- generate', () => {
  test('writes the same bytes for the same seed, others for another, and the first ones whatever follows', async () => {
    const [twenty, again, thirty, other] = await Promise.all([
      archive('twenty', '20'),
      archive('again', '20', '--seed', '1'),
      archive('thirty', '30'),
      archive('other', '20', '--seed', '2'),
    ]);
    expect(again).toEqual(twenty);
    for (const [path, text] of twenty) expect(thirty.get(path)).toBe(text);
    const transcripts = [...twenty.keys()].filter((path) => path.endsWith('.mdx'));
    expect(transcripts.length).toBe(20);
    expect(transcripts.filter((path) => other.get(path) === twenty.get(path))).toEqual([]);
  });

  test('writes about 6,000 characters a transcript, and names only what the archive has', async () => {
    const files = await archive('forty', '40');
    const slugs = (path: string) =>
      new Set((parse(files.get(path) ?? '') as { slug: string }[]).map(({ slug }) => slug));
    const [regions, themes] = [slugs('regions.yaml'), slugs('themes.yaml')];
    const ids = new Set<string>();
    const lengths: number[] = [];
    for (const [path, text] of files) {
      if (!path.endsWith('.mdx')) continue;
      const [, front = '', body = ''] = text.split(/^---$/m);
      const fields = parseAllDocuments(front)[0]?.toJS() as Record<'id' | 'series', string> &
        Record<'regions' | 'heldIn' | 'themes' | 'related', string[]>;
      ids.add(fields.id);
      expect([...fields.regions, ...fields.heldIn].filter((slug) => !regions.has(slug))).toEqual([]);
      expect(fields.themes.filter((slug) => !themes.has(slug))).toEqual([]);
      expect(files.has(`series/${fields.series}.yaml`)).toBe(true);
      expect((fields.related ?? []).filter((id) => id >= fields.id)).toEqual([]);
      expect(body).not.toMatch(/[{}]|undefined/);
      lengths.push(body.replace(/\s/g, '').length);
    }
    expect(ids.size).toBe(40);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(5700);
    expect(mean).toBeLessThan(6300);
  });

  test('writes into no folder that holds something, and says how it is used', async () => {
    await writeFile(join(folder, 'note.txt'), 'mine');
    expect(await run(['3', folder])).toBe(1);
    expect(await run(['many', join(folder, 'x')])).toBe(2);
    expect(await run(['3'])).toBe(2);
    expect(await run(['3', join(folder, 'x'), '--seed', 'y'])).toBe(2);
    expect(await run(['3', join(folder, 'x'), '--sed', '1'])).toBe(2);
  });
});
