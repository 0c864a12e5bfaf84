import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'lectern-programs-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** As a process does that has loaded nothing yet. */
async function asNewProcess() {
  vi.resetModules();
  return (await import('../../src/integrations/program-folder.ts')).placeProgram;
}

test('a program is in the same place in every process, and in another each time in one', async () => {
  const place = await asNewProcess();
  const first = place(program, cache);
  const second = place(program, cache);
  const third = (await asNewProcess())(program, cache);
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  for (const folder of [first, second])
    expect(program.modules.map(([path]) => [path, readFileSync(join(folder, path), 'utf8')])).toEqual(program.modules);
  expect((await asNewProcess())({ ...program, modules: program.modules.slice(0, 1) }, cache)).not.toBe(first);
});

test('a module that was spoiled or has gone is written again, and nothing stays beside it', async () => {
  const folder = (await asNewProcess())(program, cache);
  writeFileSync(join(folder, 'entry.mjs'), 'export * from');
  rmSync(join(folder, 'chunks'), { recursive: true });
  (await asNewProcess())(program, cache);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['chunks', join('chunks', 'page.mjs'), 'entry.mjs']);
  expect(program.modules.map(([path]) => [path, readFileSync(join(folder, path), 'utf8')])).toEqual(program.modules);
});

test('a program that was not used for two days is removed, one that is used is not', async () => {
  const [old, recent] = ['old', 'recent'].map((name) => join(cache, 'programs', name)) as [string, string];
  const place = await asNewProcess();
  const used = place(program, cache);
  for (const folder of [old, recent]) mkdirSync(folder);
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const folder of [old, used]) utimesSync(folder, twoDaysAgo, twoDaysAgo);
  (await asNewProcess())(program, cache);
  expect([old, recent, used].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
