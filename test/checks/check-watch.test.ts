import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersFor } from '../../src/integrations/folders.ts';
import { base, temporaryFolder } from './problem-sites.ts';

const lectern = join(import.meta.dirname, '../../src/cli/lectern.mjs');

/** `lectern check --watch` in a process of its own, whose rounds can be waited for. */
function startWatch(content: string, words: string[]) {
  const { LECTERN_RESTARTED: _, ...environment } = process.env;
  const child = spawn(process.execPath, [lectern, 'check', '--watch', '--content', content, ...words], {
    env: { ...environment, NODE_OPTIONS: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' },
  });
  let out = '';
  let err = '';
  let rounds = 0;
  let wake = () => {};
  child.stdout.on('data', (part) => {
    out += part;
    wake();
  });
  child.stderr.on('data', (part) => {
    err += part;
    rounds = err.split('检查完毕').length - 1;
    wake();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    ended,
    errors: () => err,
    /** What stdout had to say up to the end of a round, and forgets it. */
    async round(number: number, until: (out: string) => boolean = () => true): Promise<string> {
      while (rounds < number || !until(out))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const said = out;
      out = '';
      return said;
    },
  };
}

test('check --watch checks again after every change, survives half a file and a folder that goes, and ends with Ctrl+C', {
  timeout: 120_000,
}, async () => {
  using folder = temporaryFolder();
  const content = join(folder.path, '档案');
  cpSync(base, content, { recursive: true });
  const file = join(content, 'lectures/first.mdx');
  const healthy = readFileSync(file, 'utf8');
  const watch = startWatch(content, []);
  expect(await watch.round(1)).toBe('没有发现问题。\n');
  writeFileSync(file, healthy.replace('2023-08-24', '2023-02-30'));
  expect(await watch.round(2)).toContain('“2023-02-30”在日历上不存在');
  writeFileSync(file, healthy.slice(0, 40));
  expect(await watch.round(3)).toContain('说明栏只有开头的 ---');
  rmSync(content, { recursive: true });
  expect(await watch.round(4, (out) => out.includes('不是一个档案'))).toContain('里没有 archive.yaml');
  cpSync(base, content, { recursive: true });
  await watch.round(5, (out) => out.endsWith('没有发现问题。\n'));
  watch.child.kill('SIGINT');
  expect(await watch.ended).toBe(0);
  expect(watch.errors()).toMatch(
    /^\d\d:\d\d:\d\d 正在检查……\n\d\d:\d\d:\d\d 检查完毕，正在等待改动；按 Ctrl\+C 结束。\n/,
  );
  expect(watch.errors()).toContain('改动了 1 个文件，检查完毕');
  rmSync(foldersFor(content).cache, { recursive: true, force: true });
});

test('check --watch prints one report a round in every format', { timeout: 120_000 }, async () => {
  using folder = temporaryFolder();
  const content = join(folder.path, 'content');
  cpSync(base, content, { recursive: true });
  const watch = startWatch(content, ['--format', 'json']);
  expect(await watch.round(1)).toBe('{"problems":[]}\n');
  writeFileSync(
    join(content, 'themes.yaml'),
    '- {slug: rural, name: 乡村振兴}\n- {slug: river, name: 流域治理}\n- {}\n',
  );
  const second = JSON.parse(await watch.round(2)) as { problems: { rule: string }[] };
  expect(second.problems.map(({ rule }) => rule)).toEqual(['field-missing', 'field-missing']);
  watch.child.kill('SIGINT');
  expect(await watch.ended).toBe(0);
  rmSync(foldersFor(content).cache, { recursive: true, force: true });
});
