import type { Page, Response } from 'playwright-core';
import type { SearchAnswer } from '../src/search/browser/searcher.ts';

/** What one query cost: its time in the page, and what went over the wire for it. */
export interface Cost {
  milliseconds: number;
  /** Scripts, manifest and catalogue, needed once a page; files of words; records and texts of the results shown. */
  requests: { once: number; words: number; results: number };
  bytes: number;
}

/** Asks the site's own engine in the page; the first ten results, or as many as `limit` says. */
export async function ask(page: Page, text: string, limit?: number): Promise<{ answer: SearchAnswer; cost: Cost }> {
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  page.on('response', note);
  const { answer, milliseconds } = await page.evaluate(
    async ([query, most]) => {
      const from = performance.now();
      const { search } = await import(new URL('search/engine.js', location.href).href);
      const answer: SearchAnswer = await search(query, most === undefined ? {} : { limit: most });
      return { answer, milliseconds: performance.now() - from };
    },
    [text, limit] as const,
  );
  page.off('response', note);
  const sizes = await Promise.all(responses.map(sizeOf));
  const of = (folder: RegExp) => responses.filter((response) => folder.test(response.url())).length;
  const [words, results] = [of(/\/words\//), of(/\/(?:records|texts)\//)];
  return {
    answer,
    cost: {
      milliseconds,
      requests: { once: responses.length - words - results, words, results },
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    },
  };
}

async function sizeOf(response: Response): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await response.request().sizes();
  return responseBodySize + responseHeadersSize;
}

/** A table of what queries cost. */
export function costs(list: readonly Cost[]): string {
  const line = (name: string, of: (cost: Cost) => number, unit: string) =>
    `  ${name.padEnd(34)} median ${at(list.map(of), 0.5)}${unit}, p95 ${at(list.map(of), 0.95)}${unit}, most ${at(list.map(of), 1)}${unit}`;
  return [
    line('time', (cost) => cost.milliseconds, ' ms'),
    line('transferred, headers included', (cost) => cost.bytes / 1024, ' KiB'),
    line('requests', ({ requests }) => requests.once + requests.words + requests.results, ''),
    line('  script, manifest, catalogue', ({ requests }) => requests.once, ''),
    line('  files of words', ({ requests }) => requests.words, ''),
    line('  for the results shown', ({ requests }) => requests.results, ''),
  ].join('\n');
}

function at(numbers: readonly number[], part: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(0);
}
