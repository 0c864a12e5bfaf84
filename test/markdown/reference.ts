import { toHtml } from 'hast-util-to-html';
import { DomUtils } from 'htmlparser2';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { problemTable } from '../../src/archive/problem-table.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { attributeValue } from '../../src/markdown/escape.ts';
import { replaceTokens } from '../../src/markdown/tokens.ts';
import { elements, type HtmlElement, parseHtml, textContent } from './html-tree.ts';

const strict = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const friendly = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkCjkFriendly);
const toHast = unified().use(remarkRehype, { clobberPrefix: '' });

/** What remark-mdx and remark-gfm make of a source; null where they refuse it or find code or components in it. */
export async function referenceHtml(source: string, emphasis: 'strict' | 'friendly'): Promise<string | null> {
  const reader = emphasis === 'strict' ? strict : friendly;
  try {
    const root = reader.parse(source);
    let isMdx = false;
    visit(root, (node, index, parent) => {
      if (!node.type.startsWith('mdx')) return;
      // A comment is nothing to either side.
      const isComment = 'value' in node && /^\s*\/\*[\s\S]*\*\/\s*$/.test(String(node.value));
      if (!isComment || !parent || index === undefined) isMdx = true;
      else parent.children.splice(index, 1);
      return isComment ? index : undefined;
    });
    return isMdx ? null : toHtml(await toHast.run(root));
  } catch {
    return null;
  }
}

/** What the product makes of it, links and images put back as they were written; null where it reports an error. */
export function productHtml(source: string): string | null {
  const { body, findings } = compileBody(source, 'lectures/a.mdx', 'en');
  if (findings.some(({ rule }) => problemTable[rule].severity === 'error')) return null;
  return replaceTokens(
    body.html,
    (n) => attributeValue(body.links[n]?.target ?? ''),
    (n) => {
      const { source: path = '', alt = '', title = null } = body.images[n] ?? {};
      const rest = title === null ? '' : ` title="${attributeValue(title)}"`;
      return `<img src="${attributeValue(path)}" alt="${attributeValue(alt)}"${rest}>`;
    },
  );
}

interface Difference {
  reason: string;
  apply(element: HtmlElement): void;
}

/** All in which a page may differ from what remark-mdx and remark-gfm make of the same source. */
const differences: readonly Difference[] = [
  {
    reason: 'The page’s title is its only heading of the first level: one in the body becomes a second.',
    apply(element) {
      if (element.name === 'h1') element.name = 'h2';
    },
  },
  {
    reason: 'Blocks have an anchor, and the loose text of a list item a span that can bear it.',
    apply(element) {
      if (/^p\d+$/.test(element.attribs.id ?? '')) delete element.attribs.id;
      if (element.name === 'span' && element.attribs.class === 'loose') unwrap(element);
    },
  },
  {
    reason: 'A table stands in a box that scrolls sideways.',
    apply(element) {
      if (element.name === 'div' && element.attribs.class === 'table') unwrap(element);
    },
  },
  {
    reason: 'A keyboard reaches a block of code, to scroll it sideways.',
    apply(element) {
      if (element.name === 'pre') delete element.attribs.tabindex;
    },
  },
  {
    reason: 'The box before a task is named for those who cannot see it.',
    apply(element) {
      if (element.name === 'input') delete element.attribs['aria-label'];
    },
  },
  {
    reason: 'Targets of links and images are kept as written, without percent-encoding.',
    apply(element) {
      for (const name of ['href', 'src']) {
        const target = element.attribs[name];
        if (target !== undefined) element.attribs[name] = asWritten(target);
      }
    },
  },
  {
    reason:
      'Footnotes: ids by number, words in the archive’s language, numbers and arrows in attributes, no heading of their own.',
    apply(element) {
      if (element.attribs['data-footnote-ref'] !== undefined)
        replace(element, 'footnote-reference', textContent(element));
      if (element.attribs.class === 'footnote-reference')
        replace(element, 'footnote-reference', element.attribs['data-number'] ?? '');
      if (/^(?:data-footnote-backref|footnote-back)$/.test(element.attribs.class ?? ''))
        replace(element, 'footnote-back', '');
      if (element.attribs.class === 'footnotes') section(element);
    },
  },
];

/** HTML of either side without the {@link differences}. */
export function normal(html: string): string {
  const root = parseHtml(html);
  for (const { apply } of differences) for (const element of elements(root)) apply(element);
  return DomUtils.getOuterHTML(root).trim();
}

function section(element: HtmlElement): void {
  element.attribs = { class: 'footnotes' };
  for (const [index, child] of [...element.children].entries()) {
    // The engine and remark write a line break after the heading that is taken out.
    if (child.type === 'tag' && child.name === 'h2') DomUtils.removeElement(child);
    else if (index < 2 && child.type === 'text' && child.data.trim() === '') DomUtils.removeElement(child);
    else if (child.type === 'tag') for (const item of child.children) if (item.type === 'tag') item.attribs = {};
  }
}

function replace(element: HtmlElement, name: string, number: string): void {
  element.name = name;
  element.attribs = number === '' ? {} : { number };
  element.children = [];
}

function unwrap(element: HtmlElement): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}

function asWritten(target: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return target;
  return target.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    try {
      return decodeURI(sequence);
    } catch {
      return sequence;
    }
  });
}
