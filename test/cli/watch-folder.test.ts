import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../src/cli/watch-folder.ts';

let above: string;
let folder: string;
/** What has been told and not yet asked for, and who is waiting for more. */
let told: string[];
let waiting: (() => void) | null;
let close: () => void;

beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-watch-')));
  folder = join(above, '内容');
  mkdirSync(join(folder, 'lectures'), { recursive: true });
  writeFileSync(join(folder, 'archive.yaml'), 'title: 甲\n');
  told = [];
  waiting = null;
  close = watchFolder(folder, (paths) => {
    told.push(...paths);
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
});

test('goes on when the folder itself is deleted and made again', async () => {
  rmSync(folder, { recursive: true });
  await hearOf('archive.yaml');
  mkdirSync(folder);
  writeFileSync(join(folder, 'archive.yaml'), 'title: 甲\n');
  await hearOf('archive.yaml');
  writeFileSync(join(folder, 'regions.yaml'), '');
  await hearOf('regions.yaml');
});

test('says nothing of what the archive does not read, nor of files that were written and are the same', async () => {
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/index'), 'x');
  writeFileSync(join(folder, '.archive.yaml.swp'), 'x');
  writeFileSync(join(folder, 'themes.yaml'), '[]');
  await hearOf('themes.yaml');
});
