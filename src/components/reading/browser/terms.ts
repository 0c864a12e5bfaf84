import { adoptStyles } from '../../../search/browser/adopt-styles.ts';
import { element } from '../../../search/browser/elements.ts';
import styles from './term-box.css?inline';

adoptStyles(styles);

let shown: { box: HTMLElement; mark: HTMLElement } | null = null;

/**
 * Opens what a term means beside its mark, or closes it again; goes to the glossary where the page does not tell. The box
 * stands outside the article, whose text stays the document's own.
 */
export function act(mark: HTMLElement): void {
  const again = shown?.mark === mark;
  close();
  if (again || !(mark instanceof HTMLAnchorElement)) return;
  const list = document.getElementById('terms');
  const anchor = decodeURIComponent(mark.hash.slice(1));
  const entry = [...(list?.children ?? [])].find(
    (child) => child instanceof HTMLElement && child.dataset.term === anchor,
  );
  if (!list || !entry) {
    location.assign(mark.href);
    return;
  }
  const box = element('div', { class: 'term-box', role: 'dialog', tabindex: '-1', lang: list.lang });
  box.setAttribute('aria-label', entry.firstElementChild?.textContent ?? '');
  const button = element('button', { type: 'button', class: 'term-close' }, list.dataset.close ?? '');
  button.addEventListener('click', () => close(true));
  const more = element('p', {}, element('a', { href: mark.href }, list.dataset.more ?? ''));
  box.append(...[...entry.children].map((child) => child.cloneNode(true)), more, button);
  (document.querySelector('main') ?? document.body).append(box);
  place(box, mark);
  mark.setAttribute('aria-expanded', 'true');
  shown = { box, mark };
  box.focus({ preventScroll: true });
}

/** Below the line of the mark, or above it where there is more room; never beyond the window's sides. */
function place(box: HTMLElement, mark: HTMLElement): void {
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + height <= clientHeight || line.top < height;
  const frame = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(0, Math.min(line.left, clientWidth - width));
  box.style.left = `${left - frame.left}px`;
  box.style.top = `${(below ? line.bottom : line.top - height) - frame.top}px`;
}

function close(back = false): void {
  if (!shown) return;
  const { box, mark } = shown;
  shown = null;
  box.remove();
  mark.removeAttribute('aria-expanded');
  if (back) mark.focus({ preventScroll: true });
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown) close(true);
});
// Away from the box with the pointer or with Tab; a click on the mark itself is for `act`.
addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Node && !shown?.box.contains(target) && !shown?.mark.contains(target)) close();
});
addEventListener('focusin', ({ target }) => {
  if (target instanceof Node && !shown?.box.contains(target) && target !== shown?.mark) close();
});
