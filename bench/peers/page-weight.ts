import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { visibleText } from '../../src/markdown/tree.ts';

/** What one page of a document weighs. */
export interface PageWeight {
  /** Bytes of the HTML and of the CSS it links, less those of the article's text in UTF-8. */
  beyond: number;
  /** Parts of the article that have an anchor. */
  blocks: number;
}

/** Bytes beyond the text: of the heaviest page of 6,000 characters, and for each block that a page of 30,000 has more. */
export interface PageWeights {
  page: number;
  block: number;
}

/** Weighs a page; `cssBytes` says how large the stylesheet of an address is. */
export function weigh(html: string, cssBytes: (address: string) => number): PageWeight {
  const weight: PageWeight = { beyond: Buffer.byteLength(html), blocks: 0 };
  visit(fromHtml(html), 'element', (element: Element) => {
    const { rel, href, dataDocument } = element.properties;
    if (element.tagName === 'link' && [rel].flat().includes('stylesheet')) weight.beyond += cssBytes(String(href));
    if (element.tagName !== 'article' || dataDocument === undefined) return;
    weight.beyond -= Buffer.byteLength(visibleText(element));
    visit(element, 'element', (part) => {
      if (part !== element && part.properties.id !== undefined) weight.blocks += 1;
    });
  });
  return weight;
}
