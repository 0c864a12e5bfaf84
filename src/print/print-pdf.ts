import { Devtools } from './devtools.ts';
import { mendBookmarks } from './mend-bookmarks.ts';
import { pagesOfPlaces } from './pdf-places.ts';

/** Why a browser made no PDF. */
export type PrintFault = { kind: 'old'; version: string } | { kind: 'failed'; reason: string };

/** A finished PDF. */
export interface PrintedPdf {
  bytes: Buffer;
  pages: number;
  /** Whether the contents name pages. */
  numbered: boolean;
}

/** From here on Chromium sets the margin boxes of `@page`, in which the heads and feet of pages stand. */
const oldest = 131;

const flags = [
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
];

/** The words of the page's headings, when its fonts and pictures are there. */
const settled = `Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => {}))]).then(() => Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), (heading) => heading.textContent))`;

/**
 * Prints a page with a Chromium: tagged, with bookmarks and page numbers. Where `places` are in it, it is printed twice: the
 * first time tells on which pages they begin, the second has the numbers in its contents.
 * @param withPages the page with these numbers in its contents
 * @param places ids that the contents lead to; none where the page has no contents
 */
export async function printPdf(
  browser: string,
  html: string,
  withPages: (pages: ReadonlyMap<string, number>) => string,
  places: readonly string[],
): Promise<PrintedPdf | PrintFault> {
  // Root has no sandbox in Chromium; the page is ours, without script, and the browser reaches no network.
  const devtools = new Devtools(browser, process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags);
  try {
    const { product } = await devtools.send('Browser.getVersion');
    const version = /\/(\d+[\d.]*)/.exec(String(product))?.[1] ?? '0';
    if (Number.parseInt(version, 10) < oldest) return { kind: 'old', version };
    let bytes = await printOnce(devtools, html);
    let found = pagesOfPlaces(bytes);
    let numbered = false;
    // The numbers have room beforehand; should they push something on to the next page all the same, they are set again.
    for (let round = 0; round < 3 && places.length > 0 && !numbered; round += 1) {
      const known = new Map(places.flatMap((id) => (found.places.has(id) ? [[id, found.places.get(id) ?? 0]] : [])));
      if (known.size < places.length) break;
      bytes = await printOnce(devtools, withPages(known));
      found = pagesOfPlaces(bytes);
      numbered = [...known].every(([id, page]) => found.places.get(id) === page);
    }
    return { bytes, pages: found.pages, numbered };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await devtools.close();
  }
}

/** In a tab of its own, so that nothing of the first print is left in the second. */
async function printOnce(devtools: Devtools, html: string): Promise<Buffer> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: Readonly<Record<string, unknown>>) =>
    devtools.send(method, params, String(sessionId));
  const { frameTree } = (await send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const { result } = (await send('Runtime.evaluate', {
    expression: settled,
    awaitPromise: true,
    returnByValue: true,
  })) as { result: { value?: string[] } };
  const { stream } = await send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  });
  const pieces: Buffer[] = [];
  for (let end = false; !end; ) {
    const piece = (await send('IO.read', { handle: stream })) as {
      data: string;
      base64Encoded?: boolean;
      eof: boolean;
    };
    pieces.push(Buffer.from(piece.data, piece.base64Encoded ? 'base64' : 'utf8'));
    end = piece.eof;
  }
  await send('IO.close', { handle: stream });
  await devtools.send('Target.closeTarget', { targetId });
  return mendBookmarks(Buffer.concat(pieces), new Set(result.value ?? []));
}
