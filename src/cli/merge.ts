import { resolve } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { describe } from '../archive/problem-table.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { readFormerSite } from '../collections/former-site.ts';
import { LinkedFiles } from '../collections/linked-files.ts';
import { FormerSiteChanged, OutputFolder } from '../collections/output-folder.ts';
import { projectRoot } from '../integrations/folders.ts';
import { type Joined, joinParts } from '../integrations/join-parts.ts';
import { type Part, type PartFault, readParts } from '../integrations/read-parts.ts';
import { exitCode } from './check.ts';
import { isDiskFull } from './disk-full.ts';
import { outFault } from './out-folder.ts';
import type { Surroundings } from './output.ts';
import { scriptHashes } from './script-hash.ts';
import { stage } from './staging.ts';

/** `lectern merge`: joins parts into the site that they were built of. Where anything is wrong, `out` stays as it was. */
export async function merge(
  { content, parts: folders, out }: { content: string; parts: string[]; out: string },
  { output, locale }: Pick<Surroundings, 'output' | 'locale'>,
): Promise<number> {
  const started = performance.now();
  const { parts, faults } = readParts(folders);
  const [first] = parts;
  const language = first?.manifest.locale ?? locale;
  const { command, parts: words } = messagesFor(language);
  const refuse = (found: readonly PartFault[]): number => {
    for (const fault of found) for (const line of linesOf(fault, words.faults)) output.tell(line);
    output.tell(words.notMerged(out));
    return 1;
  };
  if (faults.length > 0 || !first) return refuse(faults);
  const fault = outFault(out, { work: [content, projectRoot, '.'], parts: folders });
  if (fault) {
    output.tell(command.outFault[fault](out));
    return 2;
  }
  output.tell(words.merging(parts.length));
  try {
    const joined = await joinAside(parts, out, language);
    if (joined.faults.length > 0) return refuse(joined.faults);
    if (joined.findings.length > 0) {
      const problems = joined.findings.map((found) => describe(found, language));
      output.tell(terminalReport(problems, command.report));
    }
    if (exitCode(joined.findings, language) !== 0) {
      output.tell(words.notMergedForPages(out));
      return 1;
    }
    const seconds = (performance.now() - started) / 1000;
    output.tell(words.merged(parts.length, joined.pages, out, seconds.toFixed(1)));
    output.tell(command.scriptHashes(scriptHashes(first.manifest.base)));
    return 0;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    output.tell(words.diskFull(out));
    return 1;
  }
}

/** Joins beside `out` and puts the site there when it is whole. */
async function joinAside(
  parts: readonly Part[],
  out: string,
  language: Locale,
  takesLinks = true,
): Promise<Joined & { pages: number }> {
  const staging = stage(out);
  const links = takesLinks ? new LinkedFiles(resolve(out), staging.folder) : null;
  const former = await readFormerSite(resolve(out));
  try {
    const folder = new OutputFolder(staging.folder, former, links);
    const joined = await joinParts(parts, folder);
    if (joined.faults.length === 0 && exitCode(joined.findings, language) === 0) staging.publish(former.size);
    return { ...joined, pages: [...folder.files.keys()].filter((path) => path.endsWith('.html')).length };
  } catch (error) {
    if (!(error instanceof FormerSiteChanged)) throw error;
  } finally {
    await links?.close();
    staging.discard();
  }
  return joinAside(parts, out, language, false);
}

function linesOf(fault: PartFault, say: Messages['parts']['faults']): string[] {
  switch (fault.kind) {
    case 'missing':
    case 'no-part':
    case 'damaged':
      return [say[fault.kind](fault.folder)];
    case 'other-program':
      return [say[fault.kind](fault.folder, fault.version)];
    case 'other-count':
      return [say[fault.kind](fault.folder, fault.number, fault.of, fault.than, fault.thanOf)];
    case 'other-base':
      return [say[fault.kind](fault.folder, fault.base, fault.than, fault.thanBase)];
    case 'other-content':
      return [say[fault.kind](fault.folder, fault.than)];
    case 'twice':
      return [say[fault.kind](fault.folder, fault.number, fault.than)];
    case 'absent':
      return [say[fault.kind](fault.numbers, fault.of)];
    case 'files':
      return [
        ...(fault.lost.length > 0 ? [say.lost(fault.folder, fault.lost)] : []),
        ...(fault.changed.length > 0 ? [say.changed(fault.folder, fault.changed)] : []),
      ];
  }
}
