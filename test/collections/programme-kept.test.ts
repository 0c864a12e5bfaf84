import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { root } from './programme-archive.ts';

describe('what an earlier run has kept', () => {
  const content = mkdtempSync(join(tmpdir(), 'lectern-programme-'));
  const edit = (file: string, from: string, to: string) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const kept = memoryCache();
  /** With what was kept, and from nothing. */
  const both = async () => {
    const [warm, cold] = [await checkArchive(content, kept), await checkArchive(content, memoryCache())];
    expect(warm.findings).toEqual(cold.findings);
    expect(warm.reading?.archive).toEqual(cold.reading?.archive);
    return warm;
  };

  test('follows every change of what a document takes from elsewhere', async () => {
    cpSync(root, content, { recursive: true });
    try {
      await both();
      edit('sessions/2023/opening.yaml', 'date: 2023-03-02', 'date: 2023-03-09');
      const { reading: moved } = await both();
      expect(moved?.archive.documents.find(({ id }) => id === 'upstream')?.date).toBe('2023-03-09');
      edit('archive.yaml', 'shown: true', 'shown: false');
      const { reading: hidden } = await both();
      expect(hidden?.archive.parts.map(({ score, rank }) => [score, rank])).toEqual([
        [null, null],
        [null, null],
      ]);
      edit('archive.yaml', 'slug: water-office', 'slug: office-of-water');
      const { reading: renamed } = await both();
      expect(renamed?.archive.measures[1]?.owner).toEqual({ kind: 'body', slug: 'office-of-water' });
      edit('lectures/upstream.mdx', '站点公开', '站点关闭');
      expect((await both()).findings.map(({ rule }) => rule)).toContain('quote-gone');
      rmSync(join(content, 'sessions/2023/opening.yaml'));
      expect((await both()).findings.map(({ rule }) => rule)).toContain('session-unknown');
    } finally {
      rmSync(content, { recursive: true, force: true });
    }
  });
});
