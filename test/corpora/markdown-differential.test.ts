import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normal, productHtml, referenceHtml } from '../markdown/reference.ts';

const corpus = new URL('../../../shared/corpora/08-markdown/', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(corpus, path), 'utf8');

/** The examples of a specification: `source`, a line of one full stop, HTML, between rows of 32 backticks. */
function examples(path: string): string[] {
  const form = /^`{32} example.*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm;
  return [...read(path).matchAll(form)].map((match) => (match[1] ?? '').replaceAll('→', '\t'));
}

interface Tally {
  all: number;
  /** Accepted by both sides. */
  both: number;
  equal: number;
  /** Refused by remark-mdx, by the product, by both. */
  refused: { reference: number; product: number; either: number };
  different: number[];
}

async function compare(sources: readonly string[], emphasis: 'strict' | 'friendly'): Promise<Tally> {
  const tally: Tally = {
    all: sources.length,
    both: 0,
    equal: 0,
    refused: { reference: 0, product: 0, either: 0 },
    different: [],
  };
  for (const [index, source] of sources.entries()) {
    const reference = await referenceHtml(source, emphasis);
    const product = productHtml(source);
    if (reference === null && product === null) tally.refused.either++;
    else if (reference === null) tally.refused.reference++;
    else if (product === null) tally.refused.product++;
    else {
      tally.both++;
      if (normal(product) === normal(reference)) tally.equal++;
      else {
        tally.different.push(index + 1);
        if (process.env.SHOW)
          console.log(index + 1, JSON.stringify(source), '\n', normal(reference), '\n', normal(product));
      }
    }
  }
  return tally;
}

// Examples on which the engine and remark-mdx truly differ, by number, each with its reason.
const commonmarkDifferences = [
  // A currency sign beyond the first 65,536 characters: remark looks at half of it. The engine does as the specification says.
  356,
];

test('the examples of CommonMark', async () => {
  const tally = await compare(examples('commonmark/spec.txt'), 'strict');
  console.log('CommonMark', tally);
  expect(tally.different).toEqual(commonmarkDifferences);
  expect(tally.both).toBeGreaterThan(500);
  expect([tally.refused.reference, tally.refused.product]).toEqual([0, 0]);
});

test('the examples of GFM', async () => {
  const tally = await compare(examples('gfm/spec.txt'), 'strict');
  console.log('GFM', tally);
  expect(tally.different).toEqual([]);
  expect(tally.both).toBeGreaterThan(500);
  expect([tally.refused.reference, tally.refused.product]).toEqual([0, 0]);
});

// Blocks of whole documents, so that one block with code in it does not hide the rest of its document.
test.each(['cjk-emphasis', 'astro-docs-zh-cn', 'react-zh-hans', 'vue-zh-cn', 'mdx-docs'])(
  'the blocks of the documents in %s, Chinese emphasis read by remark-cjk-friendly',
  async (folder) => {
    const blocks = readdirSync(join(corpus, folder)).flatMap((name) => read(join(folder, name)).split(/\n{2,}/));
    const emphasis = blocks.flatMap((block) => (block.startsWith('```md') ? block.split('\n').slice(1) : []));
    const tally = await compare([...new Set([...blocks, ...emphasis])], 'friendly');
    console.log(folder, tally);
    expect(tally.different).toEqual([]);
    expect(tally.both).toBeGreaterThan(5);
  },
);
