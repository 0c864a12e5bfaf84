import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/archive/locale.ts';
import { messagesFor } from '../../src/archive/messages.ts';
import { report } from '../../src/checks/report.ts';
import { editorExtensions, editorSettings, editorTasks, workspaceOf } from '../../src/integrations/editor-files.ts';
import { base, temporaryFolder } from '../checks/problem-sites.ts';
import { runLectern } from '../checks/run-lectern.ts';
import { LanguageServer } from './language-server.ts';

// The language server of Astro, and the one for YAML that it holds, come with `astro check`.
const ofCheck = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
const astroServer = ofCheck.resolve('@astrojs/language-server/bin/nodeServer.js');
const ofAstro = createRequire(astroServer);
const yamlServer = join(
  dirname(ofAstro.resolve('volar-service-yaml')),
  '../yaml-language-server/out/server/src/server.js',
);
const tsdk = join(import.meta.dirname, '../../node_modules/typescript/lib');

interface Task {
  problemMatcher: { pattern: { regexp: string }; background: { beginsPattern: string; endsPattern: string } };
}

function raise(): never {
  throw new Error('There is no task.');
}

/** A workspace with an archive in it, wired as `lectern editor` does. */
async function workspace() {
  const folder = temporaryFolder();
  const content = join(folder.path, '档案');
  mkdirSync(join(folder.path, '.git'));
  cpSync(base, content, { recursive: true });
  // With an id that is taken: what is wrong with one file must not take the help from the others.
  cpSync(join(content, 'lectures/second.mdx'), join(content, 'lectures/第二讲.mdx'));
  const { code, err } = await runLectern(['editor'], content);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { ...folder, content, settings: JSON.parse(readFileSync(join(folder.path, '.vscode/settings.json'), 'utf8')) };
}

/** Line and text of what is underlined. */
function underlined(
  text: string,
  diagnostics: { range: { start: { line: number; character: number }; end: { character: number } } }[],
) {
  const lines = text.split('\n');
  return [
    ...new Set(
      diagnostics.map(
        ({ range: { start, end } }) => `${start.line + 1}: ${lines[start.line]?.slice(start.character, end.character)}`,
      ),
    ),
  ].sort();
}

describe('with the files that `lectern editor` writes', { timeout: 120_000 }, () => {
  test('the language server of Astro helps in the front matter of MDX', async () => {
    using folder = await workspace();
    const file = join(folder.content, 'lectures/第二讲.mdx');
    const text =
      '---\nid: second\ntitle: 二\ndate: 2023-8-4\nregions: [东山]\nheldIn:\n  - \nregion: xihe\nlevel: 省级\n---\n\n正文\n';
    await using server = await LanguageServer.start(
      astroServer,
      folder.path,
      {},
      { typescript: { tsdk }, contentIntellisense: true },
    );
    const diagnostics = await server.open(file, 'mdx', text, (found) => found.length > 0);
    expect(underlined(text, diagnostics)).toMatchInlineSnapshot(`
      [
        "4: 2023-8-4",
        "5: 东山",
        "7: ",
        "8: region",
        "9: 省级",
      ]
    `);
    expect(diagnostics.map(({ message }) => message)).toContain(
      '写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。',
    );
    const proposed = await server.complete(file, { line: 6, character: 4 });
    expect(proposed.map(({ label, textEdit }) => `${label} -> ${textEdit?.newText}`)).toMatchInlineSnapshot(`
      [
        "qingchuan -> qingchuan",
        "dongshan -> dongshan",
        "xihe -> xihe",
        "青川省 qingchuan -> qingchuan",
        "东山市 dongshan -> dongshan",
        "西河市 xihe -> xihe",
      ]
    `);
  });

  test('the language server for YAML helps in YAML files', async () => {
    using folder = await workspace();
    const file = join(folder.content, 'series/新班.yaml');
    const text = 'slug: new\ntitle: 新班\nhost: \nlevl: county\nkind: 培训班\n';
    writeFileSync(file, text);
    const yaml = {
      schemas: folder.settings['yaml.schemas'],
      schemaStore: { enable: false },
      validate: true,
      completion: true,
    };
    await using server = await LanguageServer.start(
      yamlServer,
      folder.path,
      { yaml, http: {}, editor: {}, files: {} },
      {},
    );
    const diagnostics = await server.open(file, 'yaml', text, (found) => found.length > 0);
    expect(underlined(text, diagnostics)).toMatchInlineSnapshot(`
      [
        "3: ",
        "4: levl",
        "5: 培训班",
      ]
    `);
    const proposed = await server.complete(file, { line: 2, character: 6 });
    expect(proposed.map(({ label, documentation }) => `${label}: ${documentation}`)).toMatchInlineSnapshot(`
      [
        "青川省 qingchuan: 青川省",
        "东山市 dongshan: 东山市",
        "西河市 xihe: 西河市",
        "qingchuan: 青川省",
        "dongshan: 东山市",
        "xihe: 西河市",
      ]
    `);
  });
});

test('the settings in the repository are those that `lectern editor` would write for it', async () => {
  const root = join(import.meta.dirname, '../..');
  const written = (name: string) => JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8')) as unknown;
  expect(written('settings.json')).toEqual(editorSettings(workspaceOf(join(root, 'content'))));
  expect(written('extensions.json')).toEqual(editorExtensions);
  expect(written('tasks.json')).toEqual(editorTasks(workspaceOf(join(root, 'content'))));
});

test('the task finds every problem, and the beginning and end of a round, in what the watch prints', () => {
  const { tasks } = editorTasks({ folder: '/', content: 'content' }) as { tasks: Task[] };
  const { pattern, background } = tasks[0]?.problemMatcher ?? raise();
  const problem = { rule: 'date-form', file: '甲,乙.mdx', line: 4, column: 7, message: '日期：不对。', hint: '改。' };
  const line = report('github', [{ ...problem, severity: 'hint' }], 'content', messagesFor('zh-CN').command.report);
  expect(new RegExp(pattern.regexp).exec(line)?.slice(1)).toEqual([
    'notice',
    'content/甲%2C乙.mdx',
    '4',
    '7',
    'date-form',
    '日期：不对。 → 改。',
  ]);
  for (const { watch } of locales.map((locale) => messagesFor(locale).check)) {
    expect(watch.checking('10:00:00')).toMatch(new RegExp(background.beginsPattern));
    for (const files of [0, 1, 2]) {
      expect(watch.checked('10:00:00', files)).toMatch(new RegExp(background.endsPattern));
      expect(watch.checked('10:00:00', files)).not.toMatch(new RegExp(background.beginsPattern));
    }
  }
});

test('a check brings the schemas up to date where there are any, and writes none where there are not', {
  timeout: 120_000,
}, async () => {
  using folder = await workspace();
  const regions = join(folder.content, 'regions.yaml');
  const schema = join(folder.path, '.astro/collections/lecture.schema.json');
  writeFileSync(
    regions,
    `${readFileSync(regions, 'utf8')}- {code: "100300", slug: nanhu, name: 南湖市, parent: "100000"}\n`,
  );
  expect(readFileSync(schema, 'utf8')).not.toContain('南湖市');
  await runLectern(['check'], folder.content);
  expect(readFileSync(schema, 'utf8')).toContain('南湖市');
  using other = temporaryFolder();
  cpSync(base, join(other.path, 'content'), { recursive: true });
  mkdirSync(join(other.path, '.git'));
  await runLectern(['check'], join(other.path, 'content'));
  expect(() => readFileSync(join(other.path, '.astro/collections/lecture.schema.json'))).toThrow('ENOENT');
});
