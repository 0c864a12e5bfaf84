import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFormerSite } from '../../src/collections/former-site.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a former site tells the digests of its files, but not of one that was written since', async () => {
  using folder = temporaryFolder();
  const write = (path: string, text: string) => writeFileSync(join(folder.path, path), text);
  mkdirSync(join(folder.path, 'cases/mill'), { recursive: true });
  write('index.html', '首页');
  write('cases/mill/index.html', '案例');
  write('about.html', '说明');
  const site = await readFormerSite(folder.path);
  expect(site.size).toBe(3);
  expect(site.digest('cases/mill/index.html')).toBe(sha256('案例'));
  expect(site.digest('cases/mill')).toBe(null);
  write('index.html', '首页二');
  write('other.html', '说明');
  renameSync(join(folder.path, 'other.html'), join(folder.path, 'about.html'));
  expect([site.digest('index.html'), site.digest('about.html')]).toEqual([null, null]);
});

test('a folder that is not there holds nothing', async () => {
  const site = await readFormerSite(join(import.meta.dirname, 'nowhere'));
  expect([site.size, site.digest('index.html')]).toEqual([0, null]);
});
