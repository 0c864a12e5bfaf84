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

test('a part takes the place of a part only, and a site never that of a part', () => {
  const kept = { work: [content] };
  const place = (name: string, ...files: string[]) => {
    mkdirSync(join(root, name));
    for (const file of files) writeFileSync(join(root, name, file), '');
    return join(root, name);
  };
  const part = place('part', 'part.json');
  const site = place('dist', 'index.html', 'catalog.json');
  expect([part, join(root, 'new')].map((out) => outFault(out, kept, 'part'))).toEqual([null, null]);
  expect(outFault(site, kept, 'part')).toBe('not-a-part');
  expect(outFault(part, kept)).toBe('not-a-site');
});

test('a merge does not replace the parts it reads, nor a folder in one', () => {
  const part = join(root, 'parts', '1');
  mkdirSync(join(part, 'site'), { recursive: true });
  const fault = (out: string) => outFault(out, { work: [content], parts: [part] });
  expect([join(root, 'parts'), part, join(part, 'site')].map(fault)).toEqual(Array(3).fill('holds-parts'));
  expect(fault(join(root, 'parts', '10'))).toBeNull();
});
