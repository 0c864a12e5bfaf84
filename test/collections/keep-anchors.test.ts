import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { type BodyCache, memoryCache } from '../../src/collections/body-cache.ts';
import { keepAnchors } from '../../src/collections/keep-anchors.ts';

let content = '';
let cache: BodyCache;

beforeEach(() => {
  content = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-anchors-')));
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  cache = memoryCache();
});

afterEach(() => rmSync(content, { recursive: true }));

const register = (id: string) => join(content, `.anchors/${id}.json`);
const edit = (file: string, from: string, to: string) => {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

/** Writes the registers as `check --fix` does, and gives the files written and what a check finds then. */
async function keep() {
  const { reading } = await checkArchive(content, cache);
  const written = reading ? keepAnchors(reading, cache) : [];
  const { reading: after, findings } = await checkArchive(content, cache);
  return { written, after, findings };
}

test('registers are begun, and written again only where the text has changed', async () => {
  const all = ['.anchors/first.json', '.anchors/mill.json', '.anchors/second.json'];
  expect(await keep()).toMatchObject({ written: all, findings: [] });
  expect(await keep()).toMatchObject({ written: [], findings: [] });
  edit('cases/mill.mdx', 'title: ', 'title: 新编');
  expect((await keep()).written).toEqual([]);
  edit('lectures/first.mdx', '## 一条河', '先说一句。\n\n## 一条河');
  const { written, findings } = await keep();
  expect([written, findings]).toEqual([['.anchors/first.json'], []]);
});

test('a paragraph put before another moves no anchor, with and without a register that knows it', async () => {
  const anchors = async () => (await keep()).after?.documents.map(({ facts }) => facts.anchors);
  await anchors();
  edit('lectures/first.mdx', '## 一条河', '先说一句。\n\n## 一条河');
  const shown = (await checkArchive(content, cache)).reading?.documents[0]?.facts.anchors;
  const kept = (await anchors())?.find((all) => all.includes('p4'));
  expect([shown, kept]).toEqual([kept, ['p1', 'p4', 'p2', 'p3']]);
});

test('a link to a paragraph that was removed is whole, since it leads to where that stood', async () => {
  await keep();
  edit('cases/mill.mdx', readFileSync(join(content, 'cases/mill.mdx'), 'utf8').split('\n\n')[2] ?? '', '');
  const { after, findings } = await keep();
  const mill = after?.documents.find(({ document }) => document.id === 'mill');
  expect([findings, mill?.facts.forwarded]).toEqual([[], [{ anchor: 'p2', within: null }]]);
});

test('a document that cannot be read to its end keeps its register', async () => {
  await keep();
  const before = readFileSync(register('first'), 'utf8');
  edit('lectures/first.mdx', '## 一条河', '<');
  expect((await keep()).written).toEqual([]);
  expect(readFileSync(register('first'), 'utf8')).toBe(before);
});

test('a register is written with what git left of both sides of a merge', async () => {
  await keep();
  const whole = readFileSync(register('first'), 'utf8');
  writeFileSync(
    register('first'),
    whole.replace(/^(\["p2".*)$/m, '<<<<<<< HEAD\n$1\n=======\n["p2","x","y"],\n>>>>>>> b'),
  );
  expect(await keep()).toMatchObject({ written: ['.anchors/first.json'], findings: [] });
  expect(readFileSync(register('first'), 'utf8')).toBe(whole);
});

test('a folder of registers that is a link is not followed', async () => {
  symlinkSync(tmpdir(), join(content, '.anchors'));
  expect((await keep()).written).toEqual([]);
  expect(existsSync(join(tmpdir(), 'first.json'))).toBe(false);
});
