import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';

const root = join(import.meta.dirname, '../sites/programme');
const cache = memoryCache();
const { reading, findings } = await checkArchive(root, cache);
const archive = reading?.archive;
const documentOf = (id: string) => archive?.documents.find((document) => document.id === id);

describe('an archive with sessions, measures, cases and plans', () => {
  test('has no problems', () => {
    expect(findings).toEqual([]);
  });

  test('settings: stages, bodies, scores, follow-up', () => {
    const { stages, bodies, scores, followUp } = archive?.settings ?? {};
    expect({ stages: stages?.map(({ slug }) => slug), bodies, scores, followUp }).toMatchInlineSnapshot(`
      {
        "bodies": [
          {
            "aliases": [
              "水务办",
            ],
            "name": "青川省水务办公室",
            "region": "qingchuan",
            "slug": "water-office",
          },
        ],
        "followUp": {
          "closedOn": "2024-06-30",
          "silentAfterMonths": 6,
        },
        "scores": {
          "from": 0,
          "shown": true,
          "to": 100,
        },
        "stages": [
          "need",
          "carried-out",
          "assessed",
        ],
      }
    `);
  });

  test('a series has its schedule, a region its tile', () => {
    expect(archive?.series.map(({ slug, schedule }) => ({ slug, schedule }))).toMatchInlineSnapshot(`
      [
        {
          "schedule": {
            "everyWeeks": 1,
            "from": "2023-03-01",
            "pauses": [
              {
                "from": "2023-05-01",
                "reason": "放假",
                "to": "2023-05-05",
              },
            ],
            "to": "2023-12-31",
            "weekday": 4,
          },
          "slug": "class",
        },
        {
          "schedule": null,
          "slug": "seminar",
        },
      ]
    `);
    expect(archive?.regions.all.map(({ tile }) => tile)).toEqual([[1, 1], [2, 1], [1, 2], null, [2, 2]]);
  });

  test('sessions by date, of the kind of their series unless they state their own', () => {
    expect(archive?.sessions).toMatchInlineSnapshot(`
      [
        {
          "branches": [
            {
              "people": 60,
              "place": "东山分课堂",
              "region": "dongshan",
            },
            {
              "people": null,
              "place": null,
              "region": "xihe",
            },
          ],
          "date": "2023-03-02",
          "file": "sessions/2023/opening.yaml",
          "formerIds": [],
          "id": "class-2023-03-02",
          "kind": "class",
          "sample": false,
          "series": "class",
          "sources": [],
          "summary": null,
          "title": null,
          "topics": [],
          "venue": {
            "people": 120,
            "place": "主课堂",
            "region": "qingchuan",
          },
        },
        {
          "branches": [],
          "date": "2023-03-16",
          "file": "sessions/2023/third-week.yaml",
          "formerIds": [],
          "id": "class-2023-03-16",
          "kind": "class",
          "sample": false,
          "series": "class",
          "sources": [],
          "summary": null,
          "title": null,
          "topics": [],
          "venue": {
            "people": 100,
            "place": null,
            "region": "qingchuan",
          },
        },
        {
          "branches": [],
          "date": "2023-07-29",
          "file": "sessions/2023/seminar.yaml",
          "formerIds": [],
          "id": "seminar-2023-07",
          "kind": "seminar",
          "sample": false,
          "series": "seminar",
          "sources": [],
          "summary": null,
          "title": "专题研讨",
          "topics": [
            {
              "lecture": "downstream",
              "slug": "water",
              "title": "水",
            },
            {
              "lecture": null,
              "slug": "land",
              "title": "地",
            },
          ],
          "venue": {
            "people": null,
            "place": null,
            "region": "dongshan",
          },
        },
        {
          "branches": [
            {
              "people": 12,
              "place": null,
              "region": "dongshan",
            },
          ],
          "date": "2023-08-17",
          "file": "sessions/2023/on-site.yaml",
          "formerIds": [],
          "id": "banks-on-site",
          "kind": "on-site",
          "sample": true,
          "series": null,
          "sources": [
            {
              "date": "2023-08-18",
              "publisher": null,
              "title": "青川日报",
              "url": null,
            },
          ],
          "summary": null,
          "title": null,
          "topics": [],
          "venue": {
            "people": null,
            "place": "南浦堤上",
            "region": "nanpu",
          },
        },
      ]
    `);
  });

  test('a document takes series, date, level and place from its session', () => {
    const { session, series, date, level, heldIn, order, topic, appliesTo } = documentOf('upstream') ?? {};
    expect({ session, series, date, level, heldIn, order, topic, appliesTo }).toMatchInlineSnapshot(`
      {
        "appliesTo": [
          "dongshan",
          "xihe",
        ],
        "date": "2023-03-02",
        "heldIn": [
          "qingchuan",
        ],
        "level": "province",
        "order": 1,
        "series": "class",
        "session": "class-2023-03-02",
        "topic": null,
      }
    `);
  });

  test('what a lecture builds on and reports', () => {
    const { buildsOn, reports, outcome } = documentOf('downstream') ?? {};
    expect({ buildsOn, reports, outcome }).toMatchInlineSnapshot(`
      {
        "buildsOn": [
          {
            "anchor": "p1",
            "document": "upstream",
            "quote": "先把水管好",
          },
        ],
        "outcome": null,
        "reports": [
          {
            "measure": "gauge-stations",
            "quote": "建十座水位站",
            "stage": "carried-out",
          },
        ],
      }
    `);
    expect(documentOf('talks')?.buildsOn).toEqual([{ document: 'downstream', anchor: null, quote: null }]);
  });

  test('what came of the learning, in a case', () => {
    expect(documentOf('gauges')?.outcome).toMatchInlineSnapshot(`
      {
        "answers": [
          {
            "measure": "gauge-stations",
            "quote": "站点公开",
            "stage": "assessed",
          },
          {
            "measure": "dykes",
            "quote": null,
            "stage": null,
          },
        ],
        "didNotWork": [
          "第一批浮标被冲走了。",
        ],
        "evidence": [
          {
            "citation": null,
            "title": "竣工照片",
            "url": null,
          },
          {
            "citation": {
              "anchor": "p3",
              "document": "upstream",
              "quote": "站点公开",
            },
            "title": "讲课时的原话",
            "url": null,
          },
          {
            "citation": null,
            "title": "公告",
            "url": "https://example.org/gauges",
          },
        ],
        "figures": [
          {
            "before": {
              "date": "2022",
              "value": 2,
            },
            "date": "2023-12",
            "name": "水位站",
            "source": "水务办年报",
            "unit": "座",
            "value": 10,
          },
          {
            "before": null,
            "date": null,
            "name": "缺测率",
            "source": null,
            "unit": "%",
            "value": 1.5,
          },
        ],
        "standsAlone": false,
      }
    `);
    expect(documentOf('orchard')?.outcome?.standsAlone).toBe(true);
  });

  test('measures with their owners, by document and as they stand in it', () => {
    expect(archive?.measures).toMatchInlineSnapshot(`
      [
        {
          "anchor": "measure-dykes",
          "column": 1,
          "document": "talks",
          "due": "2023-11-30",
          "id": "dykes",
          "line": 15,
          "owner": {
            "kind": "region",
            "slug": "dongshan",
          },
          "stage": null,
          "talk": "talk-dongshan",
          "text": "修堤二十里。",
          "title": "修堤二十里",
        },
        {
          "anchor": "measure-gauge-stations",
          "column": 1,
          "document": "upstream",
          "due": "2023-12",
          "id": "gauge-stations",
          "line": 14,
          "owner": {
            "kind": "body",
            "slug": "water-office",
          },
          "stage": "need",
          "talk": null,
          "text": "在干流上建十座水位站。每座有人看。 站点公开。",
          "title": "在干流上建十座水位站",
        },
        {
          "anchor": "measure-river-chiefs",
          "column": 1,
          "document": "upstream",
          "due": null,
          "id": "river-chiefs",
          "line": 22,
          "owner": {
            "kind": "region",
            "slug": "xihe",
          },
          "stage": null,
          "talk": null,
          "text": "每一段河有一位河长。",
          "title": "每段河有河长",
        },
      ]
    `);
  });

  test('talks inside a document', () => {
    expect(archive?.parts).toMatchInlineSnapshot(`
      [
        {
          "anchor": "talk-dongshan",
          "document": "talks",
          "order": 2,
          "rank": 1,
          "score": 92.5,
          "session": "seminar-2023-07",
          "speakers": [
            {
              "name": null,
              "office": "市长",
              "organisation": null,
              "region": "dongshan",
            },
          ],
          "title": "东山怎么做",
          "topic": "water",
        },
        {
          "anchor": "talk-xihe",
          "document": "talks",
          "order": 3,
          "rank": 2,
          "score": 90,
          "session": "seminar-2023-07",
          "speakers": [
            {
              "name": "西河代表",
              "office": null,
              "organisation": null,
              "region": "xihe",
            },
          ],
          "title": "西河怎么做",
          "topic": "water",
        },
      ]
    `);
  });

  test('plans', () => {
    expect(archive?.plans).toMatchInlineSnapshot(`
      [
        {
          "entries": [
            {
              "date": "2023-03-02",
              "region": "qingchuan",
              "themes": [
                "river",
              ],
              "title": "上游的事",
            },
            {
              "date": "2023-04",
              "region": null,
              "themes": [
                "rural",
                "river",
              ],
              "title": null,
            },
          ],
          "file": "plans/class-2023.yaml",
          "series": "class",
          "year": "2023",
        },
      ]
    `);
  });

  test('the text of a part stays the text of its document, block by block', () => {
    const body = cache.read(documentOf('talks')?.body ?? '');
    expect(body?.html).toMatchInlineSnapshot(`
      "<section class="talk" id="talk-dongshan" data-talk="dongshan"><h2 id="p1">东山</h2><p id="p2">先修堤。</p><div class="measure" id="measure-dykes" data-measure="dykes"><p id="p3">修堤二十里。</p></div></section>
      <section class="talk" id="talk-xihe" data-talk="xihe"><h2 id="p4">西河怎么做</h2><p id="p5">先种树。</p></section>"
    `);
  });
});

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
