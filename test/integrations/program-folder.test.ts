import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageProgram } from '../../src/integrations/page-program.ts';

const program: PageProgram = {
  entry: 'entry.mjs',
  modules: [
    ['entry.mjs', "export * from './chunks/page.mjs';\n"],
    ['chunks/page.mjs', "export const title = '晒谷场';\n"],
  ],
  styles: [],
  files: [],
};

let cache = '';
let compiled = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-programs-'));
  [cache, compiled] = [join(folder, 'archive'), join(folder, 'compiled')];
});
afterEach(() => rmSync(dirname(cache), { recursive: true, force: true }));

/** As a process does that has loaded nothing yet. */
async function asNewProcess() {
  vi.resetModules();
  const { placeProgram } = await import('../../src/integrations/program-folder.ts');
  return (given: PageProgram) => placeProgram(given, cache, compiled);
}

const written = (folder: string) => program.modules.map(([path]) => [path, readFileSync(join(folder, path), 'utf8')]);
const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);

test('a program is in the same place in every process, and in another each time in one', async () => {
  const place = await asNewProcess();
  const first = place(program);
  const second = place(program);
  const third = (await asNewProcess())(program);
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  for (const folder of [first, second]) expect(written(folder)).toEqual(program.modules);
  expect((await asNewProcess())({ ...program, modules: program.modules.slice(0, 1) })).not.toBe(first);
});

test('a module that was spoiled or has gone is written again, and nothing stays beside it', async () => {
  const folder = (await asNewProcess())(program);
  writeFileSync(join(folder, 'entry.mjs'), 'export * from');
  rmSync(join(folder, 'chunks'), { recursive: true });
  (await asNewProcess())(program);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['chunks', join('chunks', 'page.mjs'), 'entry.mjs']);
  expect(written(folder)).toEqual(program.modules);
});

test('a program that was not used for two days is removed, one that is used is not', async () => {
  const [old, recent] = ['old', 'recent'].map((name) => join(cache, 'programs', name)) as [string, string];
  const place = await asNewProcess();
  const used = place(program);
  for (const folder of [old, recent]) mkdirSync(folder);
  for (const folder of [old, used]) utimesSync(folder, twoDaysAgo, twoDaysAgo);
  (await asNewProcess())(program);
  expect([old, recent, used].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

test.each([
  ['a module', 'chunks/page.mjs'],
  ['a folder of modules', 'chunks'],
  ['the folder of the program', ''],
])('what stands in the place of %s is left there, and the program loaded from elsewhere', async (_, path) => {
  const folder = (await asNewProcess())(program);
  for (const spoil of [
    mkdirSync,
    (place: string) => writeFileSync(place, ''),
    (place: string) => symlinkSync('x', place),
  ]) {
    rmSync(join(folder, path), { recursive: true });
    spoil(join(folder, path));
    expect(written((await asNewProcess())(program))).toEqual(program.modules);
  }
});

test('a module that is a link is written: from where it leads to no package would be found', async () => {
  const folder = (await asNewProcess())(program);
  const elsewhere = join(dirname(cache), 'elsewhere');
  cpSync(folder, elsewhere, { recursive: true });
  rmSync(join(folder, 'entry.mjs'));
  symlinkSync(join(elsewhere, 'entry.mjs'), join(folder, 'entry.mjs'));
  expect((await asNewProcess())(program)).toBe(folder);
  expect(lstatSync(join(folder, 'entry.mjs')).isFile()).toBe(true);
});

test('what Node compiled two days ago is removed when a program comes that was not there', async () => {
  const files = ['old', 'new'].map((name) => join(compiled, 'v24', name));
  const left = () => files.map((file) => existsSync(file));
  mkdirSync(join(compiled, 'v24'), { recursive: true });
  for (const file of files) writeFileSync(file, '');
  (await asNewProcess())(program);
  utimesSync(join(compiled, 'v24/old'), twoDaysAgo, twoDaysAgo);
  (await asNewProcess())(program);
  expect(left()).toEqual([true, true]);
  (await asNewProcess())({ ...program, modules: program.modules.slice(0, 1) });
  expect(left()).toEqual([false, true]);
});
