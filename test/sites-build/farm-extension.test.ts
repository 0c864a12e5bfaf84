import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../../src/archive/catalog.ts';
import { lectern, type Run } from '../browser/built-site.ts';
import {
  elements,
  fileOfAddress,
  filesOf,
  type HtmlDocument,
  hasClass,
  isNamed,
  only,
  readPages,
  textOf,
  wordingsOf,
} from './built-pages.ts';
import { expectedShelves, type Shelf } from './expected-shelves.ts';
import { englishOnly, isReference, ownWords } from './interface-words.ts';
import { breach, leaves, type References, referencesOf } from './links.ts';

// An English archive of an organisation that has nothing to do with the bundled one, built as its owner would build it,
// and the bundled Chinese one beside it: nothing may be hard-wired to one province or to one language.
const root = join(import.meta.dirname, '../..');
const content = join(root, 'test/sites/farm-extension');
const base = '/archive/';
const han = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u;

let folder: string;
let farm: string;
let built: Run;
let pages: Map<string, HtmlDocument>;
let documents: CatalogEntry[];
let shelves: Shelf[];
let references: References;
let chinese: { outcome: Run; pages: Map<string, HtmlDocument> };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-sites-'));
  farm = join(folder, 'farm');
  built = await lectern('build', '--content', content, '--out', farm, '--base', base);
  if (built.code !== 0) throw new Error(built.stdout + built.stderr);
  pages = readPages(farm);
  documents = (JSON.parse(readFileSync(join(farm, 'catalog.json'), 'utf8')) as { documents: CatalogEntry[] }).documents;
  shelves = expectedShelves(content, documents);
  references = referencesOf(farm, pages);
  const out = join(folder, 'bundled');
  const outcome = await lectern('build', '--content', join(root, 'content'), '--out', out);
  if (outcome.code !== 0) throw new Error(outcome.stdout + outcome.stderr);
  chinese = { outcome, pages: readPages(out) };
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(address: string): HtmlDocument {
  const found = pages.get(fileOfAddress(base + address, base));
  if (!found) throw new Error(`The site has no page ${address}`);
  return found;
}

/** Ids of the documents that the lists of a page name, each once. */
function listed(address: string): string[] {
  const links = elements(page(address), hasClass('ledger-title')).map((link) => link.attribs.href);
  return [...new Set(links.map((href) => documents.find(({ url }) => url === href)?.id ?? `? ${href}`))].sort();
}

test('check finds nothing wrong with it', async () => {
  const { code, stdout } = await lectern('check', '--json', '--content', content);
  expect([code, JSON.parse(stdout)]).toEqual([0, { problems: [] }]);
});

test('build speaks the language of the archive', () => {
  expect(built.stdout + built.stderr).not.toMatch(han);
  expect(chinese.outcome.stderr).toMatch(han);
});

describe('language', () => {
  test('every page is in English', () => {
    expect([...pages].filter(([, document]) => only(document, 'html').attribs.lang !== 'en')).toEqual([]);
  });

  test('no Chinese stands outside the document in Chinese, but for its title and summary where no language can be stated', () => {
    const found = [...pages].flatMap(([file, document]) =>
      wordingsOf(document)
        .filter(({ text, language }) => han.test(text) && !language.startsWith('zh') && !isReference(text))
        .map(({ from, text }) => `${file} ${from}: ${text}`),
    );
    expect(found).toEqual([
      'lectures/grafting-for-orchard-hands/index.html title: 给果园新工人讲嫁接 · Norrowvale Extension Archive',
      'lectures/grafting-for-orchard-hands/index.html description: 枝接只要记住三件事：刀要快，形成层要对齐，接口不能见风。',
    ]);
  });

  test('what is marked as Chinese is that document’s own', () => {
    const marked = [...pages]
      .flatMap(([, document]) => wordingsOf(document))
      .filter(({ text, language }) => language === 'zh-CN' && han.test(text) && !isReference(text));
    const elsewhere = new Set(marked.filter(({ written }) => !written).map(({ text }) => text));
    expect([...elsewhere].sort()).toEqual([
      '枝接只要记住三件事：刀要快，形成层要对齐，接口不能见风。',
      '给果园新工人讲嫁接',
    ]);
  });

  test('no style sheet writes Chinese', () => {
    const sheets = filesOf(farm).filter((file) => file.endsWith('.css'));
    const written = sheets.flatMap(
      (file) => readFileSync(join(farm, file), 'utf8').match(/content:\s*("[^"]*"|'[^']*')/g) ?? [],
    );
    expect(written.filter((rule) => han.test(rule))).toEqual([]);
  });

  test('a Chinese archive has no English words in its interface, but for proper names', () => {
    const isOwn = ownWords(join(root, 'content'));
    const english = englishOnly();
    const found = new Set<string>();
    for (const document of chinese.pages.values()) {
      expect(only(document, 'html').attribs.lang).toBe('zh-CN');
      for (const { text, written } of wordingsOf(document)) {
        if (written || /^[0-9a-f]{64}$/.test(text)) continue;
        if (english.has(text)) found.add(text);
        for (const word of text.match(/[A-Za-z]{2,}/g) ?? []) if (!isOwn(word)) found.add(word);
      }
    }
    // Checksum and size of a file, formats of citations, and what the search page calls the browser it needs and the folder
    // that may be missing on the server.
    expect([...found].sort().join(' ')).toBe('BibTeX CSL CSV Chromium EB JSON KiB OL RIS SHA search');
  });
});

test('catalog.json', () => {
  expect(readFileSync(join(farm, 'catalog.json'), 'utf8').endsWith('}\n')).toBe(true);
  expect(JSON.parse(readFileSync(join(farm, 'catalog.json'), 'utf8'))).toMatchSnapshot();
});

describe('every document is found by each way of browsing', () => {
  test('each list holds what it should, and nothing else', () => {
    expect(shelves.map(([address]) => [address, listed(address)])).toEqual(
      shelves.map(([address, ids]) => [address, [...ids].sort()]),
    );
  });

  test('each list says how many it holds', () => {
    const inWords = (n: number) => (n === 1 ? '1 document' : `${n} documents`);
    for (const [address, ids] of shelves) {
      const counts = elements(page(address), hasClass('list-count')).map(textOf);
      if (ids.length > 0) expect([address, counts]).toEqual([address, [inWords(ids.length)]]);
      else expect(textOf(only(page(address), 'main'))).toMatch(/The archive has nothing|has no documents yet/);
    }
  });

  test('each number beside the name of a list is the number on its page', () => {
    const lengths = new Map(shelves.map(([address, ids]) => [base + address, ids.length]));
    const lines = ['', 'regions/', 'regions/norrowvale/', 'themes/', 'series/', 'dates/'].flatMap((address) =>
      elements(page(address), hasClass('count-line')),
    );
    const said = lines.map((line) => {
      const [count] = elements(
        line,
        (element) => element.attribs['aria-hidden'] === 'true' && hasClass('leader')(element) === false,
      );
      return [line.attribs.href, count ? Number(textOf(count)) : 0];
    });
    expect(said.length).toBeGreaterThan(40);
    expect(said).toEqual(said.map(([href]) => [href, lengths.get(String(href))]));
  });

  test('the home page counts the regions that have something, and names those that have nothing', () => {
    const [holdings] = elements(page(''), hasClass('holdings'));
    expect(holdings && textOf(holdings)).toMatch(
      /^Holds 8 lectures and 3 case studies, touching 5 of 6 regions\. ?All of them are demonstration texts\./,
    );
    const [sum, covered, missing, ...others] = holdings ? elements(holdings, isNamed('p')) : [];
    const linksIn = (list: typeof sum) => list && elements(list, isNamed('a')).map(textOf);
    expect(linksIn(sum)).toEqual(['8 lectures', '3 case studies', '5', '6 regions']);
    expect([covered?.attribs.id, linksIn(covered)?.length]).toEqual(['covered', 5]);
    expect([missing?.attribs.id, linksIn(missing)]).toEqual(['missing', ['Moorside']]);
    expect(others).toEqual([]);
  });
});

test('previous and next follow the number, else the date, inside a series only', () => {
  const ways = Object.fromEntries(
    documents.map(({ id, url }) => {
      const links = elements(page(url.slice(base.length)), ({ attribs }) => /^(?:prev|next)$/.test(attribs.rel ?? ''));
      return [id, links.map(({ attribs }) => `${attribs.rel} ${attribs.href?.split('/').at(-2)}`).join(', ')];
    }),
  );
  expect(ways).toEqual({
    'look-before-you-drill': 'next water-where-it-falls',
    'water-where-it-falls': 'prev look-before-you-drill, next a-lambing-book',
    'a-lambing-book': 'prev water-where-it-falls, next questions-on-the-last-evening',
    'questions-on-the-last-evening': 'prev a-lambing-book',
    'hedge-walk-thornhope': 'next wet-corner-saltreed',
    'wet-corner-saltreed': 'prev hedge-walk-thornhope',
    'a-word-to-new-advisers': '',
    'grafting-for-orchard-hands': '',
    'orchard-group-eastmarch': '',
    'shared-drill-hallin-bridge': '',
    'tide-bank-saltreed': '',
  });
});

describe('links and requests', () => {
  const media = 'https://media.extension.example/norrowvale/winter-school/look-before-you-drill.mp3';

  test('no link leads nowhere, down to the paragraph', () => {
    const inside = [...references.links, ...references.requests].filter((reference) => !leaves(reference));
    expect(inside.length).toBeGreaterThan(1000);
    expect(inside.map((reference) => breach(reference, farm, base, pages)).filter((told) => told !== null)).toEqual([]);
  });

  test('links that leave the site are those of the texts, and each page names its own public address', () => {
    const canonical = (file: string) => `https://extension.example${base}${file.replace(/index\.html$/, '')}`;
    const outside = references.links.filter(
      (reference) => leaves(reference) && reference.target !== canonical(reference.page),
    );
    expect(outside.filter(({ page: file }) => file !== '404.html')).toEqual([
      { page: 'cases/tide-bank-saltreed/index.html', target: 'mailto:archive@extension.example' },
      { page: 'help/index.html', target: 'https://git-scm.com/' },
      { page: 'help/index.html', target: 'https://nodejs.org/' },
      { page: 'lectures/look-before-you-drill/index.html', target: 'https://example.org/norrowvale/spade-test' },
      { page: 'lectures/look-before-you-drill/index.html', target: media },
    ]);
  });

  test('nothing is requested from elsewhere, but for a recording when it is played', () => {
    expect(references.requests.filter(leaves)).toEqual([
      { page: 'lectures/look-before-you-drill/index.html', target: media },
    ]);
    const all = (...names: string[]) => [...pages.values()].flatMap((page) => elements(page, isNamed(...names)));
    const players = all('audio', 'video').map(({ name, attribs }) => [name, attribs.preload, 'autoplay' in attribs]);
    expect(players).toEqual([['audio', 'none', false]]);
    expect(all('source').flatMap(({ attribs }) => attribs.src ?? [])).toEqual([media]);
  });
});

describe('what belongs to a document', () => {
  test('its files are offered whole, with their size and checksum', () => {
    const offered = [
      ['look-before-you-drill', 'look-before-you-drill.txt', 'lectures/winter-school'],
      ['a-lambing-book', 'lambing-book.csv', 'lectures/winter-school'],
      ['a-lambing-book', 'lambing-book-notes.txt', 'lectures/winter-school'],
      ['shared-drill-hallin-bridge', 'drill-group-rules.txt', 'cases'],
    ] as const;
    for (const [id, name, from] of offered) {
      const source = readFileSync(join(content, from, name));
      expect(readFileSync(join(farm, 'files', id, name)).equals(source)).toBe(true);
      const shelf = from === 'cases' ? 'cases' : 'lectures';
      const card = elements(page(`${shelf}/${id}/`), hasClass('attachments'))
        .map(textOf)
        .join(' ');
      expect(card).toContain(createHash('sha256').update(source).digest('hex'));
      expect(card).toContain(`${source.length} B`);
    }
    expect(filesOf(join(farm, 'files'))).toHaveLength(offered.length);
  });

  test('its picture has a size, a modern format and a version for old browsers, all on the site', () => {
    const [picture] = elements(page('lectures/look-before-you-drill/'), isNamed('picture'));
    const [source] = picture ? elements(picture, isNamed('source')) : [];
    const [image] = picture ? elements(picture, isNamed('img')) : [];
    expect(source?.attribs.type).toBe('image/webp');
    expect([image?.attribs.width, image?.attribs.height, image?.attribs.loading]).toEqual(['1200', '640', 'lazy']);
    expect(existsSync(join(farm, fileOfAddress(image?.attribs.src ?? base, base)))).toBe(true);
  });

  test('the heading printed over it, a month without a day, and that it is a sample', () => {
    const lambing = page('lectures/a-lambing-book/');
    expect(textOf(only(lambing, 'h1'))).toBe('A lambing book that gets used: five columns and a pencil on a string');
    expect(elements(lambing, isNamed('time')).map(textOf)).toContain('January 2024');
    const notices = documents.map(({ url }) => elements(page(url.slice(base.length)), hasClass('sample')).length);
    expect(new Set(notices)).toEqual(new Set([1]));
  });

  test('footnotes and boxes of a task list are named in English', () => {
    const water = wordingsOf(page('lectures/water-where-it-falls/')).filter(({ from }) =>
      /^(section|input) /.test(from),
    );
    expect(water.map(({ text }) => text)).toEqual(expect.arrayContaining(['Not done', 'Done', 'Footnotes']));
  });
});

test('a dissolved district keeps its page and leads to the one that took over', () => {
  const [facts] = elements(page('regions/eastmarch/'), hasClass('page-facts'));
  expect(facts && textOf(facts)).toMatch(/NV-04.*from April 1974 until 31 March 2019.*East Norrow/);
  expect(facts && elements(facts, isNamed('a')).map(({ attribs }) => attribs.href)).toEqual([
    `${base}regions/east-norrow/`,
  ]);
});

test('owner’s pages: one in the menu, one reached by a link only', () => {
  const [menu] = elements(page(''), hasClass('site-menu'));
  const targets = menu ? elements(menu, isNamed('a')).map(({ attribs }) => attribs.href) : [];
  expect(targets).toContain(`${base}about/`);
  expect(targets).not.toContain(`${base}quoting/`);
  expect(textOf(only(page('quoting/'), 'h1'))).toBe('How to quote a text');
});
