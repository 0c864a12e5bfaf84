import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { alignTimes } from '../../src/import/align/align-times.ts';
import { originOf } from '../../src/import/origin.ts';
import { readPlainText } from '../../src/import/plain-text.ts';
import { heardBy } from '../import/heard-speech.ts';

const reports = join(import.meta.dirname, '../../../shared/corpora/02-zh-provincial-2026');
const scripts = readdirSync(reports, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
  .map((entry) => readPlainText(readFileSync(join(entry.parentPath, entry.name), 'utf8'), originOf(entry.name)))
  .map(({ body }) => body.children.filter(({ type }) => type === 'paragraph').map((node) => textOf(node)));

test.each([
  { errors: 0.05, least: 0.99 },
  { errors: 0.15, least: 0.98 },
  { errors: 0.3, least: 0.96 },
])(
  'work reports heard with $errors wrong characters: $least of the paragraphs within 2 seconds',
  ({ errors, least }) => {
    let [spoken, near, far, madeUp] = [0, 0, 0, 0];
    scripts.forEach((script, seed) => {
      const speech = heardBy(seed + 1, script, { errors, missing: 0.1 });
      const times = alignTimes(speech.script, speech.heard);
      speech.truth.forEach((time, i) => {
        const found = times[i] ?? null;
        if (time === null) {
          if (found !== null) madeUp++;
          return;
        }
        spoken++;
        if (found !== null && Math.abs(found - time) <= 2) near++;
        else if (found !== null && Math.abs(found - time) > 10) far++;
      });
    });
    expect(spoken).toBeGreaterThan(1400);
    expect(near / spoken).toBeGreaterThanOrEqual(least);
    expect(far).toBe(0);
    expect(madeUp).toBeLessThanOrEqual(1);
  },
);
