import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { docusaurus } from './docusaurus.ts';
import type { Sizes } from './figures.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

export const usage = `Usage: npm run bench -- peers [N] [--runs R] [--larger N,N] [--larger-runs R] [--also docusaurus,vitepress]
       [--seed S] [--memory GB] [--shared DIR] [--folder DIR] [--json FILE] [--markdown FILE]

Builds N transcripts (2000) with Lectern, with Hugo and Pagefind and with Starlight, by turns, R times (3) each, and the
larger archives with Lectern alone, R times (1) each. Prints medians, their ratios and which figures are reached.

--also      builds with these as well, once in each round
--memory    gigabytes that a build may hold before it is ended and counts as failed (three quarters of the machine's)
--shared    where the corpora and the tool that makes texts of them are (../shared); without them the text is the bench's own
--folder    where programs, texts and sites go, and stay; otherwise a temporary folder, removed at the end
--json      writes everything that was measured to a file
--markdown  writes the report into a page, between <!-- bench: peers --> and <!-- /bench -->`;

export interface Options {
  sizes: Sizes;
  runs: number;
  largerRuns: number;
  peers: Peer[];
  seed: number;
  /** In bytes; null for what the machine allows. */
  memory: number | null;
  shared: string;
  folder: string | null;
  json: string | null;
  markdown: string | null;
}

const more: Readonly<Record<string, Peer>> = { docusaurus, vitepress };

/** What the words ask for, or what is wrong with them. */
export function readOptions(words: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: {
        runs: { type: 'string', default: '3' },
        larger: { type: 'string', default: '' },
        'larger-runs': { type: 'string', default: '1' },
        also: { type: 'string', default: '' },
        seed: { type: 'string', default: '1' },
        memory: { type: 'string' },
        shared: { type: 'string', default: join(import.meta.dirname, '../../../shared') },
        folder: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [count = '2000', ...surplus] = positionals;
    if (surplus.length > 0) return 'Name one number.';
    return {
      sizes: { base: whole(count), larger: list(values.larger).map(whole) },
      runs: whole(values.runs),
      largerRuns: whole(values['larger-runs']),
      peers: [hugo, starlight, ...list(values.also).map(peerOf)],
      seed: whole(values.seed),
      memory: values.memory === undefined ? null : whole(values.memory) * 1e9,
      shared: values.shared,
      folder: values.folder ?? null,
      json: values.json ?? null,
      markdown: values.markdown ?? null,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function list(words: string): string[] {
  return words.split(',').filter((word) => word !== '');
}

function whole(word: string): number {
  if (!/^[1-9]\d{0,4}$/.test(word)) throw new Error(`“${word}” is not a whole number from 1 to 99999.`);
  return Number(word);
}

function peerOf(slug: string): Peer {
  const peer = more[slug];
  if (!peer) throw new Error(`“${slug}” is none of ${Object.keys(more).join(', ')}.`);
  return peer;
}
