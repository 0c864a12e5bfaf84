import { mkdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { Messages } from '../archive/messages.ts';
import { charactersOf } from '../archive/volume.ts';
import { reasonOf } from '../collections/folder.ts';
import { replaceFile } from '../collections/replace-file.ts';
import { findBrowser } from '../print/find-browser.ts';
import { type PrintedPdf, type PrintFault, printPdf } from '../print/print-pdf.ts';
import type { Volume } from '../print/volume.ts';
import { withPageNumbers } from '../print/volume-page.ts';
import type { Output } from './output.ts';

/** What became of one volume; `pages` is null where it was written as HTML. */
export interface WrittenVolume {
  file: string;
  title: string;
  part: string | null;
  documents: number;
  characters: number;
  pages: number | null;
}

/**
 * Writes a finished page as the ending of `file` says. Where no PDF can be made of it, the page itself stands beside that
 * place, and the reader is told why. Throws the system's error where the file cannot be written.
 */
export async function writeVolume(
  file: string,
  volume: Volume,
  html: string,
  asked: string | null,
  { output, words }: { output: Output; words: Messages['volume'] },
): Promise<WrittenVolume> {
  const { title, part, documents } = volume;
  const written = { title, part, documents: documents.length, characters: charactersOf(documents) };
  mkdirSync(dirname(file), { recursive: true });
  if (extname(file).toLowerCase() === '.html') {
    replaceFile(file, html);
    output.tell(words.wroteHtml(file, documents.length));
    return { file, ...written, pages: null };
  }
  const browser = findBrowser(asked);
  const places = volume.alone ? [] : documents.map(({ id }) => id);
  const made =
    browser === null
      ? ({ kind: 'none' } as const)
      : await printPdf(browser, html, (pages) => withPageNumbers(html, pages), places);
  if ('kind' in made) {
    const page = `${file.slice(0, -extname(file).length)}.html`;
    replaceFile(page, html);
    output.tell(faultIn(made, browser ?? '', page, words));
    return { file: page, ...written, pages: null };
  }
  replaceFile(file, made.bytes);
  tellOf(made, file, documents.length, places.length > 0, { output, words });
  return { file, ...written, pages: made.pages };
}

function tellOf(
  { pages, numbered }: PrintedPdf,
  file: string,
  documents: number,
  hasContents: boolean,
  { output, words }: { output: Output; words: Messages['volume'] },
): void {
  output.tell(words.wrotePdf(file, documents, pages));
  if (hasContents && !numbered) output.tell(words.noPages);
}

function faultIn(
  fault: PrintFault | { kind: 'none' },
  browser: string,
  page: string,
  words: Messages['volume'],
): string {
  const name = basename(browser);
  switch (fault.kind) {
    case 'none':
      return words.noBrowser(page);
    case 'old':
      return words.oldBrowser(name, fault.version, page);
    case 'failed':
      return words.browserFailed(name, fault.reason, page);
  }
}

/** Why a file could not be written, in words; an error that is not the system's is thrown on. */
export function writeFault(error: unknown): string {
  if (error instanceof Error && 'code' in error) return reasonOf(error);
  throw error;
}
