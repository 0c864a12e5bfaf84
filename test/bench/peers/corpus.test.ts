import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Format } from '../../../bench/peers/corpus.ts';
import { splitFile } from '../../../bench/peers/front-matter.ts';
import { lecternFile, lecternSettings } from '../../../bench/peers/lectern-archive.ts';
import { ownCorpus } from '../../../bench/peers/own-corpus.ts';
import { longDocument } from '../../../bench/peers/page-weights.ts';
import { plainBody } from '../../../bench/peers/plain-body.ts';
import { textDigest } from '../../../bench/peers/text-digest.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('the texts of the peers', () => {
  test('are the same in every format, and a changed one is noticed', async () => {
    const corpus = ownCorpus(1);
    const formats: Format[] = ['lectern', 'hugo', 'starlight', 'docusaurus', 'plain'];
    const digests = [];
    for (const format of formats) {
      await corpus.write(format, 30, join(folder, format));
      digests.push(textDigest(join(folder, format)));
    }
    expect(digests[0]?.count).toBe(30);
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(1);
    const file = join(folder, 'plain/t00030.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/。\n$/, '！\n'));
    expect(textDigest(join(folder, 'plain'))).not.toEqual(digests[0]);
  });

  test('Hugo is given taxonomies, and nothing of Lectern is left in a body', async () => {
    await ownCorpus(1).write('hugo', 30, join(folder, 'more'));
    const parts = splitFile(readFileSync(join(folder, 'more/t00001.md'), 'utf8'));
    expect(Object.keys(parts.front)).toEqual(['title', 'date', 'regions', 'themes', 'years']);
    for (let number = 1; number <= 30; number += 1) {
      const text = readFileSync(join(folder, `more/t${String(number).padStart(5, '0')}.md`), 'utf8');
      expect(text).not.toMatch(/<[A-Z]|\]\(\//);
    }
  });

  test('components become what they show', () => {
    expect(plainBody('\n<Speaker name="林某"/>\n\n<Stage>（掌声）</Stage>\n\n见[上一讲](/lectures/t00001/)。\n')).toBe(
      '**林某**\n\n（掌声）\n\n见上一讲。',
    );
  });
});

describe('an archive made of what gen-transcripts.mjs writes', () => {
  const text = `---
title: "山西城市更新专题讲座第1讲"
date: 2018-06-19
region: shanxi
themes: ["urban", "talent"]
speaker: 林某
level: 县级
---

## 第1部分
`;

  test('has front matter that Lectern knows', () => {
    expect(lecternFile('t00001', splitFile(text))).toMatchInlineSnapshot(`
      "---
      id: t00001
      title: 山西城市更新专题讲座第1讲
      date: 2018-06-19
      series: county
      regions:
        - shanxi
      themes:
        - urban
        - talent
      speakers:
        - name: 林某
          region: shanxi
      sample: true
      ---

      ## 第1部分
      "
    `);
    expect(() => lecternFile('t00001', splitFile(text.replace('县级', '乡级')))).toThrowErrorMatchingInlineSnapshot(
      `[Error: t00001 has a level that is not known: 乡级]`,
    );
  });

  test('has the regions and themes that are named', () => {
    const files = new Map(lecternSettings());
    expect([...files.keys()]).toEqual([
      'archive.yaml',
      'regions.yaml',
      'themes.yaml',
      'series/province.yaml',
      'series/city.yaml',
      'series/county.yaml',
      'series/school.yaml',
    ]);
    expect(files.get('regions.yaml')?.match(/slug:/g)?.length).toBe(30);
    expect(files.get('themes.yaml')?.match(/slug:/g)?.length).toBe(12);
  });

  test('a long document has all bodies, and each footnote its own', () => {
    const one = '---\nid: a\ntitle: 甲\n---\n甲[^1]\n\n[^1]: 注\n';
    expect(longDocument('both', [one, one])).toBe(
      '---\nid: both\ntitle: 甲\n---\n甲[^1-1]\n\n[^1-1]: 注\n\n甲[^2-1]\n\n[^2-1]: 注\n',
    );
  });
});
