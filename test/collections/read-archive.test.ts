import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { base, temporaryFolder } from '../checks/problem-sites.ts';

/** The healthy archive with some files laid over it, as it is read. */
async function read(files: Record<string, string> = {}) {
  using folder = temporaryFolder();
  cpSync(base, folder.path, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true });
    writeFileSync(join(folder.path, file), text);
  }
  const { reading, findings } = await checkArchive(folder.path, memoryCache());
  if (!reading) throw new Error('There is no archive.');
  return { ...reading, findings };
}

const matter = (lines: string, body = '讲。') => `---\nid: third\ntitle: 第三讲\n${lines}\n---\n\n${body}\n`;
const third = 'lectures/third.mdx';
const aboutThird = async (lines: string, files: Record<string, string> = {}) => {
  const { archive, findings } = await read({ [third]: matter(lines), ...files });
  return { document: archive.documents.find(({ id }) => id === 'third'), rules: findings.map(({ rule }) => rule) };
};

describe('an archive as it is read', () => {
  test('has its documents in the order of their ids, whatever their files are called', async () => {
    const { archive } = await read({
      'lectures/zz/aa.mdx': matter('').replace('third', '0-begin'),
      'cases/a.mdx': matter('').replace('third', 'zz'),
    });
    expect(archive.documents.map(({ id, file }) => [id, file])).toEqual([
      ['0-begin', 'lectures/zz/aa.mdx'],
      ['first', 'lectures/first.mdx'],
      ['mill', 'cases/mill.mdx'],
      ['second', 'lectures/second.mdx'],
      ['zz', 'cases/a.mdx'],
    ]);
  });

  test('has every field of a document, what is not stated as null or an empty list', async () => {
    const { archive } = await read();
    const first = archive.documents.find(({ id }) => id === 'first');
    expect({ ...first, body: first && 'digest' }).toMatchInlineSnapshot(`
      {
        "appliesTo": [],
        "archival": {
          "access": null,
          "carrier": null,
          "classification": null,
          "draft": null,
          "pages": null,
          "reference": null,
        },
        "attachments": [],
        "body": "digest",
        "buildsOn": [],
        "characters": 20,
        "date": "2023-08-24",
        "file": "lectures/first.mdx",
        "formerIds": [],
        "heading": null,
        "heldIn": [
          "qingchuan",
        ],
        "history": {
          "approvedBy": null,
          "approvedOn": null,
          "corrected": null,
          "errata": [],
          "state": null,
        },
        "id": "first",
        "language": null,
        "level": "province",
        "number": 1,
        "order": null,
        "outcome": null,
        "rank": null,
        "regions": [
          "dongshan",
        ],
        "related": [
          "mill",
        ],
        "reports": [],
        "revised": null,
        "sample": false,
        "score": null,
        "series": "class",
        "session": null,
        "sources": [],
        "speakers": [
          {
            "name": null,
            "office": "市委书记",
            "organisation": "东山市委",
            "region": "dongshan",
          },
        ],
        "summary": null,
        "terms": [],
        "themes": [
          "rural",
        ],
        "title": "第一讲",
        "topic": null,
        "type": "lecture",
        "withdrawn": null,
      }
    `);
    expect(archive.documents.find(({ id }) => id === 'mill')).toMatchObject({
      type: 'case',
      date: '2023',
      series: null,
      number: null,
      level: null,
      heldIn: [],
      speakers: [],
    });
  });

  test('tells regions that a document is about from those it was held in', async () => {
    const { document } = await aboutThird('regions: [dongshan]\nheldIn: ["100200"]');
    expect([document?.regions, document?.heldIn]).toEqual([['dongshan'], ['xihe']]);
  });

  test.each(['2023', '2023-08', '2023-08-24'])('keeps the date %s as exact as it is written', async (date) => {
    expect((await aboutThird(`date: ${date}`)).document?.date).toBe(date);
  });

  test('takes the level of a document from its series, unless it states its own', async () => {
    expect((await aboutThird('series: class')).document?.level).toBe('province');
    expect((await aboutThird('series: class\nlevel: county')).document?.level).toBe('county');
  });

  test('knows a speaker by office, organisation and region; a name may be given', async () => {
    const { document } = await aboutThird(
      'speakers:\n  - {office: 县长, organisation: 县政府, region: "100100"}\n  - {name: 甲}',
    );
    expect(document?.speakers).toEqual([
      { name: null, office: '县长', organisation: '县政府', region: 'dongshan' },
      { name: '甲', office: null, organisation: null, region: null },
    ]);
  });
});

describe('two documents with one id', () => {
  test('are a problem that names both files, and only the later one has to change', async () => {
    const { findings } = await read({ 'cases/other.mdx': matter('').replace('third', 'second') });
    const [problem, ...more] = findings.map((found) => inWords(found, 'en'));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'id-duplicate',
      file: 'lectures/second.mdx',
      line: 2,
      column: 5,
      message: 'The id “second” is already used in cases/other.mdx.',
    });
  });
});

describe('attachments', () => {
  test('are listed with role, title, name, size and SHA-256', async () => {
    const slides = '第一页\n';
    const { document, rules } = await aboutThird(
      'slides: files/third.txt\nattachments:\n  - river.png\n  - {file: files/notes.txt, title: 记录}',
      {
        'lectures/files/third.txt': slides,
        'lectures/files/notes.txt': '',
      },
    );
    expect(rules).toEqual([]);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(document?.attachments.filter(({ name }) => name !== 'river.png')).toEqual([
      {
        role: 'slides',
        title: 'third.txt',
        name: 'third.txt',
        file: 'lectures/files/third.txt',
        media: null,
        bytes: 10,
        sha256: digest(slides),
      },
      {
        role: 'other',
        title: '记录',
        name: 'notes.txt',
        file: 'lectures/files/notes.txt',
        media: null,
        bytes: 0,
        sha256: digest(''),
      },
    ]);
  });

  test('under media.base have the size and digest that the document states', async () => {
    const sha256 = 'AB'.repeat(32);
    const { document, rules } = await aboutThird(`recording: {media: 2023/third.mp3, bytes: 5, sha256: ${sha256}}`, {
      'archive.yaml':
        'title: 甲\norganisation: 乙\nlocale: zh-CN\nlevels: [{slug: province, name: 省级}]\nkinds: [{slug: class, name: 班}]\nmedia: {base: /media}\n',
    });
    expect(rules).toEqual([]);
    expect(document?.attachments).toEqual([
      {
        role: 'recording',
        title: 'third.mp3',
        name: 'third.mp3',
        file: null,
        media: '2023/third.mp3',
        bytes: 5,
        sha256: sha256.toLowerCase(),
      },
    ]);
  });
});

describe('a file that does not fit is read as far as it does', () => {
  test.each([
    ['a field that does not exist', 'colour: red', {}],
    ['a wrong kind of value', 'sample: 是', { sample: false }],
    ['a wrong entry of a list', 'themes: [rural, 3]', { themes: [] }],
    [
      'a wrong value deep inside',
      'sources: [{title: 甲, date: 2023-02-30}]',
      { sources: [{ title: '甲', publisher: null, date: null, url: null }] },
    ],
  ])('%s', async (_, line, expected) => {
    const { archive, documents } = await read({ [third]: matter(`${line}\nregions: [xihe]`) });
    expect(archive.documents.find(({ id }) => id === 'third')).toMatchObject({
      title: '第三讲',
      regions: ['xihe'],
      ...expected,
    });
    expect(documents.filter(({ whole }) => !whole).map(({ document }) => document.id)).toEqual(['third']);
  });
});
