import { correctionAddress } from '../../archive/correction-address.ts';
import { correctionMessages } from '../../archive/messages/corrections.ts';
import { paragraphMessages } from '../../archive/messages/paragraph.ts';
import { adoptStyles } from './adopt-styles.ts';
import { blockButton } from './block-button.ts';
import { copyText } from './copy.ts';
import { element } from './elements.ts';
import { localeOf } from './page-locale.ts';
import styles from './paragraphs.css?inline';

adoptStyles(styles);

const locale = localeOf(document);
const words = paragraphMessages[locale];

/** Shows or hides the numbers of the paragraphs on this page, as its button says; each copies the link of its own with its words. */
export function act(button: HTMLElement): void {
  const article = document.querySelector<HTMLElement>('article[data-document]');
  const status = document.getElementById('paragraph-status');
  if (!article || !status) return;
  const shown = button.getAttribute('aria-pressed') === 'true';
  if (!article.querySelector('.paragraph-link')) for (const block of blocksOf(article)) number(block, status);
  button.setAttribute('aria-pressed', String(!shown));
  article.classList.toggle('numbered', !shown);
  status.replaceChildren();
}

function blocksOf(article: HTMLElement): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('[id]:not(.former)')].filter(({ id }) => /^p\d+$/.test(id));
}

/** Puts the number before the words of its block. */
function number(block: HTMLElement, status: HTMLElement): void {
  const digits = block.id.slice(1);
  const link = blockButton('paragraph-link', digits, words.copy(Number(digits)));
  link.addEventListener('click', () => {
    offerReport(link, block);
    return copyText(`${words.quoted(textOf(block))}\n${addressOf(block.id)}`, status, words);
  });
  const text = block.querySelector('th, td') ?? block;
  let first = text.firstChild;
  while (first instanceof Element && first.matches('.former')) first = first.nextSibling;
  text.insertBefore(link, first);
}

/**
 * Beside the number that was pressed last, a link to report an error in its paragraph, where the page says to whom. Like the
 * number it has no text of its own.
 */
function offerReport(number: HTMLElement, block: HTMLElement): void {
  for (const offered of document.querySelectorAll('.paragraph-error')) offered.remove();
  const pattern = document.getElementById('report-error')?.dataset.to;
  if (pattern === undefined) return;
  const title = document.getElementById('title')?.textContent ?? document.title;
  const paragraph = { number: block.id.slice(1), text: textOf(block) };
  const report = correctionMessages[locale].paragraph;
  const href = correctionAddress(pattern, { title, address: addressOf(block.id), paragraph }, locale);
  number.after(element('a', { class: 'paragraph-error', href, 'data-label': report, 'aria-label': report }));
}

function textOf(block: HTMLElement): string {
  const cells = block instanceof HTMLTableRowElement ? [...block.cells] : [block];
  return cells.map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')).join(' ');
}

/** Of this page, without what was searched for. */
function addressOf(anchor: string): string {
  return `${location.origin}${location.pathname}#${anchor}`;
}
