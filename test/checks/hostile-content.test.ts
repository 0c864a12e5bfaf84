import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/archive/locale.ts';
import { describe as inWords } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { base, temporaryFolder } from './problem-sites.ts';

/** Lays some files over the healthy archive, and lists what is then wrong as `file:line:column rule`. */
async function problemsWith(lay: Record<string, string | Uint8Array> | ((content: string) => void)): Promise<string[]> {
  using folder = temporaryFolder();
  cpSync(base, folder.path, { recursive: true });
  if (typeof lay === 'function') lay(folder.path);
  else for (const [file, text] of Object.entries(lay)) write(folder.path, file, text);
  const { findings } = await checkArchive(folder.path, memoryCache());
  for (const found of findings) {
    for (const locale of locales) {
      const { message, hint } = inWords(found, locale);
      expect(`${message}\n${hint}`).not.toMatch(/undefined|\[object|NaN|\p{Cc}.*\n|[\p{Cc}\p{Zl}\p{Zp}]$/u);
      expect(message.length + hint.length).toBeLessThan(1500);
    }
  }
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

function write(content: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

const third = 'lectures/third.mdx';
const matter = (lines: string, body = '讲。') => `---\nid: third\ntitle: 第三讲\n${lines}\n---\n\n${body}\n`;

describe('what an editor may leave behind is read like anything else', () => {
  test.each([
    ['line ends of Windows', matter('date: 2023-08-24', '甲\n\n乙').replaceAll('\n', '\r\n')],
    ['line ends of the old Mac', matter('date: 2023-08-24').replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${matter('date: 2023-08-24')}`],
    ['a byte order mark and line ends of Windows', `\uFEFF${matter('date: 2023-08-24')}`.replaceAll('\n', '\r\n')],
    ['white space after the fences', '---  \nid: third\ntitle: 第三讲\n---\t\n讲。'],
    ['no line end at the end', '---\nid: third\ntitle: 第三讲\n---\n讲。'],
    ['U+2028 in a field and in the text', matter('summary: 前\u2028后', '前\u2028后')],
    ['a year without quotes', matter('date: 2023')],
    ['attachments as one entry', matter('attachments: river.png')],
  ])('%s', async (_, text) => {
    expect(await problemsWith({ [third]: text })).toEqual([]);
  });

  test('places count lines and columns of the file, whatever its line ends', async () => {
    const text = matter('date: 2023-13', '见[无](./none.mdx)。');
    const places = [`${third}:4:7 date-impossible`, `${third}:7:2 link-document`];
    expect(await problemsWith({ [third]: text })).toEqual(places);
    expect(await problemsWith({ [third]: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual(places);
  });
});

describe('a file that is hardly one', () => {
  test.each([
    ['empty', '', [`${third}:1:1 front-matter-missing`]],
    ['only a fence', '---', [`${third}:1:1 front-matter-unclosed`]],
    ['only fences', '---\n---', [`${third}:1:1 body-empty`, `${third}:2:1 yaml-shape`]],
    ['only comments between the fences', '---\n# id: third\n---\nx', [`${third}:2:1 yaml-shape`]],
    ['a list between the fences', '---\n- id: third\n---\nx', [`${third}:2:1 yaml-shape`]],
    ['a zero byte', '---\nid: third\ntitle: a\0b\n---\nx', [`${third}:3:8 text-control`]],
    [
      'everything empty',
      '---\nid:\ntitle:\nregions:\nspeakers: [null]\n---\nx',
      [`${third}:2:4 field-empty`, `${third}:3:7 field-empty`, `${third}:4:9 field-empty`, `${third}:5:12 field-empty`],
    ],
    [
      'strange keys',
      '---\nid: third\ntitle: a\n__proto__: 1\nconstructor: 2\n? [a]\n: 3\nnull: 4\n5: 6\n---\nx',
      [
        `${third}:4:1 field-unknown`,
        `${third}:5:1 field-unknown`,
        `${third}:6:3 field-unknown`,
        `${third}:8:1 field-unknown`,
        `${third}:9:1 field-unknown`,
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await problemsWith({ [third]: text })).sort()).toEqual([...expected].sort());
  });

  test.each(['regions.yaml', 'themes.yaml'])('an empty %s is an empty list', async (file) => {
    const rules = new Set((await problemsWith({ [file]: '' })).map((problem) => problem.split(' ')[1]));
    expect([...rules]).toEqual([file === 'regions.yaml' ? 'region-unknown' : 'theme-unknown']);
  });
});

describe('values of the wrong kind are told at their place', () => {
  test.each([
    ['code: 042000', 'regions.yaml', '- {code: 042000, slug: a, name: 甲}\n', 'regions.yaml:1:10 field-type'],
    ['date: 2023-8-4', third, matter('date: 2023-8-4'), `${third}:4:7 date-form`],
    ['date: 0000', third, matter('date: 0000'), `${third}:4:7 date-form`],
    ['date: ２０２３', third, matter('date: ２０２３'), `${third}:4:7 date-form`],
    ['date: 2023-08-24T10:00', third, matter('date: 2023-08-24T10:00'), `${third}:4:7 date-form`],
    ['date: [2023]', third, matter('date: [2023]'), `${third}:4:7 field-type`],
    ['number: 1e999', third, matter('series: class\nnumber: 1e999'), `${third}:5:9 number-form`],
    [
      'number: 99999999999999999999',
      third,
      matter('series: class\nnumber: 99999999999999999999'),
      `${third}:5:9 number-form`,
    ],
    ['id: THIRD', third, matter('').replace('third', 'THIRD'), `${third}:2:5 id-form`],
    [
      'an unknown field deep inside',
      third,
      matter('attachments:\n  - file: river.png\n    label: 图'),
      `${third}:6:5 field-unknown`,
    ],
    [
      'a wrong value deep inside',
      third,
      matter('sources:\n  - title: 甲\n  - {title: 乙, date: 2023-02-30}'),
      `${third}:6:22 date-impossible`,
    ],
  ])('%s', async (_, file, text, expected) => {
    expect(await problemsWith({ [file]: text })).toContain(expected);
  });
});

describe('what is large', () => {
  test('a line of five megabytes, in the text and in a field', async () => {
    const long = '长'.repeat(1_700_000);
    expect(await problemsWith({ [third]: matter(`summary: ${long}`, long) })).toEqual([]);
    expect(await problemsWith({ [third]: matter(`${long.slice(0, 1000)}: 1\nregions: [${long}]`) })).toEqual([
      `${third}:4:1 field-unknown`,
      `${third}:5:11 region-unknown`,
    ]);
    expect(await problemsWith({ [third]: matter(`${long}: 1`) })).toEqual([`${third}:4:1 yaml-syntax`]);
  });

  test('thousands of problems in one text', async () => {
    const body = Array.from({ length: 3000 }, (_, n) => `见[无](./none-${n}.mdx)，<br/>，![](./none-${n}.png)。`).join(
      '\n\n',
    );
    expect(await problemsWith({ [third]: matter('', body) })).toHaveLength(3000 * 4);
  });

  test('a tree of regions three thousand levels deep, and a circle as long', async () => {
    const chain = (first: string) =>
      Array.from(
        { length: 3000 },
        (_, n) => `- {code: "${n}", slug: r${n}, name: 区${n}${n > 0 ? `, parent: "${n - 1}"` : first}}`,
      ).join('\n');
    const clean = {
      'archive.yaml': 'title: 甲\norganisation: 乙\nlocale: zh-CN\n',
      'lectures/first.mdx': matter('').replace('third', 'first'),
    };
    const problems = async (first: string) => {
      const all = await problemsWith({ ...clean, 'regions.yaml': chain(first) });
      return all.filter((problem) => problem.startsWith('regions.yaml'));
    };
    expect(await problems('')).toEqual([]);
    expect(await problems(', parent: "2999"')).toEqual(['regions.yaml:1:43 parent-cycle']);
  });

  test('aliases that unfold to more than memory holds', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n || ''}, *a${n || ''}]`),
    ].join('\n');
    expect(await problemsWith({ [third]: matter(bomb) })).toEqual([`${third}:2:1 yaml-syntax`]);
  });
});

describe('what a file system may hold', () => {
  test('folders with names of documents, and documents in them', async () => {
    expect(await problemsWith({ 'lectures/x.mdx/y.mdx': matter('') })).toEqual([]);
  });

  test('a folder in the place of a vocabulary', async () => {
    const problems = await problemsWith((content) => {
      rmSync(join(content, 'themes.yaml'));
      write(content, 'themes.yaml/rural.txt', '乡村振兴');
    });
    expect(problems).toContain('themes.yaml/rural.txt:1:1 file-misplaced');
  });

  test('a folder in the place of the settings', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'archive.yaml'));
    const { findings } = await checkArchive(folder.path, memoryCache());
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['file-unreadable', 'archive.yaml']]);
  });

  test('links in circles and out of the archive, never followed', async () => {
    const problems = await problemsWith((content) => {
      symlinkSync('.', join(content, 'lectures/again'));
      symlinkSync('..', join(content, 'cases/up'));
      symlinkSync('first.mdx', join(content, 'lectures/nowhere.mdx').replace('nowhere', 'a-link'));
      symlinkSync('gone.mdx', join(content, 'lectures/gone-link.mdx'));
      symlinkSync('/', join(content, 'lectures/root'));
    });
    expect(problems).toEqual([
      'lectures/first.mdx:2:5 id-duplicate',
      'lectures/first.mdx:6:9 number-duplicate',
      'lectures/gone-link.mdx:1:1 file-unreadable',
      'lectures/root:1:1 file-outside',
    ]);
  });

  test('a name that is not UTF-8', async () => {
    const problems = await problemsWith((content) => {
      writeFileSync(
        Buffer.concat([Buffer.from(`${content}/lectures/`), Buffer.from([0xb5, 0xda]), Buffer.from('.mdx')]),
        matter(''),
      );
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ file-unreadable$/);
  });

  // The superuser may read everything: then the place of an ordinary user is taken for as long as the files are read.
  test.skipIf(process.seteuid === undefined)('a file and a folder that may not be read', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    write(folder.path, third, matter(''));
    chmodSync(join(folder.path, third), 0o000);
    mkdirSync(join(folder.path, 'cases/closed'), { mode: 0o000 });
    chmodSync(folder.path, 0o755);
    const user = process.geteuid?.() ?? 0;
    if (user === 0) process.seteuid?.(65_534);
    const { findings } = await checkArchive(folder.path, memoryCache()).finally(
      () => user === 0 && process.seteuid?.(user),
    );
    expect(findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
      'cases/closed:1 file-unreadable',
      `${third}:1 file-unreadable`,
    ]);
  });
});
