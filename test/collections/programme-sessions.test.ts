import { describe, expect, test } from 'vitest';
import { archive, documentOf, findings } from './programme-archive.ts';

describe('an archive with sessions and plans', () => {
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
});
