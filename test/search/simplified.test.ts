import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePairs, simplifiedPairs } from '../../src/search/index/make-simplified.ts';
import { decodePairs, simplified } from '../../src/search/simplified.ts';
import { simplifiedTable } from '../../src/search/simplified-table.ts';

test('the table is that of OpenCC; make it anew with `node src/search/index/make-simplified.ts`', () => {
  expect(encodePairs(simplifiedPairs()) === simplifiedTable).toBe(true);
  expect([...decodePairs(simplifiedTable)]).toEqual(simplifiedPairs());
});

test('a simplified form has no simplified form of its own', () => {
  for (const [, plain] of decodePairs(simplifiedTable)) expect(simplified(plain)).toBe(plain);
});

test('the table takes at most 15 KiB of a page', () => {
  expect(gzipSync(simplifiedTable).length).toBeLessThan(15 * 1024);
});
