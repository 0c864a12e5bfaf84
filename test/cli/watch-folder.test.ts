import { execFile } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../src/cli/watch-folder.ts';

let above: string;
let folder: string;
/** What has been told and not yet asked for, how often, and who is waiting for more. */
let told: string[];
let times: number;
let waiting: (() => void) | null;
let close: () => void;

beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-watch-')));
  folder = join(above, '内容');
  mkdirSync(join(folder, 'lectures'), { recursive: true });
  writeFileSync(join(folder, 'archive.yaml'), 'title: 甲\n');
  told = [];
  times = 0;
  waiting = null;
  close = watchFolder(folder, (paths) => {
    told.push(...paths);
    times++;
    waiting?.();
  });
});

afterEach(() => {
  close();
  rmSync(above, { recursive: true, force: true });
});

/** Waits until all of these have been told of, in whatever pieces. */
async function hearOf(...paths: string[]): Promise<void> {
  while (!paths.every((path) => told.includes(path))) {
    await new Promise<void>((resolve) => {
      waiting = resolve;
    });
  }
  expect([...new Set(told)].sort()).toEqual([...paths].sort());
  told = [];
}

test('tells of files that are changed, new, renamed and gone, Chinese names and new folders included', async () => {
  writeFileSync(join(folder, 'archive.yaml'), 'title: 乙丙\n');
  await hearOf('archive.yaml');
  mkdirSync(join(folder, 'lectures/二〇二三年/八月'), { recursive: true });
  writeFileSync(join(folder, 'lectures/二〇二三年/八月/第一讲.mdx'), '正文');
  await hearOf('lectures/二〇二三年/八月/第一讲.mdx');
  renameSync(join(folder, 'lectures/二〇二三年'), join(folder, 'lectures/2023'));
  await hearOf('lectures/2023/八月/第一讲.mdx', 'lectures/二〇二三年/八月/第一讲.mdx');
  rmSync(join(folder, 'lectures'), { recursive: true });
  await hearOf('lectures/2023/八月/第一讲.mdx');
  mkdirSync(join(folder, 'lectures'));
  writeFileSync(join(folder, 'lectures/again.mdx'), '正文');
  await hearOf('lectures/again.mdx');
  writeFileSync(join(folder, 'lectures/again.mdx'), '正文和更多');
  await hearOf('lectures/again.mdx');
});

test('tells of a file that was away for so short a time that no listing was without it', async () => {
  renameSync(join(folder, 'archive.yaml'), join(above, 'archive.yaml'));
  renameSync(join(above, 'archive.yaml'), join(folder, 'archive.yaml'));
  await hearOf('archive.yaml');
});

test('goes on when the folder itself is deleted and made again, or moved away and back', async () => {
  rmSync(folder, { recursive: true });
  await hearOf('archive.yaml');
  mkdirSync(folder);
  writeFileSync(join(folder, 'archive.yaml'), 'title: 甲\n');
  await hearOf('archive.yaml');
  writeFileSync(join(folder, 'regions.yaml'), '');
  await hearOf('regions.yaml');
  renameSync(folder, join(above, 'other'));
  await hearOf('archive.yaml', 'regions.yaml');
  renameSync(join(above, 'other'), folder);
  await hearOf('archive.yaml', 'regions.yaml');
  writeFileSync(join(folder, 'regions.yaml'), '[]');
  await hearOf('regions.yaml');
});

test('says nothing of what the archive does not read, nor of files that were written and are the same', async () => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/index'), 'x');
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/index.js'), 'x');
  writeFileSync(join(folder, '.archive.yaml.swp'), 'x');
  writeFileSync(join(folder, 'themes.yaml'), '[]');
  await hearOf('themes.yaml');
});

test('takes many files at once for few changes', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `lectures/${index}.mdx`);
  for (const name of names) writeFileSync(join(folder, name), 'x');
  await hearOf(...names);
  expect(times).toBeLessThan(10);
});

test('is not harmed by folders that come and go while they are looked at', async () => {
  const busy = `
    const { mkdirSync, rmSync } = require('node:fs');
    for (let n = 0; n < 600; n += 1) {
      mkdirSync('busy' + (n % 7) + '/below', { recursive: true });
      rmSync('busy' + (n % 7), { recursive: true });
    }`;
  await promisify(execFile)(process.execPath, ['-e', busy], { cwd: folder });
  writeFileSync(join(folder, 'archive.yaml'), 'title: 还在\n');
  await hearOf('archive.yaml');
}, 90_000);

test('hears of what the system does not tell of, as on a network drive', async () => {
  // A file that is written by its name in another folder: the watch on this one is not told.
  linkSync(join(folder, 'archive.yaml'), join(above, 'elsewhere.yaml'));
  writeFileSync(join(above, 'elsewhere.yaml'), 'title: 别处改的\n');
  await hearOf('archive.yaml');
});
