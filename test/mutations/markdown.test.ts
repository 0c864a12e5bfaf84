import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import.ts';
import { memory } from '../import/memory.ts';
import { mutated } from '../import/subtitle-mutants.ts';
import { parseDocumentBody } from '../import/word/parsed-body.ts';

const docs = join(import.meta.dirname, '../../docs');
const sound = ['guide-contributors.md', 'guide-owners.md', 'search.md', 'architecture.md'].map(
  (file) => new Uint8Array(readFileSync(join(docs, file))),
);

/** Damaged Markdown, a hundred files to a test; the seed is the number that a failure names. */
test.each([0, 100, 200, 300, 400])('damaged .md files, seeds from %i', async (first) => {
  const outcomes: Record<string, number> = {};
  for (let seed = first + 1; seed <= first + 100; seed++) {
    const effects = memory({ 'in/讲稿.md': mutated(sound[seed % sound.length] ?? new Uint8Array(), seed) });
    const { written, leftOut } = await importFiles({ paths: ['in'], content: 'out' }, effects);
    const outcome = leftOut[0]?.reason.kind ?? 'written';
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    expect(written.length + leftOut.length, `seed ${seed}`).toBe(1);
    const made = [...effects.files.keys()].filter((path) => path !== 'in/讲稿.md');
    expect(
      made.filter((path) => !/^out\/(?:\w+\.yaml|\.anchors\/jiang-gao\.json|lectures\/in\/jiang-gao\.mdx)$/.test(path)),
      `seed ${seed}`,
    ).toEqual([]);
    const document = effects.files.get('out/lectures/in/jiang-gao.mdx');
    if (typeof document === 'string') expect(parseDocumentBody(document), `seed ${seed}`).toEqual([]);
  }
  expect(outcomes.written).toBeGreaterThan(20);
});
