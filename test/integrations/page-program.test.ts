import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** Astro's builder cannot be loaded among the tests' own modules. */
const madeApart = `
  import { astroConfig } from './src/integrations/astro-config.ts';
  import { foldersFor } from './src/integrations/folders.ts';
  import { makePageProgram } from './src/integrations/page-program.ts';
  const [content, out, cacheDir] = process.argv.slice(1);
  const folders = foldersFor(content);
  const config = astroConfig({ folders, pages: () => [], out, base: '/', site: null });
  const vite = { ...config.vite, cacheDir };
  const program = await makePageProgram({ ...config, vite, configFile: false, logLevel: 'silent' }, folders.cache);
  console.log(program.modules.length);
`;

test('Vite makes nothing ready for browsers, for which builds at once would take the same folder', async () => {
  const [out, cacheDir] = [join(folder, 'site'), join(folder, 'vite')];
  const words = ['--input-type=module', '--eval', madeApart, content, out, cacheDir];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  expect(Number(stdout)).toBeGreaterThan(0);
  expect(existsSync(cacheDir)).toBe(false);
}, 120_000);
