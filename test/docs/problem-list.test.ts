import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemList } from '../../docs/problem-list.ts';
import { problemTable } from '../../src/archive/problem-table.ts';

const written = readFileSync(join(import.meta.dirname, '../../docs/problems.md'), 'utf8');

test('docs/problems.md is made from the problem table as it is now (`npm run docs:problems` writes it)', () => {
  expect(written).toBe(problemList());
});

test('docs/problems.md has every rule once, under a heading that is its anchor', () => {
  const headings = [...written.matchAll(/^### (.+)$/gm)].map((match) => match[1]);
  expect(headings).toEqual(Object.keys(problemTable));
});

test('every rule has words in both languages, each saying what is wrong and what to do', () => {
  const examples = [...written.matchAll(/^```text\n(.+)\n→ (.+)\n\n(.+)\n→ (.+)\n```$/gm)];
  expect(examples).toHaveLength(Object.keys(problemTable).length);
  for (const [example, chinese = '', chineseHint = '', english = '', englishHint = ''] of examples) {
    expect(example).not.toMatch(/undefined|null|\[object/);
    expect([chinese, chineseHint].join('')).toMatch(/\p{Script=Han}/u);
    expect([chinese, chineseHint].every((words) => /[。？]$/u.test(words))).toBe(true);
    expect([english, englishHint].every((words) => /[.?]$/.test(words))).toBe(true);
  }
});
