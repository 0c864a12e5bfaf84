import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader program finds in a PDF. */
export interface ReadPdf {
  title: string;
  tagged: boolean;
  /** Titles of the bookmarks, those below others indented by two spaces a level, and the pages they lead to. */
  bookmarks: { title: string; page: number }[];
  /** Text of each page without its head and foot, white space taken out, in the characters of everyday (NFKC). */
  pages: string[];
  /** Heads and feet of each page, from the left and from the top. */
  margins: string[][];
  /** Numbers that stand by themselves at the right edge of the text, by page. */
  atRight: number[][];
  /** How many fonts it uses, and how many of them are not in the file. */
  fonts: { used: number; absent: number };
}

/** Heads and feet stand in the margins of the sheet, in points from the edge: 22 mm and more are kept free. */
const margin = 62;

/**
 * Text as it is compared. Codes of radicals stay: their normal forms are not always the character that is meant (⼾ is 戶, not
 * 户). Fonts have one shape for the two dashes, of which Chromium writes the other.
 */
export function plain(text: string): string {
  return text
    .replace(/[^\u2E80-\u2FDF]+/g, (run) => run.normalize('NFKC'))
    .replace(/\s/g, '')
    .replaceAll('―', '—');
}

/** Reads a PDF with pdf.js. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  // The shapes of a font of Type 3 stand in the font itself; others have a descriptor with a file.
  const fonts = text.match(/<<\/Type \/Font\b[\s\S]*?endobj/g) ?? [];
  const descriptors = text.match(/<<\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
  const outside = fonts.filter((font) => !/\/Subtype \/Type[03]\b/.test(font)).length;
  const files = descriptors.filter((one) => one.includes('/FontFile')).length;
  const pages: string[] = [];
  const margins: string[][] = [];
  const atRight: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const found = await textOf(pdf, number);
    pages.push(found.inside);
    margins.push(found.outside);
    atRight.push(found.atRight);
  }
  const read = {
    title: String((info as { Title?: string }).Title),
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? [], ''),
    pages,
    margins,
    atRight,
    fonts: { used: fonts.length, absent: outside - files },
  };
  await pdf.destroy();
  return read;
}

async function textOf(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ inside: string; outside: string[]; atRight: number[] }> {
  const page = await pdf.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const inside: string[] = [];
  const outside: string[] = [];
  const atRight: number[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , x, y] = item.transform.map(Number);
    const isInside = (y ?? 0) >= margin && (y ?? 0) <= height - margin;
    (isInside ? inside : outside).push(item.str);
    if (isInside && (x ?? 0) > width - 105 && /^\d+$/.test(item.str)) atRight.push(Number(item.str));
  }
  return { inside: plain(inside.join('')), outside: outside.filter((one) => one.trim() !== '').map(plain), atRight };
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function bookmarksOf(pdf: PDFDocumentProxy, outline: Outline, indent: string): Promise<ReadPdf['bookmarks']> {
  const found: ReadPdf['bookmarks'] = [];
  for (const { title, dest, items } of outline) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const page = place?.[0] ? (await pdf.getPageIndex(place[0])) + 1 : 0;
    found.push({ title: indent + title, page }, ...(await bookmarksOf(pdf, items, `${indent}  `)));
  }
  return found;
}
