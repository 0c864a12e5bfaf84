import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { repair, stage } from '../../src/cli/staging.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';

const page = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
};

test.each([
  ['few', 10],
  ['many', 100_000],
])('a site of %s files gives way to the next, and nothing stays of it', async (_, files) => {
  using folder = temporaryFolder();
  const out = join(folder.path, 'site');
  page(out, 'old');
  const staging = stage(out);
  page(staging.folder, 'new');
  staging.publish(files);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  await vi.waitFor(() => expect(readdirSync(folder.path)).toEqual(['site']), 20_000);
});

test('where no site stood, there is none to remove', () => {
  using folder = temporaryFolder();
  const out = join(folder.path, 'site');
  const staging = stage(out);
  page(staging.folder, 'new');
  staging.publish(100_000);
  expect(readdirSync(folder.path)).toEqual(['site']);
});

test('a former site whose removal was ended midway is not put back where the site is gone', () => {
  using folder = temporaryFolder();
  const out = join(folder.path, 'site');
  // No process has so high a number.
  page(`${out}.lectern-gone-99999999`, 'half');
  repair(out);
  expect(readdirSync(folder.path)).toEqual([]);
  page(`${out}.lectern-old-99999999`, 'whole');
  repair(out);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('whole');
});

test('where `out` is a link, the site goes where it leads, and the link stays', () => {
  using folder = temporaryFolder();
  const disk = join(folder.path, 'disk');
  const out = join(folder.path, 'site');
  page(join(disk, 'www'), 'old');
  symlinkSync('disk/www', out);
  const staging = stage(out);
  page(staging.folder, 'new');
  staging.publish(1);
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(disk, 'www/index.html'), 'utf8')).toBe('new');
  // As a build leaves it that is ended between its two renames: the link leads nowhere then.
  renameSync(join(disk, 'www'), join(disk, 'www.lectern-old-99999999'));
  repair(out);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  expect([readdirSync(folder.path).sort(), readdirSync(disk)]).toEqual([['disk', 'site'], ['www']]);
});

test('links that lead to each other are no place for a site, and keep nobody waiting', () => {
  using folder = temporaryFolder();
  const out = join(folder.path, 'site');
  symlinkSync('other', out);
  symlinkSync('site', join(folder.path, 'other'));
  expect(() => repair(out)).not.toThrow();
});
