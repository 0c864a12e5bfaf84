import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/archive/locale.ts';
import { meantStyles, meantWords } from './exceptions.ts';
import { repeatedMessages } from './repeated-messages.ts';
import { unexplained } from './stray.ts';
import { idleTokens, restless, styleStrays } from './style-strays.ts';
import { wordStrays } from './word-strays.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();

const tokenSheets = ['src/styles/tokens.css', 'src/styles/list-tokens.css'];
const tokens = tokenSheets.map(read).join('');
const templates = ['src/components', 'src/layouts', 'src/pages'].flatMap((folder) =>
  filesIn(folder, /\.(?:astro|ts)$/),
);
const scripts = filesIn('src/search/browser', /\.ts$/);
/** Style sheets, and what templates and scripts carry of styles themselves. */
const sheets = [
  ...filesIn('src/styles', /\.css$/)
    .filter((file) => !tokenSheets.includes(file))
    .map((file) => ({ file, css: read(file) })),
  ...templates.flatMap((file) =>
    [...read(file).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => ({ file, css })),
  ),
];

describe('the site', () => {
  test('writes each colour, face and size once: in the sheet of tokens', () => {
    const strays = styleStrays(sheets, tokens);
    expect(unexplained([...strays, ...sheets.flatMap(restless)], meantStyles)).toEqual([]);
  });

  test('has no token that nothing uses', () => {
    expect(idleTokens(tokens, [...sheets.map(({ css }) => css), ...[...templates, ...scripts].map(read)])).toEqual([]);
  });

  test('has no literal colour in a template or a script', () => {
    const literal = /(?<![\w&'"(]|href=")#(?:[\da-f]{3}|[\da-f]{6})\b(?=["';)])|\b(?:rgba?|hsla?)\(/i;
    const found = [...templates, ...scripts].filter((file) => literal.test(read(file)));
    expect(found).toEqual([]);
  });

  test('has its words in the tables of messages, and nowhere else', () => {
    const strays = [...templates, ...scripts].flatMap((file) => wordStrays(file, read(file)));
    expect(unexplained(strays, meantWords)).toEqual([]);
  });

  test('says nothing twice in one table of messages', async () => {
    const found: object[] = [];
    for (const file of filesIn('src/archive/messages', /\.ts$/)) {
      const tables = Object.values((await import(join(root, file))) as object) as Partial<Record<Locale, object>>[];
      for (const table of tables) {
        if (typeof table?.['zh-CN'] !== 'object' || typeof table.en !== 'object') continue;
        for (const { words, names } of repeatedMessages({ 'zh-CN': table['zh-CN'], en: table.en }, read(file)))
          found.push({ file, words, names });
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the check for strays finds', () => {
  const inSheet = (css: string, known = '') =>
    styleStrays([{ file: 'a.css', css }], known).map(({ line, text }) => `${line} ${text}`);

  test('colours, faces and sizes of type in a sheet, but not the tokens and the words for none', () => {
    expect(
      inSheet(`a {
        color: #123;
        background: rgba(0, 0, 0, 0.5) url(white.png);
        border: 1px solid red;
        outline: 1px solid transparent;
        fill: currentColor;
        font-family: Georgia, serif;
        font-size: 14px;
      }
      b { color: var(--ink); font: inherit; font-family: var(--font-sans); font-size: 1em; grid-area: red; }`),
    ).toEqual(['2 #123', '3 rgba(0,0,0,0.5)', '4 red', '7 Georgia,serif', '8 14px']);
  });

  test('a length that stands in two places, or that is a token; not one that stands once', () => {
    expect(
      inSheet(
        `a { width: 7rem; }
         b { height: 3rem; }


         c { max-width: 7rem; margin: 0 2px 2em; }`,
        ':root {\n  --stroke: 2px;\n}',
      ),
    ).toEqual(['1 7rem', '5 7rem', '5 2px']);
  });

  test('a token that nothing uses', () => {
    expect(idleTokens(':root {\n  --a: 1px;\n  --b: var(--a);\n  --c: 2px;\n}', ['x { width: var(--b) }'])).toEqual([
      'c',
    ]);
  });

  test('movement without a guard', () => {
    const css = `a { transition: color 1s; animation: none }
      @media (prefers-reduced-motion: no-preference) { a { transition: color 1s } }`;
    expect(restless({ file: 'a.css', css }).map(({ line, text }) => `${line} ${text}`)).toEqual(['1 transition']);
  });

  test('words in a template: between tags, in what is read out, in a script’s strings', () => {
    const template = `---
const plain = 'page-head';
const spoken = '共有';
if (!plain) throw new Error('The page has no head.');
---
<p title="Close the box" class="Close">{spoken} Found here <b>·</b></p>
<p>{open ? 'Open it' : 'open'}</p>
`;
    expect(wordStrays('a.astro', template).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '3 共有',
      '6 Close the box',
      '6 Found here',
      '7 Open it',
    ]);
    const script = "box.textContent = 'Nothing found.';\nif (event.key === 'Escape') say(`第$" + '{n}处`);\n';
    expect(wordStrays('a.ts', script).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 Nothing found.',
      '2 第',
      '2 处',
    ]);
  });

  test('what a table says twice in every language, unless its source says it once', () => {
    const table = {
      'zh-CN': { a: '地区', b: { c: '地区' }, d: '系列', e: '系列' },
      en: { a: 'Region', b: { c: 'Region' }, d: 'Series', e: 'In series' },
    };
    const twice = "x = { a: '地区', b: { c: '地区' }, d: '系列', e: '系列' }";
    expect(repeatedMessages(table, twice)).toEqual([{ words: '地区', names: ['a', 'b.c'] }]);
    expect(repeatedMessages(table, "const region = '地区'")).toEqual([]);
  });

  test('an exception that excepts nothing', () => {
    expect(unexplained([], [['a.css', '1px', 'once upon a time']])).toEqual(['a.css has no 1px to be excepted']);
  });
});
