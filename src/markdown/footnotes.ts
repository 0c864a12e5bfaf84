import type { Element, ElementContent } from 'hast';
import type { Locale } from '../archive/locale.ts';
import { type BodyContext, note } from './report.ts';
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
export function footnotes(nodes: readonly ElementContent[], locale: Locale, context: BodyContext): void {
  const numbers = new Map<string, number>();
  const uses = new Map<number, number>();
  eachElement(nodes, (node) => {
    if (node.properties.dataFootnoteRef !== undefined) {
      const target = String(node.properties.href);
      const number = numbers.get(target) ?? numbers.size + 1;
      numbers.set(target, number);
      const use = (uses.get(number) ?? 0) + 1;
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
    if (node.properties.dataFootnotes !== undefined) section(node, numbers, locale);
  });
  undefinedFootnotes(nodes, context);
}

function referenceId(number: number, use: number): string {
  return use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`;
}

function section(node: Element, numbers: ReadonlyMap<string, number>, locale: Locale): void {
  node.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: words[locale].section };
  node.children = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h2'));
  eachElement(node.children, (item, parent) => {
    if (item.tagName === 'li' && item.properties.id !== undefined) {
      const number = numbers.get(`#${item.properties.id}`);
      if (number !== undefined) item.properties = { id: `fn-${number}`, dataNumber: String(number) };
    }
    if (hasClass(item, 'data-footnote-backref') && parent) backReference(item, numbers, locale);
  });
}

function backReference(node: Element, numbers: ReadonlyMap<string, number>, locale: Locale): void {
  const [, label = '', use = '1'] = /^#fnref-(.*?)(?:-(\d+))?$/.exec(String(node.properties.href)) ?? [];
  const number = numbers.get(`#fn-${label}`) ?? numbers.get(`#fn-${label}-${use}`) ?? 0;
  node.properties = {
    className: ['footnote-back'],
    href: `#${referenceId(number, Number(use))}`,
    role: 'doc-backlink',
    ariaLabel: words[locale].back(number),
  };
  node.children = [];
}

/** `[^1]` without a note stays in the text as it is written; the author is told. */
function undefinedFootnotes(nodes: readonly ElementContent[], context: BodyContext): void {
  const look = (node: ElementContent) => {
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'a')) return;
    if (node.type === 'element') node.children.forEach(look);
    if (node.type !== 'text') return;
    const source = context.parsed.sourceOf(node);
    for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const start = context.parsed.placeOf(node);
      const before = source.slice(0, match.index).split('\n');
      const line = start.line + before.length - 1;
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
      note(context, 'footnote-undefined', { label: match[1] ?? '' }, { line, column });
    }
  };
  nodes.forEach(look);
}
