import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { survivesMutations } from '../import/word/mutations.ts';

const folder = join(import.meta.dirname, '../../../shared/corpora/06-docx');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'));
const files = names.sort().map((name) => new Uint8Array(readFileSync(join(folder, name))));

test('mutations of real Word files become documents or are refused', async () => {
  const seed = Number(process.env.SEED ?? 20240305);
  const runs = Number(process.env.RUNS ?? 600);
  const outcomes = await survivesMutations(files, runs, seed);
  console.log(`seed ${seed}, ${runs} mutations of ${files.length} files:`, outcomes);
  expect(outcomes.written).toBeGreaterThan(runs / 20);
});
