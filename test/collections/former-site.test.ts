import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFormerSite } from '../../src/collections/former-site.ts';
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
  return { root, to: join(folder.path, 'next'), write, [Symbol.dispose]: () => folder[Symbol.dispose]() };
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
  await former.close();
});

test('a file of several megabytes has its digest, too', async () => {
  using site = aSite();
  const text = 'Lectern '.repeat(400_000);
  site.write('talk.mp3', text);
  const former = await readFormerSite(site.root);
  expect(former.sha256('talk.mp3')).toBe(sha256(text));
  await former.close();
});

test('a folder that is not there holds nothing, and links nothing', async () => {
  using site = aSite();
  const former = await readFormerSite(join(site.root, 'nowhere'));
  expect([former.size, former.sha256('index.html')]).toEqual([0, null]);
  expect(await former.linkInto(site.to)).toEqual(new Set());
  expect(existsSync(site.to)).toBe(false);
});

test('links are to the files themselves, leave alone what is there, and tell of files that are another', async () => {
  using site = aSite();
  const former = await readFormerSite(site.root);
  site.write('about.html', '换过的说明');
  mkdirSync(site.to);
  writeFileSync(join(site.to, 'index.html'), '新首页');
  expect(await former.linkInto(site.to)).toEqual(new Set(['about.html']));
  expect(readFileSync(join(site.to, 'index.html'), 'utf8')).toBe('新首页');
  const mill = 'cases/mill/index.html';
  expect(statSync(join(site.to, mill)).ino).toBe(statSync(join(site.root, mill)).ino);
  await former.close();
});

test('of a site that was moved away while it was linked, all files are lost', async () => {
  using site = aSite();
  const former = await readFormerSite(site.root);
  renameSync(site.root, `${site.root}-old`);
  expect(await former.linkInto(site.to)).toEqual(new Set(former.paths));
  await former.close();
});

// Memory has a file system of its own, to which no file on a disk can be linked.
const elsewhere = '/dev/shm';

test('where no link can be made, a copy is', async ({ skip }) => {
  using site = aSite();
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(site.root).dev)
    return skip('one file system only');
  const former = await readFormerSite(site.root);
  const to = mkdtempSync(join(elsewhere, 'lectern-'));
  try {
    site.write('about.html', '换过的说明');
    expect(await former.linkInto(to)).toEqual(new Set(['about.html']));
    expect(readFileSync(join(to, 'cases/mill/index.html'), 'utf8')).toBe('案例');
  } finally {
    rmSync(to, { recursive: true });
    await former.close();
  }
});
