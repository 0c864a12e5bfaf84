import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docx, paragraph } from '../import/word/docx.ts';

const project = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-guide-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { NODE_ENV: _test, LECTERN_RESTARTED: _, ...inherited } = process.env;
/** A contributor with a git of their own, and the packages that this machine has fetched already. */
const environment = {
  ...inherited,
  NODE_OPTIONS: '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Contributor',
  GIT_AUTHOR_EMAIL: 'contributor@example.org',
  GIT_COMMITTER_NAME: 'Contributor',
  GIT_COMMITTER_EMAIL: 'contributor@example.org',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

/** The commands of the walk through the guide, in order: the lines of its blocks that are marked `sh walk`. */
function commandsOf(guide: string): string[] {
  const text = readFileSync(join(project, 'docs', guide), 'utf8');
  return [...text.matchAll(/^```sh walk\n([\s\S]*?)^```$/gm)].flatMap((match) => (match[1] ?? '').trim().split('\n'));
}

/** Runs a command as it stands in the guide, in a shell, to its end. */
function run(command: string, cwd: string): string {
  return execFileSync(command, {
    cwd,
    env: environment,
    shell: true,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `npm start` until it has printed the site's address, asks for the page, and stops it as Ctrl+C does. */
async function pageWhileServed(command: string, cwd: string, path: string): Promise<string> {
  const child = spawn(command, { cwd, env: environment, shell: true, detached: true });
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const listen = (part: Buffer) => {
        said += part.toString();
        const url = /http:\/\/[^\s]+/.exec(said)?.[0];
        if (url) resolve(url);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)));
    });
    const response = await fetch(new URL(path, address));
    expect([response.status, path]).toEqual([200, path]);
    return await response.text();
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
  }
}

/** The repository as its owner keeps it, and a fresh clone of it. */
function freshClone(): { origin: string; clone: string } {
  const origin = join(folder, 'origin.git');
  const clone = join(folder, 'archive');
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: project, encoding: 'utf8' }).trim();
  run(`git clone --quiet --bare "${project}" "${origin}"`, folder);
  run(`git update-ref refs/heads/main ${head}`, origin);
  run('git symbolic-ref HEAD refs/heads/main', origin);
  run(`git clone --quiet "${origin}" "${clone}"`, folder);
  return { origin, clone };
}

/** A Word file and the subtitles of its recording, under the names that the guide's command gives them. */
function writeSources(command: string, clone: string): void {
  const [word = '', subtitles = ''] = command.split(' ').slice(3);
  const said = ['同志们，今天讲一讲乡村振兴这件事。', '产业要先立起来，路要先修到村口。'];
  writeFileSync(
    join(clone, word),
    docx(
      [
        paragraph('谈乡村振兴（示例）', '<w:jc w:val="center"/>'),
        paragraph('一、先看产业'),
        ...said.map((text) => paragraph(text)),
      ].join(''),
    ),
  );
  const cues = said.map((text, n) => `${n + 1}\r\n00:00:0${n * 4},000 --> 00:00:0${n * 4 + 4},000\r\n${text}\r\n`);
  writeFileSync(join(clone, subtitles), cues.join('\r\n'));
}

const [commands, ...others] = ['guide-contributors.md', 'guide-contributors.en.md'].map(commandsOf);

test('both guides walk the same way', () => {
  const plain = (lines: readonly string[] = []) =>
    lines.map((line) => line.replace(/ \S+\.docx \S+\.srt$/, ' WORD SUBTITLES').replace(/"[^"]*"$/, 'WHY'));
  for (const other of others) expect(plain(other)).toEqual(plain(commands));
});

test('whoever follows the guide in a fresh clone ends with the page', async () => {
  const { origin, clone } = freshClone();
  const pages: string[] = [];
  for (const line of commands ?? []) {
    if (line.startsWith('npx lectern import')) writeSources(line, clone);
    if (line === 'npm start') pages.push(await pageWhileServed(line, clone, 'lectures/xiang-cun-zhen-xing-jiang-gao/'));
    else run(line, clone);
    // What the keeper of the archive does: takes the branch as it is.
    if (line.startsWith('git push')) run('git update-ref refs/heads/main refs/heads/add-rural-talk', origin);
  }
  expect(pages).toHaveLength(2);
  for (const html of pages) {
    const article = /<article[^>]*data-document[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    expect(article.replace(/<[^>]*>/g, '').replace(/\s+/g, '')).toBe(
      '谈乡村振兴（示例）一、先看产业同志们，今天讲一讲乡村振兴这件事。产业要先立起来，路要先修到村口。',
    );
  }
  expect(run('git log -1 --format=%an main', origin)).toBe('Contributor\n');
});
