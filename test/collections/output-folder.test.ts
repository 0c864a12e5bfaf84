import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormerSite, readFormerSite } from '../../src/collections/former-site.ts';
import { LinkedFiles } from '../../src/collections/linked-files.ts';
import { memoryStore } from '../../src/collections/memory-store.ts';
import { FormerSiteChanged, OutputFolder } from '../../src/collections/output-folder.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';
import { readAll, wholeOf, writeAll } from './written-files.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

const path = fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html', 'c/d/e.txt', 'c/d/f.txt', 'c/g.txt');
const text = fc.constantFrom('one', 'two', 'three');
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constantFrom('write' as const, 'restore' as const), path, text }) },
  { weight: 1, arbitrary: fc.constant({ what: 'clear' as const }) },
);

test(`what was put in is what stands, whatever stood before and whoever is first at a file (seed ${seed}, LECTERN_SEED)`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, text),
      fc.array(step, { maxLength: 12 }),
      fc.dictionary(path, fc.constantFrom('changed', null)),
      fc.boolean(),
      async (stood, steps, changes, linkedBefore) => {
        using folder = temporaryFolder();
        const root = join(folder.path, 'former');
        mkdirSync(root);
        writeAll(root, stood);
        const former = await readFormerSite(root);
        const next = join(folder.path, 'next');
        mkdirSync(next);
        const links = new LinkedFiles(root, next);
        try {
          if (linkedBefore) await links.stamps;
          for (const [path, to] of Object.entries(changes)) {
            rmSync(join(root, path), { force: true });
            if (to !== null) writeAll(root, { [path]: to });
          }
          const before = readAll(root);
          const out = new OutputFolder(next, former, links);
          const wanted = new Map<string, string>();
          const store = memoryStore();
          for (const one of steps) {
            if (one.what === 'clear') {
              out.clear();
              wanted.clear();
              continue;
            }
            store.write(one.text, one.text);
            if (one.what === 'write') out.write(one.path, one.text);
            else expect(out.restore(one.path, store, one.text)).toBe(one.text.length);
            wanted.set(one.path, one.text);
          }
          const taken = [...wanted].filter(([path, text]) => stood[path] === text).map(([path]) => path);
          try {
            await out.settle();
          } catch (error) {
            expect(error).toBeInstanceOf(FormerSiteChanged);
            expect(taken.some((path) => path in changes)).toBe(true);
            return;
          }
          expect(readAll(next)).toEqual(wholeOf(Object.fromEntries(wanted)));
          expect([...out.files.keys()].sort()).toEqual([...wanted.keys()].sort());
          expect(readAll(root)).toEqual(before);
        } finally {
          await links.close();
        }
      },
    ),
    { seed, numRuns: 60 },
  );
}, 60_000);

test('what has not changed is the same file, with its date', async () => {
  using folder = temporaryFolder();
  const root = join(folder.path, 'former');
  writeAll(root, { 'a/index.html': 'one', 'b/index.html': 'two', 'files/slides.pdf': 'slides' });
  const source = join(folder.path, 'slides.pdf');
  writeFileSync(source, 'slides');
  const former = await readFormerSite(root);
  const next = join(folder.path, 'next');
  const links = new LinkedFiles(root, next);
  const out = new OutputFolder(next, former, links);
  out.write('a/index.html', 'one');
  out.write('b/index.html', 'new');
  out.copy(source, 'files/slides.pdf');
  await out.settle();
  const isSame = (path: string) => statSync(join(root, path)).ino === statSync(join(next, path)).ino;
  expect(['a/index.html', 'b/index.html', 'files/slides.pdf'].map(isSame)).toEqual([true, false, true]);
  await links.close();
});

test.each([
  ['a file stood where a folder has to be', 'lectures', 'lectures/a/index.html'],
  ['a folder stood where a file has to be', 'feed.xml/index.html', 'feed.xml'],
])('where %s, nothing can be taken', async (_, stood, path) => {
  using folder = temporaryFolder();
  const root = join(folder.path, 'former');
  writeAll(root, { [stood]: 'other' });
  const former = await readFormerSite(root);
  const next = join(folder.path, 'next');
  const links = new LinkedFiles(root, next);
  await links.stamps;
  const out = new OutputFolder(next, former, links);
  expect(() => out.write(path, 'one')).toThrow(FormerSiteChanged);
  await links.close();
});

test.each([
  ['a file stood where a folder has to be', 'lectures', 'lectures/a/index.html'],
  ['a folder stood where a file has to be', 'feed.xml/index.html', 'feed.xml'],
])('where %s, and the thread comes late, what was put in stands', async (_, stood, path) => {
  using folder = temporaryFolder();
  const root = join(folder.path, 'former');
  writeAll(root, { [stood]: 'other' });
  const former = await readFormerSite(root);
  const next = join(folder.path, 'next');
  writeAll(next, { [path]: 'one' });
  const links = new LinkedFiles(root, next);
  const out = new OutputFolder(next, former, links);
  out.write(path, 'one');
  await out.settle();
  expect(readAll(next)).toEqual(wholeOf({ [path]: 'one' }));
  await links.close();
});

test('where the thread could not go through the whole folder, nothing is known of what it left', async () => {
  using folder = temporaryFolder();
  const root = join(folder.path, 'former');
  writeAll(root, { 'index.html': 'one', 'gone/index.html': 'gone' });
  const next = join(folder.path, 'next');
  mkdirSync(next);
  // As the reading and the linking find a site of which a folder goes while they walk through it.
  const broken = { stamps: Promise.resolve(null), close: async () => {} } as unknown as LinkedFiles;
  writeAll(next, { 'gone/index.html': 'gone' });
  const out = new OutputFolder(next, new FormerSite(root, new Map()), broken);
  out.write('index.html', 'two');
  await expect(out.settle()).rejects.toThrow(FormerSiteChanged);
});

test('without a former site the folder holds what was put in last', async () => {
  using folder = temporaryFolder();
  const out = new OutputFolder(join(folder.path, 'site'));
  out.write('a/index.html', 'one');
  out.clear();
  out.write('b/index.html', 'two');
  out.write('b/index.html', 'three');
  await out.settle();
  expect(readAll(out.root)).toEqual({ b: '', 'b/index.html': 'three' });
});
