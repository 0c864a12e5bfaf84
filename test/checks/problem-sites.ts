import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Severity } from '../../src/archive/problem.ts';
import { problemTable, type RuleName } from '../../src/archive/problem-table.ts';

const sites = join(import.meta.dirname, '../sites');
/** The healthy archive that most folders of problems change a little. */
export const base = join(sites, 'base');
const problems = join(sites, 'problems');
/** From the longest, since one name may begin another. */
const rules = (Object.keys(problemTable) as RuleName[]).sort((a, b) => b.length - a.length);

/** Where a problem has to be found, written down by whoever put it there. */
export interface ExpectedProblem {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
}

/** A folder of `test/sites/problems`: what it changes in the healthy archive, and what is wrong with it then. */
export interface ProblemSite {
  name: string;
  /** The rule that the folder's name begins with; null where there is no such rule. */
  rule: RuleName | null;
  folder: string;
  /** All that is wrong, and nothing else. */
  expected: ExpectedProblem[];
  /** The healthy archive. */
  base: string;
  /** Files of the healthy archive that it does without. */
  removed: string[];
  /** Catalogue of the last release that it is held against; null where there is none. */
  since: string | null;
  /** The reports in both languages, as they were when somebody last read them. */
  reports: string;
}

/** Every folder of problems. */
export function problemSites(): ProblemSite[] {
  return readdirSync(problems)
    .sort()
    .map((name) => {
      const folder = join(problems, name);
      const written = parse(readFileSync(join(folder, 'expect.yaml'), 'utf8')) as Written;
      return {
        name,
        rule: rules.find((rule) => name === rule || name.startsWith(`${rule}-`)) ?? null,
        folder,
        expected: written.problems,
        base: join(sites, written.base ?? 'base'),
        removed: written.remove ?? [],
        since: existsSync(join(folder, 'since.json')) ? join(folder, 'since.json') : null,
        reports: join(folder, 'expected.txt'),
      };
    });
}

interface Written {
  /** Folder of `test/sites`; `base` where nothing is said. */
  base?: string;
  problems: ExpectedProblem[];
  remove?: string[];
}

/** A folder of its own for one test, gone when the test is done. */
export interface TemporaryFolder extends Disposable {
  path: string;
}

export function temporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-checks-')));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Lays the archive of a folder of problems out in `content`, which does not exist yet. */
export async function layOut(site: ProblemSite, content: string): Promise<void> {
  mkdirSync(content, { recursive: true });
  cpSync(site.base, content, { recursive: true });
  for (const file of site.removed) rmSync(join(content, file));
  if (existsSync(join(site.folder, 'content'))) cpSync(join(site.folder, 'content'), content, { recursive: true });
  const setup = join(site.folder, 'setup.ts');
  if (!existsSync(setup)) return;
  const module = (await import(/* @vite-ignore */ setup)) as { setup(content: string): void };
  module.setup(content);
}
