import { element } from './elements.ts';
import { stretchesOf } from './engine.ts';
import { wordsOf } from './words.ts';

/** Marks what the address asks for in the document on this page, scrolls to it, and brings buttons to step through. */
const article = document.querySelector<HTMLElement>('article[data-document]');
const query = new URLSearchParams(location.search).get('q') ?? '';
if (article && query !== '') start(article, query);

function start(within: HTMLElement, asked: string): void {
  const words = wordsOf(document);
  const hits = blocksOf(within).flatMap((block) => markBlock(block, asked));
  const count = element('span', { role: 'status' });
  const bar = element('div', { class: 'hit-steps', role: 'region', 'aria-label': words.onPageLabel }, count);
  document.body.append(bar);
  if (hits.length === 0) {
    count.textContent = words.onPageNone;
    bar.append(button(words.clearHits, '×', () => bar.remove()));
    return;
  }
  let current = -1;
  const go = (next: number) => {
    for (const part of hits[current] ?? []) part.removeAttribute('data-current');
    current = (next + hits.length) % hits.length;
    for (const part of hits[current] ?? []) part.setAttribute('data-current', '');
    hits[current]?.[0]?.scrollIntoView({ block: 'center' });
    count.textContent = words.onPage(current + 1, hits.length);
  };
  bar.append(
    button(words.previousHit, '↑', () => go(current - 1)),
    button(words.nextHit, '↓', () => go(current + 1)),
    button(words.clearHits, '×', () => {
      for (const part of hits.flat()) part.replaceWith(...part.childNodes);
      bar.remove();
    }),
  );
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const there = target ? hits.findIndex(([first]) => first !== undefined && target.contains(first)) : 0;
  go(Math.max(0, there));
}

/** The elements with an anchor, each to be searched without those inside it. */
function blocksOf(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[id]')];
}

/** Marks one block; a hit that runs over several elements is several marks. */
function markBlock(block: HTMLElement, asked: string): HTMLElement[][] {
  const nodes = textNodes(block);
  const text = nodes.map(({ node, before }) => before + node.data).join('');
  const marks: HTMLElement[][] = [];
  // From the last to the first: marking splits text nodes, and leaves those before the split as they were.
  for (const { start: from, end: to } of stretchesOf(text, asked).reverse()) {
    const parts: HTMLElement[] = [];
    let end = text.length;
    for (const { node, before, length } of [...nodes].reverse()) {
      const start = end - length;
      const first = Math.max(from, start);
      const last = Math.min(to, end);
      if (first < last) parts.unshift(wrap(node, first - start, last - start));
      end = start - before.length;
    }
    if (parts.length > 0) marks.unshift(parts);
  }
  return marks;
}

interface TextPart {
  node: Text;
  length: number;
  /** White space that the page shows by its layout between this text and the one before it. */
  before: string;
}

function textNodes(block: HTMLElement): TextPart[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const parts: TextPart[] = [];
  let cell: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (parent?.closest('[id]') !== block || parent.closest('[aria-hidden="true"], .unseen, [data-footnote-backref]'))
      continue;
    const own = parent.closest('td, th, span');
    parts.push({ node, length: node.length, before: parts.length > 0 && own !== cell ? ' ' : '' });
    cell = own;
  }
  return parts;
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const found = node.splitText(from);
  found.splitText(to - from);
  const mark = element('mark', { class: 'found' });
  found.replaceWith(mark);
  mark.append(found);
  return mark;
}

function button(label: string, sign: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, sign);
  made.addEventListener('click', act);
  return made;
}
