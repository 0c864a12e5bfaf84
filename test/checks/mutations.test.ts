import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../../src/archive/locale.ts';
import { type Finding, describe as inWords } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { base, temporaryFolder } from './problem-sites.ts';

const files = [
  'archive.yaml',
  'regions.yaml',
  'themes.yaml',
  'series/class.yaml',
  'lectures/first.mdx',
  'lectures/second.mdx',
  'cases/mill.mdx',
  'pages/about.mdx',
];

/** A slip of the hand: at a place in the text, in ten-thousandths of its length, some characters go and others come. */
interface Slip {
  at: number;
  gone: number;
  come: string;
}

const pieces = [
  ...[
    '\n',
    '\t',
    ' ',
    ':',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*',
    '&a ',
    '*a',
    '#',
    '|',
    '>',
    '!',
    '%',
    '@',
    '`',
    '\\',
    '/',
    '<',
    '~',
    '^',
    '$',
  ],
  ...[
    '---\n',
    '\n---\n',
    '<<: ',
    '? ',
    '!!map ',
    'null',
    'true',
    '0',
    '-1',
    '1e99',
    '.inf',
    '2023-02-30',
    '："”，',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\uD800',
    '𠮷',
  ],
  ...[
    '<br>',
    '<br/>',
    '<Stage>',
    '</Stage>',
    '<Speaker ',
    '<Figure src="',
    '{/*',
    '*/}',
    '{x}',
    'import a',
    'export ',
    '[^1]',
    '[^1]: x',
    '](',
    '![',
    '](#p1)',
    '](../',
    '](/',
    '%',
    '%E4',
    '\r\n',
  ],
];

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.noBias(fc.nat(9999)),
  gone: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1) }, fc.nat(40)),
  come: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', ...pieces) }, fc.string({ maxLength: 4, unit: 'binary' })),
});

function mutate(text: string, slips: readonly Slip[]): string {
  return slips.reduce((made, { at, gone, come }) => {
    const place = Math.floor((at / 10_000) * (made.length + 1));
    return made.slice(0, place) + come + made.slice(place + gone);
  }, text);
}

/** What is wrong with a finding; null where it can be shown to an author. */
function faultOf(found: Finding, root: string): string | null {
  const lines = readFileSync(join(root, found.file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  const line = lines[found.line - 1];
  if (line === undefined) return `line ${found.line} of ${lines.length}`;
  if (!Number.isInteger(found.column) || found.column < 1 || found.column > line.length + 1)
    return `column ${found.column} of ${line.length}`;
  for (const locale of locales) {
    const { message, hint } = inWords(found, locale);
    if (/undefined|\[object|NaN|\p{Cc}/u.test(message + hint) || message === '' || hint === '')
      return `words: ${message} / ${hint}`;
  }
  return null;
}

test('whatever slips into a file, the check says what is wrong at a place that is there', async () => {
  using folder = temporaryFolder();
  cpSync(base, folder.path, { recursive: true });
  const cache = memoryCache();
  const property = fc.asyncProperty(
    fc.constantFrom(...files),
    fc.array(slip, { minLength: 1, maxLength: 4 }),
    async (file, slips) => {
      const path = join(folder.path, file);
      const text = readFileSync(join(base, file), 'utf8');
      try {
        writeFileSync(path, mutate(text, slips));
        const { findings } = await checkArchive(folder.path, cache);
        const faults = findings
          .map((found) => ({ found, fault: faultOf(found, folder.path) }))
          .filter(({ fault }) => fault !== null);
        expect(faults).toEqual([]);
      } finally {
        writeFileSync(path, text);
      }
    },
  );
  await fc.assert(property, { numRuns: 600, verbose: fc.VerbosityLevel.Verbose });
});
