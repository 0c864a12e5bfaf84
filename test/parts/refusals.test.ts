import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Locale } from '../../src/archive/locale.ts';
import { merge } from '../../src/cli/merge.ts';
import { hashFile } from '../../src/collections/hash-file.ts';
import { programStamp } from '../../src/collections/program-stamp.ts';
import { type PartManifest, writeManifest } from '../../src/integrations/part-folder.ts';
import { contentsOf } from '../checks/run-lectern.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const files = { 'site/index.html': '<p>1', 'site/a/index.html': '<p>2', 'shards/0': '3', 'texts.json': '{}' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-refusals-'));
  // The last site, which has to stay.
  for (const file of ['index.html', 'catalog.json']) put(`dist/${file}`, 'the last site');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** A folder as `build --shard` leaves one; the site of such parts is never looked into here. */
function part(name: string, number: number, of: number, differs: Partial<PartManifest> = {}): void {
  for (const [path, text] of Object.entries(files)) put(`${name}/${path}`, text);
  const manifest: PartManifest = {
    version: '0.1.0',
    program: programStamp(),
    content: 'c',
    base: '/',
    locale: 'zh-CN',
    number,
    of,
    files: Object.keys(files).map((path) => [path, hashFile(at(`${name}/${path}`))]),
    ...differs,
  };
  put(`${name}/part.json`, writeManifest(manifest));
}

/** What `merge` says in both languages; the site that stands must be as it was, and nothing may be left beside it. */
async function refusal(...names: string[]): Promise<string> {
  const before = contentsOf(folder);
  const said = async (locale: Locale) => {
    const lines: string[] = [];
    const output = { print: (line: string) => lines.push(`stdout: ${line}`), tell: (line: string) => lines.push(line) };
    const code = await merge({ content: at('content'), parts: names.map(at), out: at('dist') }, { output, locale });
    return [`exit ${code}`, ...lines].join('\n').replaceAll(`${folder}/`, '');
  };
  const chinese = await said('zh-CN');
  expect(contentsOf(folder)).toEqual(before);
  for (const name of names) inEnglish(name);
  return `\n${chinese}\n${await said('en')}\n`;
}

/** Parts speak the language of their archive. */
function inEnglish(name: string): void {
  const file = at(`${name}/part.json`);
  try {
    const { digest: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as PartManifest & { digest: string };
    if (readFileSync(file, 'utf8') === writeManifest(manifest))
      writeFileSync(file, writeManifest({ ...manifest, locale: 'en' }));
  } catch {
    // It is not there, or damaged, as the test wants it.
  }
}

test('parts that are missing', async () => {
  part('parts/1', 1, 4);
  part('parts/3', 3, 4);
  expect(await refusal('parts/1', 'parts/3')).toMatchInlineSnapshot(`
    "
    exit 1
    缺少第 2、4 片（共 4 片）。
    没有合并；dist 保持原样。
    exit 1
    Parts 2, 4 of 4 are missing.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('a part that is there twice', async () => {
  part('parts/1', 1, 2);
  part('parts/2', 2, 2);
  part('parts/copy', 2, 2);
  expect(await refusal('parts/1', 'parts/2', 'parts/copy', 'parts/1')).toMatchInlineSnapshot(`
    "
    exit 1
    第 2 片给了两次：parts/2 和 parts/copy。
    第 1 片给了两次：parts/1 和 parts/1。
    没有合并；dist 保持原样。
    exit 1
    Part 2 is there twice: parts/2 and parts/copy.
    Part 1 is there twice: parts/1 and parts/1.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('parts of another number, base and content', async () => {
  part('parts/1', 1, 4);
  part('parts/2', 2, 3);
  part('parts/3', 3, 4, { base: '/archive/' });
  part('parts/4', 4, 4, { content: 'd' });
  expect(await refusal('parts/1', 'parts/2', 'parts/3', 'parts/4')).toMatchInlineSnapshot(`
    "
    exit 1
    parts/2 是 3 片中的第 2 片，而 parts/1 是按 4 片生成的。各片的总数必须相同。
    parts/3 生成时的 --base 是 /archive/，而 parts/1 的是 /。各片的 --base 必须相同。
    parts/4 与 parts/1 的内容或设置不同。各片必须由同一份内容生成。
    缺少第 2 片（共 4 片）。
    没有合并；dist 保持原样。
    exit 1
    parts/2 is part 2 of 3, while parts/1 is one of 4. All parts must be made for the same number of parts.
    parts/3 was built with --base /archive/, and parts/1 with /. All parts must have the same --base.
    parts/4 and parts/1 have different content or settings. All parts must be built from the same content.
    Part 2 of 4 is missing.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('a part of another program', async () => {
  part('parts/1', 1, 2);
  part('parts/2', 2, 2, { program: 'p', version: '0.0.9' });
  expect(await refusal('parts/1', 'parts/2')).toMatchInlineSnapshot(`
    "
    exit 1
    parts/2 是在别的环境里生成的（讲台 0.0.9）：程序、依赖包、Node 或操作系统与这里的不同。请在同样的环境里重新生成。
    没有合并；dist 保持原样。
    exit 1
    parts/2 was built elsewhere (Lectern 0.0.9): the program, its packages, Node or the operating system are not those here. Build it again with the same.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('folders that are not there, hold no part, or whose manifest is cut off or changed', async () => {
  part('parts/1', 1, 4);
  put('parts/2/site/index.html', '');
  part('parts/3', 3, 4);
  writeFileSync(at('parts/3/part.json'), readFileSync(at('parts/3/part.json')).subarray(0, 200));
  part('parts/4', 3, 4);
  writeFileSync(
    at('parts/4/part.json'),
    readFileSync(at('parts/4/part.json'), 'utf8').replace('"number": 3', '"number": 4'),
  );
  expect(await refusal('parts/1', 'parts/2', 'parts/3', 'parts/4', 'parts/5')).toMatchInlineSnapshot(`
    "
    exit 1
    parts/2 不是完整的分片：里面没有 part.json。分片由 lectern build --shard 生成。
    parts/3 里的 part.json 残缺，或者被改动过；请重新传送或重新生成这一片。
    parts/4 里的 part.json 残缺，或者被改动过；请重新传送或重新生成这一片。
    没有 parts/5 这个文件夹。
    缺少第 2、3、4 片（共 4 片）。
    没有合并；dist 保持原样。
    exit 1
    parts/2 is no finished part: it has no part.json. Parts are made by lectern build --shard.
    The part.json in parts/3 is cut off or was changed; fetch or build this part again.
    The part.json in parts/4 is cut off or was changed; fetch or build this part again.
    There is no folder parts/5.
    Parts 2, 3, 4 of 4 are missing.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('a manifest that names a file outside of its part', async () => {
  part('parts/1', 1, 1, { files: [['site/../../dist/index.html', hashFile(at('dist/index.html'))]] });
  expect(await refusal('parts/1')).toMatchInlineSnapshot(`
    "
    exit 1
    parts/1 里的 part.json 残缺，或者被改动过；请重新传送或重新生成这一片。
    没有合并；dist 保持原样。
    exit 1
    The part.json in parts/1 is cut off or was changed; fetch or build this part again.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('files that are lost, cut off, changed, or links to somewhere else', async () => {
  part('parts/1', 1, 2);
  part('parts/2', 2, 2);
  rmSync(at('parts/1/site/index.html'));
  writeFileSync(at('parts/1/shards/0'), '');
  renameSync(at('parts/2/texts.json'), at('outside.json'));
  symlinkSync(at('outside.json'), at('parts/2/texts.json'));
  expect(await refusal('parts/1', 'parts/2')).toMatchInlineSnapshot(`
    "
    exit 1
    正在合并 2 个分片……
    parts/1 里缺少文件：site/index.html。请重新传送或重新生成这一片。
    parts/1 里的文件残缺，或者被改动过：shards/0。请重新传送或重新生成这一片。
    parts/2 里缺少文件：texts.json。请重新传送或重新生成这一片。
    没有合并；dist 保持原样。
    exit 1
    Merging 2 parts …
    parts/1 lacks files: site/index.html. Fetch or build this part again.
    Files in parts/1 are cut off or were changed: shards/0. Fetch or build this part again.
    parts/2 lacks files: texts.json. Fetch or build this part again.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('of many damaged files the first five are named', async () => {
  const many = Array.from({ length: 8 }, (_, n): [string, string] => [`site/${n}.html`, '']);
  part('parts/1', 1, 1, { files: many });
  expect(await refusal('parts/1')).toMatchInlineSnapshot(`
    "
    exit 1
    正在合并 1 个分片……
    parts/1 里缺少文件：site/0.html、site/1.html、site/2.html、site/3.html、site/4.html，另有 3 个。请重新传送或重新生成这一片。
    没有合并；dist 保持原样。
    exit 1
    Merging 1 part …
    parts/1 lacks files: site/0.html, site/1.html, site/2.html, site/3.html, site/4.html, and 3 more. Fetch or build this part again.
    Nothing was merged, and dist is as it was.
    "
  `);
});

test('an output folder that is not a site, or that the parts are in', async () => {
  part('parts/1', 1, 1);
  put('notes/todo.txt', '');
  for (const file of ['archive.yaml', 'index.html', 'catalog.json']) put(`content/${file}`, '');
  const said: string[] = [];
  const output = { print: (line: string) => said.push(line), tell: (line: string) => said.push(line) };
  for (const out of ['content', 'notes', 'parts', 'parts/1/site', 'notes/todo.txt']) {
    const code = await merge(
      { content: at('content'), parts: [at('parts/1')], out: at(out) },
      { output, locale: 'zh-CN' },
    );
    said.push(`exit ${code}`);
  }
  expect(said.map((line) => line.replaceAll(`${folder}/`, ''))).toMatchInlineSnapshot(`
    [
      "--out 指向 content，里面有档案的内容或程序，会被网站整个替换掉；请另选一个文件夹。",
      "exit 2",
      "notes 里有别的文件，不是以前生成的网站；请清空它，或用 --out 另选一个文件夹。",
      "exit 2",
      "--out 指向 parts，与要合并的分片重叠；请另选一个文件夹。",
      "exit 2",
      "--out 指向 parts/1/site，与要合并的分片重叠；请另选一个文件夹。",
      "exit 2",
      "notes/todo.txt 是一个文件，不是文件夹；请用 --out 另选一个文件夹。",
      "exit 2",
    ]
  `);
});

test('a part that has something else in the place of another part’s file', async () => {
  part('parts/1', 1, 2);
  put('other.html', '<p>3');
  part('parts/2', 2, 2, { files: [['site/index.html', hashFile(at('other.html'))]] });
  put('parts/2/site/index.html', '<p>3');
  expect(await refusal('parts/1', 'parts/2')).toMatchInlineSnapshot(`
    "
    exit 1
    正在合并 2 个分片……
    parts/2 里的文件残缺，或者被改动过：site/index.html。请重新传送或重新生成这一片。
    没有合并；dist 保持原样。
    exit 1
    Merging 2 parts …
    Files in parts/2 are cut off or were changed: site/index.html. Fetch or build this part again.
    Nothing was merged, and dist is as it was.
    "
  `);
});
