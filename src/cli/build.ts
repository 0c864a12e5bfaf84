import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, inReportOrder } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { folderCache } from '../collections/body-cache.ts';
import { foldersFor, projectRoot } from '../integrations/astro-config.ts';
import { buildSite } from '../integrations/build-site.ts';
import { dispatchScript } from '../search/browser/dispatch.ts';
import { exitCode } from './check.ts';
import { outFault } from './out-folder.ts';
import type { Surroundings } from './output.ts';
import { stage } from './staging.ts';

export interface BuildArguments {
  content: string;
  out: string;
  base: string;
}

/** What became of a build: its exit code, and the language it spoke. */
export interface BuildResult {
  code: number;
  locale: Locale;
}

/** `lectern build`: checks, then the site. Where anything is wrong, `out` stays as it was. */
export async function build(
  { content, out, base }: BuildArguments,
  { output, locale }: Surroundings,
): Promise<BuildResult> {
  const started = performance.now();
  const folders = foldersFor(content);
  const { reading, findings } = await checkArchive(content, folderCache(folders.cache));
  const language = reading?.archive.settings.locale ?? locale;
  const words = messagesFor(language).command;
  const report = (found: typeof findings) =>
    output.tell(
      terminalReport(
        found.map((one) => describe(one, language)),
        words.report,
      ),
    );
  if (!reading || exitCode(findings, language) !== 0) {
    report(findings);
    output.tell(words.notBuilt(out));
    return { code: 1, locale: language };
  }
  const fault = outFault(out, [content, projectRoot, '.']);
  if (fault) {
    output.tell(words.outFault[fault](out));
    return { code: 2, locale: language };
  }
  output.tell(words.building(content));
  const staging = stage(out);
  try {
    const found = inReportOrder([...findings, ...(await buildSite({ reading, folders, out: staging.folder, base }))]);
    if (found.length > 0) report(found);
    if (exitCode(found, language) !== 0) {
      output.tell(words.notBuilt(out));
      return { code: 1, locale: language };
    }
    const pages = readdirSync(staging.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    ).length;
    staging.publish();
    output.tell(words.built(pages, out, ((performance.now() - started) / 1000).toFixed(1)));
    const digest = createHash('sha256').update(dispatchScript(base)).digest('base64');
    output.tell(words.scriptHash(`sha256-${digest}`));
    return { code: 0, locale: language };
  } finally {
    staging.discard();
  }
}
