import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseAtomFeed } from 'feedsmith';
import { parseSitemap } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sitemapFiles } from '../../../src/archive/publishing/sitemap.ts';
import { makeFeed } from '../../../src/collections/make-feed.ts';
import { makeSite } from '../../../src/collections/make-site.ts';
import { blankArchive, blankDocument, blankSettings } from '../blank.ts';

const awkward = `<b>&amp; "'\u0007\u000B\uFFFE\uD800]]>é𠀀`;

function feed(
  site: string | null,
  documents = [blankDocument('a', { title: awkward, date: '2023-08' }), blankDocument('b')],
  { title = awkward, base = '/archive/' } = {},
) {
  const archive = blankArchive({ settings: blankSettings({ site, title, description: awkward }), documents });
  const made = makeSite(archive, base, '2024-01-01');
  const { addresses } = made;
  return makeFeed(
    { name: null, description: awkward, self: addresses.feed(), page: addresses.home(), documents: () => documents },
    made,
  );
}

async function isWellFormed(xml: string): Promise<boolean> {
  const { valid } = await validateXML({
    xml: [{ fileName: 'a.xml', contents: xml }],
    extension: 'schema',
    schema: [anything],
  });
  return valid;
}

/** A schema that lets every element be: what is left is whether the XML is well-formed. */
const anything = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2005/Atom" elementFormDefault="qualified">
  <xs:element name="feed"><xs:complexType mixed="true"><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;

describe.each(['https://archive.example', null])('an Atom feed of an archive whose address is %s', (site) => {
  const xml = feed(site);
  const parsed = parseAtomFeed(xml);
  const root = site ?? '';

  test('has all that RFC 4287 requires of a feed and of an entry', () => {
    expect(parsed).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      updated: '2023-08-01T00:00:00Z',
      authors: [{ name: 'Office' }],
      links: [
        { rel: 'self', href: `${root}/archive/feed.xml` },
        { rel: 'alternate', href: `${root}/archive/` },
      ],
    });
    expect(parsed.entries).toMatchObject([
      {
        updated: '2023-08-01T00:00:00Z',
        links: [{ rel: 'alternate', href: `${root}/archive/lectures/a/` }, { rel: 'related' }],
      },
      { updated: '1970-01-01T00:00:00Z', title: { value: 'b' } },
    ]);
    expect(parsed.entries?.[0]?.title?.value).toBe(`<b>&amp; "' \uFFFD\uFFFD]]>é𠀀`);
    expect(parsed.subtitle?.value).toBe(`<b>&amp; "'\uFFFD\uFFFD\uFFFD\uFFFD]]>é𠀀`);
    const ids = [parsed.id, ...(parsed.entries ?? []).map(({ id }) => id)];
    expect(new Set(ids).size).toBe(3);
  });

  test('is well-formed whatever stands in a title', async () => {
    expect(await isWellFormed(xml)).toBe(true);
    expect(await isWellFormed(xml.replace('&#60;b', '\u0007'))).toBe(false);
  });
});

test('an entry is updated when its text was, and the feed when the last of them was', () => {
  const old = blankDocument('old', { date: '2020-05', revised: '2024-02-03' });
  const { updated, entries } = parseAtomFeed(feed(null, [blankDocument('new', { date: '2023-08' }), old]));
  expect([updated, entries?.map((entry) => [entry.published, entry.updated])]).toEqual([
    '2024-02-03T00:00:00Z',
    [
      ['2023-08-01T00:00:00Z', '2023-08-01T00:00:00Z'],
      ['2020-05-01T00:00:00Z', '2024-02-03T00:00:00Z'],
    ],
  ]);
});

test('a feed holds the newest fifty', () => {
  const many = Array.from({ length: 60 }, (_, place) => blankDocument(`d${place}`));
  expect(parseAtomFeed(feed(null, many)).entries).toHaveLength(50);
});

describe('the names of a feed and its entries', () => {
  const site = 'https://archive.example';
  const names = (...made: Parameters<typeof feed>) => {
    const { id, entries = [] } = parseAtomFeed(feed(...made));
    return [id, ...entries.map((entry) => entry.id)];
  };
  const documents = [blankDocument('a'), blankDocument('b')];
  const retitled = documents.map((document) => ({ ...document, title: 'New', date: '2020' as const }));

  test.each([site, null])('stay when archive and documents get other titles, at %s', (address) => {
    expect(names(address, retitled, { title: 'New' })).toEqual(names(address, documents));
  });

  test('stay when an archive without an address moves', () => {
    expect(names(null, documents, { base: '/' })).toEqual(names(null, documents));
  });

  test('are not those of another archive that has documents of the same ids', () => {
    const others = [
      names(site, documents),
      names('https://other.example', documents),
      names(site, documents, { base: '/other/' }),
      names(null, documents),
    ];
    expect(new Set(others.flat()).size).toBe(12);
  });
});

describe('a sitemap', () => {
  // The package brings the schema of sitemaps.org, and exports none of it.
  const schema = readFileSync(join(import.meta.dirname, '../../../node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
  const pages = [1, 2, 3, 4, 5].map((place) => `https://archive.example/a&b/${place}/`);
  const addressOf = (path: string) => `https://archive.example/${path}`;

  test('keeps to the schema of sitemaps.org', async () => {
    const [file] = sitemapFiles(pages, addressOf);
    expect(
      await validateXML({ xml: [{ fileName: 'a.xml', contents: file?.text ?? '' }], schema: [schema] }),
    ).toMatchObject({ valid: true });
    const read = await parseSitemap(Readable.from([file?.text ?? '']));
    expect(read.map(({ url }) => url)).toEqual(pages);
  });

  test('is split where it would hold too many addresses, and loses none', () => {
    const [index, ...parts] = sitemapFiles(pages, addressOf, 2);
    expect(index).toMatchInlineSnapshot(`
      {
        "path": "sitemap.xml",
        "text": "<?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://archive.example/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://archive.example/sitemap-2.xml</loc></sitemap>
        <sitemap><loc>https://archive.example/sitemap-3.xml</loc></sitemap>
      </sitemapindex>
      ",
      }
    `);
    expect(parts.map(({ path, text }) => [path, text.match(/<loc>/g)?.length])).toEqual([
      ['sitemap-1.xml', 2],
      ['sitemap-2.xml', 2],
      ['sitemap-3.xml', 1],
    ]);
  });
});
