import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/archive/locale.ts';
import { messagesFor } from '../../src/archive/messages.ts';
import { type Finding, describe as inWords, problemTable } from '../../src/archive/problem-table.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { terminalReport } from '../../src/checks/terminal-report.ts';
import { exitCode } from '../../src/cli/check.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { type Release, readRelease } from '../../src/collections/read-release.ts';
import { base, layOut, type ProblemSite, problemSites, temporaryFolder } from './problem-sites.ts';

const sites = problemSites();
/** These are about the built site: `built-pages.test.ts` builds their folders. */
const ofTheBuiltSite = /^(?:page-build|site-)/;

/** Both languages, as a terminal shows them; the temporary folder has the same name on every machine. */
function reports(findings: readonly Finding[], folder: string): string {
  const inLanguages = locales.map((locale) =>
    terminalReport(
      findings.map((found) => inWords(found, locale)),
      messagesFor(locale).command.report,
    ),
  );
  return `${inLanguages.join('\n\n----\n\n').replaceAll(folder, '…')}\n`;
}

/** The last release that a folder is held against, under the name of its file alone. */
function releaseOf({ since }: ProblemSite): Release | null {
  if (since === null) return null;
  const release = readRelease(since);
  if ('unreadable' in release) throw new Error(`${since} is no catalogue.`);
  return { ...release, file: 'since.json' };
}

test('the archive that the folders of problems start from has none', async () => {
  const { findings } = await checkArchive(base, memoryCache());
  expect(findings).toEqual([]);
});

test('every rule of the problem table has a folder under test/sites/problems', () => {
  const shown = new Set(sites.map((site) => site.rule));
  expect(Object.keys(problemTable).filter((rule) => !shown.has(rule as keyof typeof problemTable))).toEqual([]);
});

test('every folder under test/sites/problems is named after a rule, and has it among its problems', () => {
  const strays = sites.filter(
    ({ rule, expected }) => rule === null || !expected.some((problem) => problem.rule === rule),
  );
  expect(strays.map((site) => site.name)).toEqual([]);
});

describe('a folder of problems', () => {
  test.each(sites.filter((site) => !ofTheBuiltSite.test(site.name)))('$name', async (site) => {
    using folder = temporaryFolder();
    const content = join(folder.path, 'content');
    await layOut(site, content);
    const { findings } = await checkArchive(content, memoryCache(), {}, releaseOf(site));
    const found = findings.map((one) => inWords(one, 'zh-CN'));
    const places = found.map(({ rule, severity, file, line, column }) => ({ rule, severity, file, line, column }));
    expect(places).toEqual(expect.arrayContaining(site.expected));
    expect(places).toHaveLength(site.expected.length);
    expect(exitCode(findings, 'zh-CN')).toBe(site.expected.some(({ severity }) => severity === 'error') ? 1 : 0);
    await expect(reports(findings, folder.path)).toMatchFileSnapshot(site.reports);
  });
});
