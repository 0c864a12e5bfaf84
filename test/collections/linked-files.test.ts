import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileStamp } from '../../src/collections/former-site.ts';
import { LinkedFiles } from '../../src/collections/linked-files.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';

const mill = 'cases/mill/index.html';

/** A folder with two files in `site`. */
function aSite() {
  const folder = temporaryFolder();
  const root = join(folder.path, 'site');
  mkdirSync(join(root, 'cases/mill'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '首页');
  writeFileSync(join(root, mill), '案例');
  return { root, to: join(folder.path, 'next'), [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

test('links are to the files themselves, and leave alone what is there', async () => {
  using site = aSite();
  mkdirSync(site.to);
  writeFileSync(join(site.to, 'index.html'), '新首页');
  const links = new LinkedFiles(site.root, site.to);
  expect([...((await links.stamps) ?? [])].sort()).toEqual([
    [mill, fileStamp(join(site.root, mill))],
    ['index.html', ''],
  ]);
  expect(readFileSync(join(site.to, 'index.html'), 'utf8')).toBe('新首页');
  expect(statSync(join(site.to, mill)).ino).toBe(statSync(join(site.root, mill)).ino);
  await links.close();
});

test('of a folder that is not there nothing is linked', async () => {
  using site = aSite();
  const links = new LinkedFiles(join(site.root, 'nowhere'), site.to);
  expect((await links.stamps)?.size).toBe(0);
  expect(existsSync(site.to)).toBe(false);
  await links.close();
});

test('a folder that cannot be gone through is no folder without files', async () => {
  using site = aSite();
  const links = new LinkedFiles(join(site.root, 'index.html'), site.to);
  expect(await links.stamps).toBe(null);
  await links.close();
});

// Memory has a file system of its own, to which no file on a disk can be linked.
const elsewhere = '/dev/shm';

test('where no link can be made, a copy is', async ({ skip }) => {
  using site = aSite();
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(site.root).dev)
    return skip('one file system only');
  const to = mkdtempSync(join(elsewhere, 'lectern-'));
  const links = new LinkedFiles(site.root, to);
  try {
    expect((await links.stamps)?.get(mill)).toBe(fileStamp(join(site.root, mill)));
    expect(readFileSync(join(to, mill), 'utf8')).toBe('案例');
  } finally {
    await links.close();
    rmSync(to, { recursive: true });
  }
});
