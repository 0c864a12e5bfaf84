import type { Element, ElementContent } from 'hast';
import type { Locale } from '../archive/locale.ts';
import { eachElement, hasClass } from './tree.ts';

const words = {
  'zh-CN': { section: '脚注', reference: (n: number) => `脚注 ${n}`, back: (n: number) => `回到正文（脚注 ${n}）` },
  en: {
    section: 'Footnotes',
    reference: (n: number) => `Footnote ${n}`,
    back: (n: number) => `Back to the text (footnote ${n})`,
  },
};

/**
 * Footnotes with labels in the archive's language and ids by number. The numbers and arrows are ours, not the author's:
 * they stand in attributes that the style sheet shows, so that text copied, searched or counted is the document's own.
 */
export function footnotes(nodes: readonly ElementContent[], locale: Locale): void {
  // Notes refer to notes as well: every reference has its number before the section is made over.
  const numbers = new Map<string, number>();
  const uses = new Map<number, number>();
  eachElement(nodes, (node) => {
    if (node.properties.dataFootnoteRef !== undefined) reference(node, numbers, uses, locale);
  });
  eachElement(nodes, (node) => {
    if (node.properties.dataFootnotes !== undefined) section(node, numbers, locale);
  });
}

function reference(node: Element, numbers: Map<string, number>, uses: Map<number, number>, locale: Locale): void {
  const target = String(node.properties.href);
  const number = numbers.get(target) ?? numbers.size + 1;
  const use = (uses.get(number) ?? 0) + 1;
  numbers.set(target, number);
  uses.set(number, use);
  node.properties = {
    className: ['footnote-reference'],
    href: `#fn-${number}`,
    id: referenceId(number, use),
    role: 'doc-noteref',
    dataNumber: String(number),
    ariaLabel: words[locale].reference(number),
  };
  node.children = [];
}

function referenceId(number: number, use: number): string {
  return use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`;
}

function section(node: Element, numbers: ReadonlyMap<string, number>, locale: Locale): void {
  node.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: words[locale].section };
  node.children = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h2'));
  eachElement(node.children, (item) => {
    const number = item.tagName === 'li' ? numbers.get(`#${item.properties.id}`) : undefined;
    if (number === undefined) return;
    item.properties = { id: `fn-${number}` };
    let use = 0;
    eachElement(item.children, (child) => {
      if (!hasClass(child, 'data-footnote-backref')) return;
      use++;
      child.properties = {
        className: ['footnote-back'],
        href: `#${referenceId(number, use)}`,
        role: 'doc-backlink',
        ariaLabel: words[locale].back(number),
      };
      // The engine puts the number of the use behind the arrow.
      child.children = [];
    });
  });
}
