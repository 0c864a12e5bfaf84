import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** One rule of the layers: a file that breaks it, by its path and the specifier it imports, and a neighbour that keeps it. */
type Case = [file: string, specifier: string];

const importsUp: Case[] = [
  // archive: pure, imports nothing but itself
  ['src/archive/a.ts', '../markdown/x.ts'],
  ['src/archive/a.ts', '../collections/x.ts'],
  ['src/archive/a.ts', 'zod'],
  ['src/archive/a.ts', 'astro'],
  ['src/archive/a.ts', 'node:fs'],
  ['src/archive/a.ts', 'fs'],
  ['src/archive/problems/a.ts', '../../markdown/x.ts'],
  ['src/archive/problems/a.ts', 'zod'],
  // markdown < collections < search | checks | import
  ['src/markdown/a.ts', '../collections/x.ts'],
  ['src/markdown/a.ts', '../search/x.ts'],
  ['src/markdown/components/a.ts', '../../collections/x.ts'],
  ['src/markdown/a.ts', 'astro:content'],
  ['src/markdown/a.ts', 'astro'],
  ['src/collections/a.ts', '../search/x.ts'],
  ['src/collections/a.ts', '../checks/x.ts'],
  ['src/collections/a.ts', '../import/x.ts'],
  // search, checks and import do not know each other
  ['src/search/index/a.ts', '../../checks/x.ts'],
  ['src/search/index/a.ts', '../../import/x.ts'],
  ['src/search/index/a.ts', '../../components/X.astro'],
  ['src/checks/a.ts', '../search/x.ts'],
  ['src/checks/a.ts', '../import/x.ts'],
  ['src/checks/a.ts', '../layouts/X.astro'],
  ['src/import/a.ts', '../search/x.ts'],
  ['src/import/a.ts', '../checks/x.ts'],
  ['src/import/a.ts', '../pages/x.ts'],
  // the two sides of the search, and what they share
  ['src/search/a.ts', './index/x.ts'],
  ['src/search/a.ts', './browser/x.ts'],
  ['src/search/a.ts', '../collections/x.ts'],
  ['src/search/a.ts', '../markdown/x.ts'],
  ['src/search/browser/a.ts', '../index/x.ts'],
  ['src/search/browser/a.ts', '../../collections/x.ts'],
  ['src/search/browser/a.ts', '../../markdown/x.ts'],
  // what the reader sees
  ['src/components/A.astro', '../pages/x.ts'],
  ['src/components/list/A.astro', '../../cli/x.ts'],
  ['src/components/a.ts', '../integrations/x.ts'],
  ['src/layouts/A.astro', '../pages/x.ts'],
  ['src/pages/a.astro', '../cli/x.ts'],
  ['src/print/a.ts', '../checks/x.ts'],
  ['src/print/a.ts', '../integrations/x.ts'],
  ['src/components/a.ts', '../print/x.ts'],
  ['src/pages/a.astro', '../print/x.ts'],
  ['src/pages/regions/a.astro', '../../integrations/x.ts'],
  // the archive is not in Astro's content store
  ['src/collections/a.ts', 'astro:content'],
  ['src/components/A.astro', 'astro:content'],
  ['src/pages/a.astro', 'astro:content'],
  ['src/search/index/a.ts', 'astro:content'],
  ['src/checks/a.ts', 'astro:content'],
  ['src/import/a.ts', 'astro:content'],
  ['src/integrations/a.ts', 'astro:content'],
  ['src/cli/a.ts', 'astro:content'],
  // no way round
  ['src/pages/a.astro', '/src/cli/x.ts'],
  ['src/markdown/a.ts', '../../src/search/x.ts'],
  ['src/cli/a.ts', '../../test/x.ts'],
  ['src/cli/a.ts', '../../bench/x.ts'],
];

const importsDown: Case[] = [
  ['src/archive/a.ts', './problems/x.ts'],
  ['src/archive/problems/a.ts', '../x.ts'],
  ['src/archive/messages/a.ts', './import.ts'],
  ['src/markdown/a.ts', '../archive/messages/import.ts'],
  ['src/markdown/a.ts', 'zod'],
  ['src/collections/a.ts', '../markdown/x.ts'],
  ['src/search/a.ts', '../archive/x.ts'],
  ['src/search/a.ts', './x.ts'],
  ['src/search/index/a.ts', '../../collections/x.ts'],
  ['src/search/index/a.ts', 'node:fs'],
  ['src/search/browser/a.ts', '../x.ts'],
  ['src/search/browser/a.ts', '../../archive/x.ts'],
  ['src/checks/a.ts', '../collections/x.ts'],
  ['src/import/a.ts', '../markdown/x.ts'],
  ['src/components/A.astro', '../collections/x.ts'],
  ['src/layouts/A.astro', '../components/X.astro'],
  ['src/pages/a.astro', '../layouts/X.astro'],
  ['src/print/a.ts', '../components/x.ts'],
  ['src/print/a.ts', '../collections/x.ts'],
  ['src/integrations/a.ts', '../pages/x.ts'],
  ['src/cli/a.ts', '../checks/x.ts'],
];

/** What is no import, but still not for that layer. */
const impure: [file: string, statement: string, rule: string][] = [
  ['src/archive/b.ts', 'export const home = process.env;', 'lint/correctness/noProcessGlobal'],
  ['src/archive/b.ts', 'export const title = () => document.title;', 'lint/style/noRestrictedGlobals'],
  ['src/archive/b.ts', 'export const page = () => fetch("/");', 'lint/style/noRestrictedGlobals'],
  ['src/search/b.ts', "export * as files from 'node:fs';", 'lint/correctness/noNodejsModules'],
  ['src/search/browser/b.ts', "export * as files from 'node:fs';", 'lint/correctness/noNodejsModules'],
];

let root: string;
let found: { rule: string; file: string }[];

/** Each case lies in a project of its own below `root`, so that all of them cost one run of Biome each way. */
const folderOf = (name: string, number: number) => `${name}-${number}`;
const statementOf = (specifier: string) => `import * as x from '${specifier}';\nexport const y = x;\n`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-layers-'));
  const cases = [
    ...importsUp.map(([file, specifier], at) => [folderOf('up', at), file, statementOf(specifier)] as const),
    ...importsDown.map(([file, specifier], at) => [folderOf('down', at), file, statementOf(specifier)] as const),
    ...impure.map(([file, statement], at) => [folderOf('impure', at), file, `${statement}\n`] as const),
    ['cycle', 'src/checks/a.ts', "import { b } from './b.ts';\nexport const a = b;\n"] as const,
    ['cycle', 'src/checks/b.ts', "import { a } from './a.ts';\nexport const b = a;\n"] as const,
  ];
  for (const [folder, file, source] of cases) {
    const path = join(root, folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.endsWith('.astro') ? `---\n${source}---\n<p>{y}</p>\n` : source);
  }
  await writeFile(
    join(root, 'biome.json'),
    JSON.stringify(await configurationForFolders(cases.map(([folder]) => folder))),
  );
  found = await lint();
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

/** The project's own rules, with each pattern such as `src/archive/**` said once for every project below `root`. */
async function configurationForFolders(folders: readonly string[]): Promise<unknown> {
  const own = JSON.parse(await readFile(join(import.meta.dirname, '../../biome.json'), 'utf8'));
  const everywhere = (pattern: string) =>
    pattern.startsWith('src/') ? [...new Set(folders)].map((folder) => `${folder}/${pattern}`) : [pattern];
  const overrides = own.overrides.map((override: { includes: string[] }) => ({
    ...override,
    includes: override.includes.flatMap(everywhere),
  }));
  return { ...own, $schema: undefined, vcs: { enabled: false }, overrides };
}

const layerRules = [
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/suspicious/noImportCycles',
  'lint/correctness/noNodejsModules',
  'lint/correctness/noProcessGlobal',
];

/** All rules run, as in the project: `--only` would switch a rule on where the project has it off. */
function lint(): Promise<typeof found> {
  const biome = join(import.meta.dirname, '../../node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', root];
  return new Promise((resolve, reject) => {
    // Biome exits with 1 here, as it should: only an answer that is no JSON is a failure.
    execFile(process.execPath, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as {
          diagnostics: { category: string; location: { path: string } }[];
        };
        const all = diagnostics.map(({ category, location }) => ({ rule: category, file: location.path }));
        resolve(all.filter(({ rule }) => layerRules.includes(rule)));
      } catch {
        reject(new Error(stdout + stderr));
      }
    });
  });
}

const rulesBroken = (folder: string) =>
  [...new Set(found.filter(({ file }) => file.split(/[\\/]/).includes(folder)).map(({ rule }) => rule))].sort();

describe('imports go down only', () => {
  test.each(importsUp.map((value, at) => [...value, at] as const))('%s may not import %s', (_file, _specifier, at) => {
    expect(rulesBroken(folderOf('up', at))).toContain('lint/style/noRestrictedImports');
  });

  test.each(importsDown.map((value, at) => [...value, at] as const))('%s may import %s', (_file, _specifier, at) => {
    expect(rulesBroken(folderOf('down', at))).toEqual([]);
  });

  test('two files may not import each other', () => {
    expect(rulesBroken('cycle')).toEqual(['lint/suspicious/noImportCycles']);
  });
});

describe('pure folders stay pure', () => {
  test.each(impure.map((value, at) => [...value, at] as const))('%s: %s breaks %s', (_file, _statement, rule, at) => {
    expect(rulesBroken(folderOf('impure', at))).toEqual([rule]);
  });
});
