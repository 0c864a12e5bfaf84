import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repair } from '../../src/cli/staging.ts';
import { foldersFor } from '../../src/integrations/folders.ts';
import { lectern } from '../browser/built-site.ts';
import { base } from '../checks/problem-sites.ts';
import { contentsOf } from '../checks/run-lectern.ts';
import { countCalls, killedBuild, type Moment, swappedBuild } from './killed-build.ts';

/** How many builds are ended at moments of chance. */
const kills = 20;
const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

let folder: string;
let content: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-interrupted-'));
  content = join(folder, 'content');
  out = join(folder, 'site');
  cpSync(base, content, { recursive: true });
});
afterEach(() => {
  rmSync(foldersFor(content).cache, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const edit = (what: string) => appendFileSync(join(content, 'cases/mill.mdx'), `\n${what}\n`);
const site = () => contentsOf(out);
const beside = () => readdirSync(folder).filter((name) => name.startsWith('site.'));

async function build(...more: string[]): Promise<Record<string, string>> {
  const run = await lectern('build', '--content', content, '--out', out, ...more);
  expect(run.code, run.stderr).toBe(0);
  expect(beside()).toEqual([]);
  return site();
}

/** A build is ended at a moment; then the site is the last one or the new one, and the next build makes the new one. */
async function survives(moment: Moment, last: Record<string, string>, place: string): Promise<Record<string, string>> {
  edit(place);
  const killed = await killedBuild(content, out, moment);
  repair(out);
  const left = JSON.stringify(site());
  const next = await build();
  // Few calls may be left to make, where an earlier build has done the work: then it came to its end.
  const allowed = killed ? [JSON.stringify(last), JSON.stringify(next)] : [JSON.stringify(next)];
  expect(allowed.includes(left), `${place}: neither the last site nor the new one`).toBe(true);
  return next;
}

test(
  `a build that is killed leaves a whole site, and the next one succeeds (LECTERN_SEED=${seed})`,
  async () => {
    await build();
    edit('数');
    const most = await countCalls(content, out);
    let last = await build();
    const number = fc.integer({ min: 1, max: most });
    const [moments = []] = fc.sample(fc.array(number, { minLength: kills, maxLength: kills }), { seed, numRuns: 1 });
    for (const at of moments) last = await survives({ at }, last, `call ${at} of ${most}`);
    expect(await build('--clean')).toEqual(last);
  },
  60_000 + 60_000 * kills,
);

test('a build that is killed between its two renames has its last site put back, by the next build or by preview', async () => {
  const last = await build();
  edit('甲');
  const moment = { at: 1, calls: 'renameSync', path: '.lectern-old-', after: true };
  expect(await killedBuild(content, out, moment)).toBe(true);
  expect(existsSync(out)).toBe(false);
  repair(out);
  expect(site()).toEqual(last);
  expect(beside()).toEqual([]);
  expect(await killedBuild(content, out, moment)).toBe(true);
  expect(await build()).not.toEqual(last);
});

test('a build that is killed after its second rename has published', async () => {
  const last = await build();
  const next = await survives({ at: 2, calls: 'rmSync', path: '.lectern-old-' }, last, '乙');
  expect(next).not.toEqual(last);
});

test('a build that is killed while it links the files of the last site leaves that one', async () => {
  const last = await build();
  for (const at of [1, 40]) {
    edit(`丙${at}`);
    expect(await killedBuild(content, out, { at, calls: 'linkSync', thread: true })).toBe(true);
    repair(out);
    expect(site()).toEqual(last);
    expect(beside()).toEqual([]);
  }
  expect(await build()).not.toEqual(last);
});

test('a build whose last site is replaced while it links its files writes all of its own', async () => {
  const last = await build();
  edit('丁');
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'index.html'), '另一次生成的网站');
  expect(await swappedBuild(content, out, { at: 20, calls: 'linkSync', thread: true }, other)).toBe(true);
  expect(existsSync(`${out}-before`)).toBe(true);
  expect(beside()).toEqual([]);
  const made = site();
  expect(made).not.toEqual(last);
  expect(await build('--clean')).toEqual(made);
});

test('two builds at once both succeed, and a whole site stands', async () => {
  edit('一');
  await build();
  edit('二');
  const both = await Promise.all([1, 2].map(() => lectern('build', '--content', content, '--out', out)));
  expect(both.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0]);
  expect(beside()).toEqual([]);
  const left = site();
  expect(await build('--clean')).toEqual(left);
});

/** A file system of its own; null where the machine does not let us have one. */
function smallDisk(): string | null {
  const place = join(folder, 'disk');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}

/** Leaves this much room on it. */
function leaveRoom(disk: string, kilobytes: number): void {
  const { bsize, blocks, bfree } = statfsSync(disk);
  const size = Math.ceil(((blocks - bfree) * bsize) / 1024) + kilobytes;
  execFileSync('mount', ['-o', `remount,size=${size}k`, disk]);
}

test('a full disk leaves the last site whole, and once there is room the build succeeds', async ({ skip }) => {
  const disk = smallDisk();
  if (disk === null) return skip('tmpfs needs the right to mount');
  try {
    out = join(disk, 'site');
    const words = ['build', '--content', content, '--out', out] as const;
    expect((await lectern(...words)).code).toBe(0);
    leaveRoom(disk, 40);
    const last = site();
    const settings = join(content, 'archive.yaml');
    // Every page changes, so that few of the last site's files can be linked.
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/title: .*/, 'title: 新名'));
    const { code, stderr } = await lectern(...words);
    const said = stderr.trim().split('\n').at(-1);
    expect([code, said]).toEqual([1, `磁盘已满，没有生成；${out} 保持原样。请腾出空间，再生成一次。`]);
    expect(site()).toEqual(last);
    expect(readdirSync(disk)).toEqual(['site']);
    leaveRoom(disk, 60_000);
    expect((await lectern(...words)).code).toBe(0);
    expect(site()).not.toEqual(last);
  } finally {
    execFileSync('umount', [disk]);
  }
});
