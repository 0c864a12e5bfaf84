import { adoptStyles } from './adopt-styles.ts';
import { element } from './elements.ts';
import { stretchesOf } from './engine.ts';
import styles from './marks.css?inline';
import { wordsOf } from './words.ts';

adoptStyles(styles);

/** Marks what the address asks for in the document on this page, scrolls to it, and brings buttons to step through. */
const article = document.querySelector<HTMLElement>('article[data-document]');
const given = new URLSearchParams(location.search);
const query = given.get('q') ?? '';
if (article && query !== '') start(article, query, given.getAll('also'));

function start(within: HTMLElement, asked: string, otherNames: readonly string[]): void {
  const words = wordsOf(document);
  const hits = blocksOf(within).flatMap((block) => markBlock(block, (text) => stretchesOf(text, asked, otherNames)));
  const count = element('span', { role: 'status' });
  const bar = element('div', { class: 'hit-steps', role: 'region', 'aria-label': words.onPageLabel }, count);
  document.querySelector('main')?.prepend(bar);
  const end = () => {
    for (const part of hits.flat()) part.replaceWith(...part.childNodes);
    bar.remove();
    removeEventListener('keydown', step);
  };
  if (hits.length === 0) {
    count.textContent = words.onPageNone;
    bar.append(button(words.clearHits, '×', end));
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
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'n') go(current + 1);
    else if (event.key === 'p') go(current - 1);
  };
  addEventListener('keydown', step);
  bar.append(
    button(words.previousHit, '↑', () => go(current - 1), 'p'),
    button(words.nextHit, '↓', () => go(current + 1), 'n'),
    button(words.clearHits, '×', end),
  );
  const hitAtHash = () => {
    const target = location.hash ? document.getElementById(decoded(location.hash.slice(1))) : null;
    return hits.findIndex(([first]) => first !== undefined && target?.contains(first));
  };
  addEventListener('hashchange', () => {
    const there = hitAtHash();
    if (there >= 0) go(there);
  });
  go(Math.max(0, hitAtHash()));
}

/** The elements with an anchor, each to be searched without those inside it. */
function blocksOf(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[id]')];
}

/** Marks one block; a hit that runs over several elements is several marks. */
function markBlock(block: HTMLElement, find: (text: string) => ReturnType<typeof stretchesOf>): HTMLElement[][] {
  const nodes = textNodes(block);
  const text = nodes.map(({ node, before }) => before + node.data).join('');
  const marks: HTMLElement[][] = [];
  // From the last to the first: marking splits text nodes, and leaves those before the split as they were.
  for (const { start: from, end: to } of find(text).reverse()) {
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

function button(label: string, sign: string, act: () => void, key?: string): HTMLButtonElement {
  const title = key === undefined ? label : `${label} (${key})`;
  const made = element('button', { type: 'button', 'aria-label': label, title }, sign);
  if (key !== undefined) made.setAttribute('aria-keyshortcuts', key);
  made.addEventListener('click', act);
  return made;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The hash as an id; one that cannot be decoded is taken as it stands. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
