import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldersFor } from '../../src/integrations/folders.ts';
import { lectern } from '../browser/built-site.ts';
import { base } from '../checks/problem-sites.ts';

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-program-'));
  content = join(folder, 'content');
  cpSync(base, content, { recursive: true });
  cpSync('test/sites/parts', content, { recursive: true });
});
afterEach(() => {
  rmSync(foldersFor(content).cache, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** How many programs there are, and what the page of the owner's code says. */
async function build(): Promise<[programs: number, saysNew: boolean]> {
  const out = join(folder, 'site');
  const { code, stderr } = await lectern('build', '--content', content, '--out', out);
  expect(code, stderr).toBe(0);
  const programs = readdirSync(join(foldersFor(content).cache, 'programs'));
  return [programs.length, readFileSync(join(out, 'office/index.html'), 'utf8').includes('改为周五')];
}

test('a program that is made again is the same in every process, and another once the owner’s code is edited', async () => {
  expect(await build()).toEqual([1, false]);
  expect(await build()).toEqual([1, false]);
  appendFileSync(join(content, 'pages/office.mdx'), "\n{['改为', '周五'].join('')}\n");
  expect(await build()).toEqual([2, true]);
}, 120_000);
