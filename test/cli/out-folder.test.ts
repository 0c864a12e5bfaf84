import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { outFault } from '../../src/cli/out-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-out-'));
const content = join(root, 'work', 'content');

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a new folder, an empty one and a site that was built before may be replaced', () => {
  expect(outFault(join(root, 'work', 'dist'), { work: [content] })).toBeNull();
  mkdirSync(join(root, 'empty'));
  expect(outFault(join(root, 'empty'), { work: [content] })).toBeNull();
  mkdirSync(join(root, 'site'));
  for (const file of ['index.html', 'catalog.json', 'more.html']) writeFileSync(join(root, 'site', file), '');
  expect(outFault(join(root, 'site'), { work: [content] })).toBeNull();
});

test('nobody loses work to a slip in --out', () => {
  expect(outFault(content, { work: [content] })).toBe('holds-work');
  expect(outFault(join(root, 'work'), { work: [content] })).toBe('holds-work');
  expect(outFault('/', { work: [content] })).toBe('holds-work');
  symlinkSync(join(root, 'work'), join(root, 'link'));
  expect(outFault(join(root, 'link'), { work: [content] })).toBe('holds-work');
  mkdirSync(join(root, 'letters'));
  writeFileSync(join(root, 'letters', 'index.html'), '');
  expect(outFault(join(root, 'letters'), { work: [content] })).toBe('not-a-site');
  writeFileSync(join(root, 'file'), '');
  expect(outFault(join(root, 'file'), { work: [content] })).toBe('not-a-folder');
});
