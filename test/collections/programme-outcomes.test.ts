import { describe, expect, test } from 'vitest';
import { archive, cache, documentOf } from './programme-archive.ts';

describe('an archive with measures, talks and cases', () => {
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

  test('the text of a part stays the text of its document, block by block', () => {
    const body = cache.read(documentOf('talks')?.body ?? '');
    expect(body?.html).toMatchInlineSnapshot(`
      "<section class="talk" id="talk-dongshan" data-talk="dongshan"><h2 id="p1">东山</h2><p id="p2">先修堤。</p><div class="measure" id="measure-dykes" data-measure="dykes"><p id="p3">修堤二十里。</p></div></section>
      <section class="talk" id="talk-xihe" data-talk="xihe"><h2 id="p4">西河怎么做</h2><p id="p5">先种树。</p></section>"
    `);
  });
});
