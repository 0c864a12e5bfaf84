import { extname, join } from 'node:path';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { nearestWord } from '../archive/nearest.ts';
import { describe } from '../archive/problem-table.ts';
import { type ChosenShelf, chooseShelf, partVolumes, type UnknownName, volumeName } from '../archive/volume.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { asOfDay } from '../collections/as-of-day.ts';
import { bodyCache, openStore } from '../collections/body-cache.ts';
import { makeSite } from '../collections/make-site.ts';
import { handOver, type Run } from '../collections/run.ts';
import { foldersFor } from '../integrations/folders.ts';
import { pictureData } from '../print/picture-data.ts';
import { volumesOf } from '../print/volume.ts';
import { volumePage } from '../print/volume-page.ts';
import { exitCode } from './check.ts';
import { keep } from './keep.ts';
import type { Output, Surroundings } from './output.ts';
import type { PrintArguments } from './print-arguments.ts';
import { showProgress } from './show-progress.ts';
import { type WrittenVolume, writeFault, writeVolume } from './write-volume.ts';

/**
 * `lectern print`: documents as a PDF, or as a page to print. Exit code 1 where the content has errors, nothing fits, a file
 * cannot be written, or a PDF was asked for and only a page could be made; 2 where the archive has no such shelf.
 */
export async function print(options: PrintArguments, surroundings: Surroundings): Promise<number> {
  const { content, base, choice } = options;
  const { output } = surroundings;
  const folders = foldersFor(content);
  const store = openStore(folders.cache);
  const bodies = bodyCache(store);
  try {
    const { reading, findings } = await showProgress('check', surroundings, (onRead) =>
      checkArchive(content, bodies, { onRead }),
    );
    const language = reading?.archive.settings.locale ?? surroundings.locale;
    const { command, volume: words } = messagesFor(language);
    if (!reading || exitCode(findings, language) !== 0) {
      const problems = findings.map((found) => describe(found, language));
      output.tell(terminalReport(problems, command.report));
      output.tell(words.refused);
      return 1;
    }
    const asOf = asOfDay(options.asOf, reading.archive.settings.followUp);
    if (asOf === null) {
      output.tell(command.badEpoch(process.env.SOURCE_DATE_EPOCH ?? ''));
      return 2;
    }
    const site = makeSite(reading.archive, base, asOf);
    const shelf = chooseShelf(choice, reading.archive, site.shelves, (session) => site.programme.documentsOf(session));
    if ('kind' in shelf) {
      output.tell(unknownName(shelf, words));
      return 2;
    }
    if (shelf.documents.length === 0) {
      output.tell(words.nothing);
      return 1;
    }
    return await writeAll(shelf, options, { site, bodies, content: folders.content, plan: null }, asOf, output);
  } finally {
    keep(store);
    store.close();
  }
}

async function writeAll(
  shelf: ChosenShelf,
  options: PrintArguments,
  run: Run,
  asOf: string,
  output: Output,
): Promise<number> {
  const { site, bodies, content } = run;
  const words = site.messages.volume;
  const out = options.out ?? join('print', `${volumeName(shelf)}.pdf`);
  const asPdf = extname(out).toLowerCase() === '.pdf';
  const volumes = volumesOf(shelf, partVolumes(shelf.documents, options.most), site, asOf);
  const written: WrittenVolume[] = [];
  for (const [index, volume] of volumes.entries()) {
    const file = volumes.length === 1 ? out : numbered(out, index + 1);
    const html = await handOver(run, () => volumePage(volume, site, pictureData(content, bodies.store)));
    try {
      written.push(await writeVolume(file, volume, html, options.browser, { output, words }));
    } catch (error) {
      output.tell(words.notWritten(file, writeFault(error)));
      return 1;
    }
  }
  if (options.json) output.print(JSON.stringify({ volumes: written }));
  return asPdf && written.some(({ pages }) => pages === null) ? 1 : 0;
}

/** `2023.pdf` as `2023-1.pdf`. */
function numbered(file: string, number: number): string {
  const ending = extname(file);
  return `${file.slice(0, -ending.length)}-${number}${ending}`;
}

function unknownName({ kind, given, known }: UnknownName, words: Messages['volume']): string {
  return words.unknownName(words.kinds[kind], given, nearestWord(given, known));
}
