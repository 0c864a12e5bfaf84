import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { readArchive } from '../../src/collections/read-archive.ts';
import { revisionDates } from '../../src/collections/revision-log.ts';

let folder: string;
/** A repository with all of its history; the archive lies in `content/` below it. */
let full: string;

function git(where: string, ...words: string[]): string {
  const { GIT_DIR: _, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...environment } = process.env;
  const identity = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', words, { cwd: where, env: { ...environment, ...identity }, encoding: 'utf8' });
}

function commit(where: string, day: string): void {
  git(where, 'add', '-A');
  const author = ['-c', 'user.name=Office', '-c', 'user.email=office@example.org'];
  git(where, ...author, 'commit', '-q', '--no-verify', '--date', `${day}T23:30:00+08:00`, '-m', day);
}

function write(where: string, file: string, text: string): void {
  mkdirSync(dirname(join(where, file)), { recursive: true });
  writeFileSync(join(where, file), text);
}

const lecture = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: ${id}\n${more}---\n\n先看河，再看人。\n\n磨坊停了十年。\n\n水回来以后，又转了。\n`;

/** When each document was last revised, and what git was good for. */
async function revised(repository: string, content = 'content') {
  const { reading } = await readArchive(join(repository, content), memoryCache());
  return [reading?.history, Object.fromEntries(reading?.archive.documents.map((one) => [one.id, one.revised]) ?? [])];
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-revisions-')));
  full = join(folder, 'full');
  mkdirSync(full);
  git(full, 'init', '-q', '-b', 'main');
  write(full, 'content/archive.yaml', 'title: 档案\norganisation: 培训处\nlocale: zh-CN\n');
  write(full, 'content/lectures/untouched.mdx', lecture('untouched'));
  write(full, 'content/lectures/stated.mdx', lecture('stated', 'corrected: 2023-03\n'));
  write(full, 'content/lectures/corrected.mdx', lecture('corrected', 'corrected: 2023-02-02\n'));
  write(full, 'content/lectures/河.mdx', lecture('moved'));
  commit(full, '2024-01-01');
  write(full, 'content/lectures/corrected.mdx', lecture('corrected', 'corrected: 2023-02-02\nsummary: 提要\n'));
  write(full, 'content/lectures/河.mdx', lecture('moved', 'summary: 提要\n'));
  commit(full, '2024-02-02');
  // A move alone corrects nothing.
  mkdirSync(join(full, 'content/lectures/2023'));
  git(full, 'mv', 'content/lectures/河.mdx', 'content/lectures/2023/a b.mdx');
  write(full, 'content/lectures/uncommitted.mdx', lecture('uncommitted', 'corrected: 2024-06-06\n'));
  git(full, 'add', 'content/lectures/2023');
  commit(full, '2024-03-03');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('when a document was last revised', () => {
  const fromGit = {
    corrected: '2024-02-02',
    moved: '2024-02-02',
    stated: '2023-03',
    uncommitted: '2024-06-06',
    untouched: null,
  };

  test('is told by git in a full clone, for a file that was moved too, and else by the front matter', async () => {
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', full, clone);
    expect(await revised(clone)).toEqual(['full', fromGit]);
  });

  test('is told by the front matter alone in a shallow clone', async () => {
    const clone = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '1', `file://${full}`, clone);
    const stated = { ...fromGit, corrected: '2023-02-02', moved: null };
    expect(await revised(clone)).toEqual(['partial', stated]);
    git(clone, 'fetch', '-q', '--unshallow');
    expect(await revised(clone)).toEqual(['full', fromGit]);
  });

  test('is told by the front matter alone where only a part of the files came', async () => {
    const clone = join(folder, 'partial');
    git(full, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '-q', '--filter=blob:none', `file://${full}`, clone);
    expect(await revised(clone)).toEqual(['partial', { ...fromGit, corrected: '2023-02-02', moved: null }]);
  });

  test('is told by the front matter alone in an export without .git, in the middle of another repository too', async () => {
    const exported = join(folder, 'exported');
    cpSync(join(full, 'content'), join(exported, 'content'), { recursive: true });
    const stated = { ...fromGit, corrected: '2023-02-02', moved: null };
    expect(existsSync(join(exported, '.git'))).toBe(false);
    expect(await revised(exported)).toEqual(['none', stated]);
    const other = join(folder, 'other');
    git(folder, 'clone', '-q', full, other);
    cpSync(join(full, 'content'), join(other, 'export'), { recursive: true });
    expect(await revised(other, 'export')).toEqual(['full', stated]);
  });

  test('stays after the folder, or a file and its text at once, was moved', async () => {
    const clone = join(folder, 'after-moves');
    git(folder, 'clone', '-q', full, clone);
    git(clone, 'mv', 'content', 'archive');
    commit(clone, '2024-04-04');
    expect(await revised(clone, 'archive')).toEqual(['full', fromGit]);
    git(clone, 'mv', 'archive/lectures/2023/a b.mdx', 'archive/lectures/c.mdx');
    const text = readFileSync(join(clone, 'archive/lectures/c.mdx'), 'utf8');
    writeFileSync(join(clone, 'archive/lectures/c.mdx'), text.replace('十年', '九年'));
    commit(clone, '2024-05-05');
    expect(await revised(clone, 'archive')).toEqual(['full', { ...fromGit, moved: '2024-05-05' }]);
  });
});

describe('a log', () => {
  const log = (...commits: [day: string, ...changes: string[]][]) =>
    commits.map(([day, ...changes]) => `\u0001${day}\0\n${changes.map((word) => `${word}\0`).join('')}`).join('');

  test('in which another branch changes a file under its former name', async () => {
    const told = log(['2024-01-01', 'A', 'a'], ['2024-02-02', 'R100', 'a', 'b'], ['2024-01-20', 'M', 'a']);
    expect(revisionDates(told)).toEqual(new Map([['b', '2024-01-20']]));
  });

  test('in which the commits of two branches do not come by day', async () => {
    const told = log(['2024-01-01', 'A', 'a'], ['2024-03-03', 'M', 'a'], ['2024-02-02', 'M', 'a']);
    expect(revisionDates(told)).toEqual(new Map([['a', '2024-03-03']]));
  });

  test('in which a new file takes the name of one that is gone', async () => {
    const told = log(
      ['2024-01-01', 'A', 'a', 'A', 'b'],
      ['2024-01-02', 'M', 'a', 'R100', 'b', 'c'],
      ['2024-01-03', 'D', 'a'],
      ['2024-01-04', 'A', 'a', 'A', 'b'],
      ['2024-01-05', 'R090', 'b', 'd'],
    );
    expect(revisionDates(told)).toEqual(new Map([['d', '2024-01-05']]));
  });
});
