import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { base, temporaryFolder } from './problem-sites.ts';
import { runLectern } from './run-lectern.ts';

const document = (id: string, body: string, more = '') => `---\nid: ${id}\ntitle: 题\n${more}---\n\n${body}\n`;
const composed = '\u00E9t\u00E9';
const apart = composed.normalize('NFD');

/** Rules that are broken in the base archive with these files added. */
async function problemsWith(files: Readonly<Record<string, string>>): Promise<string[]> {
  using folder = temporaryFolder();
  const content = join(folder.path, 'content');
  cpSync(base, content, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(content, file), text);
  const { findings } = await checkArchive(content, memoryCache());
  return findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
}

test.each([
  ['written apart, linked as one', apart, composed],
  ['written as one, linked apart', composed, apart],
])('a name with an accent %s is the same name', async (_, onDisk, linked) => {
  expect(
    await problemsWith({
      [`lectures/${onDisk}.mdx`]: document('summer', '正文。'),
      [`lectures/${onDisk}.csv`]: 'a,b',
      'lectures/winter.mdx': document('winter', `[一](./${linked}.mdx#p1)，[二](./${linked}.csv)。`),
    }),
  ).toEqual([]);
});

test('names that differ only in capitals are not the same name, on whatever system it is checked', async () => {
  const body = '[一](./First.mdx)，[二](./table.CSV)，![河](./River.png)';
  expect(
    await problemsWith({ 'lectures/table.csv': 'a,b', 'lectures/winter.mdx': document('winter', body) }),
  ).toMatchInlineSnapshot(`
    [
      "lectures/table.csv:1 file-unused",
      "lectures/winter.mdx:6 link-document",
      "lectures/winter.mdx:6 link-file",
      "lectures/winter.mdx:6 image-missing",
    ]
  `);
});

test('backslashes in a link are told as a file that is not there', async () => {
  expect(
    await problemsWith({ 'lectures/winter.mdx': document('winter', String.raw`[一](..\cases\mill.mdx)。`) }),
  ).toMatchInlineSnapshot(`
    [
      "lectures/winter.mdx:6 link-document",
    ]
  `);
});

test('import takes files with line ends of Windows, under Chinese names in either form, to the same document', async () => {
  using folder = temporaryFolder();
  const texts = ['讲稿\u30AC.txt', '讲稿\u30AC.txt'.normalize('NFD')].map((name, n) => {
    const content = join(folder.path, String(n));
    mkdirSync(join(folder.path, `in${n}`, 'in'), { recursive: true });
    writeFileSync(
      join(folder.path, `in${n}`, 'in', name),
      ['谈流域治理', '', '一、认清形势', '同志们好。'].join(n === 0 ? '\r\n' : '\n'),
    );
    return { name, content, from: join(folder.path, `in${n}`) };
  });
  const made: string[] = [];
  for (const { content, from } of texts) {
    const { code, out } = await runLectern(['import', 'in'], content, { from });
    expect(code).toBe(0);
    const file = /lectures\/\S+\.mdx/.exec(out)?.[0] ?? '';
    made.push(`${file}\n${readFileSync(join(content, file), 'utf8')}`);
  }
  expect(made[0]).toBe(made[1]);
});

test('a path of Windows leads to nothing elsewhere, and that is said', async () => {
  using folder = temporaryFolder();
  const content = join(folder.path, 'content');
  cpSync(base, content, { recursive: true });
  const { code, out } = await runLectern(['import', String.raw`C:\稿件\讲稿.docx`], content);
  expect(code).toBe(1);
  expect(out.replaceAll(content, 'content')).toMatchInlineSnapshot(`
    "找不到“C:\\稿件\\讲稿.docx”。请核对路径。

    来源               读入  写入  未导入
    C:\\稿件\\讲稿.docx     0     0       0
    "
  `);
  const moved = join(folder.path, String.raw`D:\content`);
  renameSync(content, moved);
  expect((await runLectern(['new', 'case', 'ferry', '--title', '渡口'], moved)).code).toBe(0);
});
