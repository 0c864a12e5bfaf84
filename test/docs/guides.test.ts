import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandNames } from '../../src/cli/arguments.ts';
import { lectureSchema } from '../../src/collections/schema/document-schema.ts';

const root = join(import.meta.dirname, '../..');
const guides = [
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

describe.each(guides)('%s', (guide) => {
  const text = readFileSync(join(root, guide), 'utf8');
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

  test('leads to files that are there', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const files = targets.filter((target) => !/^(?:[a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*/, ''));
    expect(files.filter((file) => !existsSync(join(root, dirname(guide), file)))).toEqual([]);
  });

  test('names commands and scripts that there are', () => {
    const named = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
    expect(named(/npx lectern ([a-z]+)/g).filter((name) => !commandNames.some((known) => known === name))).toEqual([]);
    expect(named(/npm run ([a-z:]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the front matter that the guide for contributors shows is front matter', () => {
  const guide = readFileSync(join(root, 'docs/guide-contributors.md'), 'utf8');
  const shown = /```yaml\n---\n([\s\S]*?)---\n```/.exec(guide)?.[1] ?? '';
  expect(lectureSchema.safeParse(parse(shown)).error).toBeUndefined();
});

test('the README’s pictures are light enough to be shown', () => {
  const folder = join(root, 'docs/pictures');
  expect(readdirSync(folder).filter((file) => statSync(join(folder, file)).size > 300_000)).toEqual([]);
});
