import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FormerSite, readFormerSite } from '../../src/collections/former-site.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A folder with a site of three files in `site`, and a way to write others. */
function aSite() {
  const folder = temporaryFolder();
  const root = join(folder.path, 'site');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  mkdirSync(join(root, 'cases/mill'), { recursive: true });
  write('index.html', '首页');
  write('cases/mill/index.html', '案例');
  write('about.html', '说明');
  return { root, write, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

test('a former site tells the digests of its files, and which were written since', async () => {
  using site = aSite();
  const former = await readFormerSite(site.root);
  expect(former.size).toBe(3);
  expect(former.sha256('cases/mill/index.html')).toBe(sha256('案例'));
  expect(former.sha256('cases/mill')).toBe(null);
  expect([...former.paths].every((path) => former.isUnchanged(path))).toBe(true);
  site.write('index.html', '首页二');
  site.write('other.html', '说明');
  renameSync(join(site.root, 'other.html'), join(site.root, 'about.html'));
  expect([...former.paths].filter((path) => !former.isUnchanged(path)).sort()).toEqual(['about.html', 'index.html']);
});

test('a file of several megabytes has its digest, too', async () => {
  using site = aSite();
  const text = 'Lectern '.repeat(400_000);
  site.write('talk.mp3', text);
  const former = await readFormerSite(site.root);
  expect(former.sha256('talk.mp3')).toBe(sha256(text));
});

test('a folder that is not there holds nothing', async () => {
  using site = aSite();
  const former = await readFormerSite(join(site.root, 'nowhere'));
  expect([former.size, former.sha256('index.html')]).toEqual([0, null]);
});

test('a reading that is ended does not come back', async () => {
  using site = aSite();
  const ending = new AbortController();
  let isBack = false;
  const reading = readFormerSite(site.root, ending.signal).then(() => {
    isBack = true;
  });
  ending.abort();
  expect(await Promise.race([reading, readFormerSite(site.root)])).toBeInstanceOf(FormerSite);
  expect(isBack).toBe(false);
});
