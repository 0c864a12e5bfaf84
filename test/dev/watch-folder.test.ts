import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../src/cli/watch-folder.ts';
import { until } from './dev-server.ts';

let parent: string;
let root: string;
let seen: string[];
let close: () => void;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lectern-watch-'));
  root = join(parent, '内容');
  mkdirSync(join(root, 'lectures/2023'), { recursive: true });
  writeFileSync(join(root, 'lectures/2023/a.mdx'), 'a');
  seen = [];
  close = watchFolder(root, (paths) => seen.push(...paths));
});
afterEach(() => {
  close();
  rmSync(parent, { recursive: true, force: true });
});

/** Forgets what came before, does something, and waits until it is told of a path. */
async function told(of: string, work: () => void): Promise<void> {
  seen.length = 0;
  work();
  await until(
    () => seen,
    (paths) => paths.includes(join(root, of)),
  );
}

test('a file that is written, added, renamed and removed', async () => {
  await told('lectures/2023/a.mdx', () => writeFileSync(join(root, 'lectures/2023/a.mdx'), 'b'));
  await told('lectures/第一讲.mdx', () => writeFileSync(join(root, 'lectures/第一讲.mdx'), 'c'));
  await told('lectures/第二讲.mdx', () =>
    renameSync(join(root, 'lectures/第一讲.mdx'), join(root, 'lectures/第二讲.mdx')),
  );
  await told('lectures/第二讲.mdx', () => rmSync(join(root, 'lectures/第二讲.mdx')));
});

test('folders that came later, moved, or came back in the place of another', async () => {
  await told('cases', () => mkdirSync(join(root, 'cases/东山'), { recursive: true }));
  await told('cases/东山/a.mdx', () => writeFileSync(join(root, 'cases/东山/a.mdx'), 'a'));
  await told('cases/西河', () => renameSync(join(root, 'cases/东山'), join(root, 'cases/西河')));
  await told('cases/西河/b.mdx', () => writeFileSync(join(root, 'cases/西河/b.mdx'), 'b'));
  await told('cases', () => {
    rmSync(join(root, 'cases'), { recursive: true });
    mkdirSync(join(root, 'cases'));
  });
  await told('cases/c.mdx', () => writeFileSync(join(root, 'cases/c.mdx'), 'c'));
});

test('the folder itself, taken away and put back', async () => {
  await told('', () => renameSync(root, join(parent, 'other')));
  await told('', () => renameSync(join(parent, 'other'), root));
  await told('lectures/2023/a.mdx', () => writeFileSync(join(root, 'lectures/2023/a.mdx'), 'c'));
});

test('hidden files and packages are nobody’s business', async () => {
  await told('b.mdx', () => {
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/index'), 'x');
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, '.b.mdx.swp'), 'x');
    writeFileSync(join(root, 'b.mdx'), 'b');
  });
  expect(seen.map((path) => path.slice(root.length + 1)).filter((path) => path !== '')).toEqual(['b.mdx']);
});

test('folders that come and go while they are looked at do no harm', async () => {
  const busy = `
    const { mkdirSync, rmSync } = require('node:fs');
    for (let n = 0; n < 3000; n += 1) {
      mkdirSync('busy' + (n % 7) + '/below', { recursive: true });
      rmSync('busy' + (n % 7), { recursive: true });
    }`;
  await promisify(execFile)(process.execPath, ['-e', busy], { cwd: root });
  await told('lectures/2023/a.mdx', () => writeFileSync(join(root, 'lectures/2023/a.mdx'), 'still here'));
}, 90_000);

test('many files at once are one change', async () => {
  const calls: string[][] = [];
  const stop = watchFolder(root, (paths) => calls.push(paths));
  for (let n = 0; n < 50; n += 1) writeFileSync(join(root, `${n}.mdx`), 'x');
  await until(
    () => calls.flat(),
    (paths) => new Set(paths).size === 50,
  );
  stop();
  expect(calls.length).toBeLessThan(10);
});
