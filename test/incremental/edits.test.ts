import { expect, test } from 'vitest';
import type { Edit } from './edits.ts';
import { randomEdits, runEdits } from './run-edits.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

test(`after any edits, a site is the same bytes as one that is built from nothing (LECTERN_SEED=${seed})`, async () => {
  const { built, reused, differences } = await runEdits(randomEdits(seed, 2), () => {});
  expect(differences).toEqual([]);
  // The archive as it is builds, so that at least the first step compared two sites.
  expect(built).toBeGreaterThan(0);
  expect(reused).toBeGreaterThanOrEqual(0);
}, 240_000);

test('once the last document has gone every page says so in its menu', async () => {
  const gone = [0, 1, 2].map((where): Edit => ({ kind: 'withdrawn', where, what: 0 }));
  const { built, differences } = await runEdits([gone], () => {});
  expect(differences).toEqual([]);
  expect(built).toBe(2);
}, 240_000);
