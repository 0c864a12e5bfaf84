import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { lectern } from './built-site.ts';
import { bundledChromium } from './bundled-chromium.ts';
import { launch } from './launch.ts';
import { plain, type ReadPdf, readPdf } from './pdf-text.ts';

let folder: string;
let browser: Browser;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-print-'));
  const { executable, environment } = await bundledChromium();
  // Only the browser inside the package needs what is in it.
  Object.assign(process.env, environment);
  program = executable;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a year as one volume', () => {
  /** A document as the page of the volume has it. */
  interface Printed {
    id: string;
    title: string;
    /** As the contents call it. */
    named: string;
    text: string;
  }
  let documents: Printed[];
  let pdf: ReadPdf;
  let html: string;

  beforeAll(async () => {
    html = join(folder, 'year.html');
    const out = join(folder, 'year.pdf');
    const page = await lectern('print', '--year', '2023', '--out', html);
    expect(page.code, page.stderr).toBe(0);
    const printed = await lectern('print', '--year', '2023', '--out', out, '--browser', program);
    expect(printed.code, printed.stderr).toBe(0);
    const open = await browser.newPage();
    await open.goto(pathToFileURL(html).href);
    documents = await open.evaluate(() =>
      [...document.querySelectorAll('article')].map((article) => ({
        id: article.id,
        title: article.querySelector('h2')?.textContent ?? '',
        named: document.querySelector(`nav a[href="#${article.id}"] .contents-title`)?.textContent ?? '',
        text: article.querySelector('.prose')?.textContent ?? '',
      })),
    );
    await open.close();
    pdf = await readPdf(out);
  });

  /** First pages of the documents by their bookmarks, which have their titles letter for letter. */
  const starts = () => {
    const titles = new Set(documents.map(({ title }) => `  ${title}`));
    return pdf.bookmarks.filter(({ title }) => titles.has(title)).map(({ page }) => page);
  };

  test('names the first page of every document in its contents', () => {
    expect(documents.length).toBeGreaterThan(30);
    const first = starts()[0] ?? 0;
    expect(pdf.atRight.slice(0, first - 1).flat()).toEqual(starts());
    expect(new Set(starts()).size).toBe(documents.length);
  });

  test('holds every character of each document, in order, on its own pages', () => {
    const from = [...starts(), pdf.pages.length + 1];
    for (const [index, { id, text }] of documents.entries()) {
      const printed = pdf.pages.slice((from[index] ?? 0) - 1, (from[index + 1] ?? 0) - 1).join('');
      expect(missing(plain(text), printed), id).toBe('');
    }
  });

  test('is tagged, has a title, fonts of its own and a bookmark for each document', () => {
    expect(pdf.title).toBe('2023年卷 · 湖北“领学促学”示例档案');
    expect(pdf.tagged).toBe(true);
    expect(pdf.fonts.used).toBeGreaterThan(0);
    expect(pdf.fonts.absent).toBe(0);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['2023年卷', '  目录', ...documents.map(({ title }) => `  ${title}`)]),
    );
  });

  test('has the volume, the document and the number on every page of a document', () => {
    const [first = 0, second = 0] = starts();
    for (let page = first; page < second; page += 1) {
      expect(pdf.margins[page - 1]).toEqual(expect.arrayContaining([String(page)]));
      expect(missing(plain(documents[0]?.named ?? ''), pdf.margins[page - 1]?.join('') ?? '')).toBe('');
    }
    expect(pdf.margins[0]).toEqual([]);
  });

  test('has no heading twice in a bookmark, as Chromium writes one that is first on its page', () => {
    expect(pdf.bookmarks.filter(({ title }) => /^ *(.+)\1$/.test(title))).toEqual([]);
  });

  test('is a page without faults for axe, asks for nothing, and all its links lead somewhere', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(html).href);
    expect(await axe(page)).toEqual([]);
    const { lost, twice, relative } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
      return {
        lost: links.filter(
          (href) => href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1))),
        ),
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        relative: links.filter((href) => !/^(?:#|https?:|mailto:|tel:)/.test(href)),
      };
    });
    expect({ lost, twice, relative }).toEqual({ lost: [], twice: [], relative: [] });
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([pathToFileURL(html).href]);
    await page.close();
  });
});

test('a document alone has neither title page nor contents', async () => {
  const out = join(folder, 'one.pdf');
  const run = await lectern('print', '--document', 'branch-classrooms', '--out', out, '--browser', program, '--json');
  expect(run.code, run.stderr).toBe(0);
  const pdf = await readPdf(out);
  expect(JSON.parse(run.stdout)).toMatchObject({ volumes: [{ file: out, documents: 1, pages: pdf.pages.length }] });
  expect(missing('分课堂怎样接入', pdf.pages[0]?.slice(0, 7) ?? '')).toBe('');
  expect(pdf.bookmarks[0]?.title).toBe('分课堂怎样接入');
});

test('without a browser the page is written in the place of the PDF, and the exit code tells', async () => {
  const out = join(folder, 'none.pdf');
  const run = await lectern(
    'print',
    '--document',
    'branch-classrooms',
    '--out',
    out,
    '--browser',
    join(folder, 'none'),
  );
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('本机找不到 Chrome、Edge 或 Chromium');
  expect(existsSync(out)).toBe(false);
  expect(existsSync(join(folder, 'none.html'))).toBe(true);
});

test('a name that the archive does not know is wrong usage; a shelf without documents is not', async () => {
  const unknown = await lectern('print', '--series', 'methd', '--out', join(folder, 'x.pdf'));
  expect([unknown.code, unknown.stderr.trim().split('\n').at(-1)]).toEqual([
    2,
    '档案里没有“methd”这个系列；是不是 method？',
  ]);
  const empty = await lectern('print', '--year', '1999', '--out', join(folder, 'x.pdf'));
  expect([empty.code, empty.stderr.trim().split('\n').at(-1)]).toEqual([1, '没有符合的文献，没有写出文件。']);
});

/**
 * What of `text` is not found in `within`, in order: empty where nothing is lost, else from the first character that is.
 * Some fonts have one shape for a character and the radical it is; Chromium then writes the code of the radical (⻓ for 长),
 * which no normal form folds: such a code stands for any character.
 */
function missing(text: string, within: string): string {
  let from = 0;
  for (const [index, sign] of [...text].entries()) {
    const at = [within.indexOf(sign, from), radicalFrom(within, from)].filter((one) => one !== -1);
    if (at.length === 0) return [...text].slice(index, index + 40).join('');
    from = Math.min(...at) + 1;
  }
  return '';
}

/** Where the next code of a radical stands; -1 where there is none. */
function radicalFrom(text: string, from: number): number {
  const at = text.slice(from).search(/[\u2E80-\u2FDF]/);
  return at === -1 ? -1 : from + at;
}
