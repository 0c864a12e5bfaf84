import { describedWork } from '../../archive/citing/described-work.ts';
import type { CitedWork } from '../../archive/citing/record.ts';
import { referencesOf } from '../../archive/citing/styles.ts';
import { citingMessages } from '../../archive/messages/citing.ts';
import { paragraphMessages } from '../../archive/messages/paragraph.ts';
import { adoptStyles } from './adopt-styles.ts';
import styles from './cite.css?inline';
import { type CitedParagraph, chosenParagraph, targetParagraph } from './cited-paragraph.ts';
import { copyText } from './copy.ts';
import { element } from './elements.ts';
import { localeOf } from './page-locale.ts';

adoptStyles(styles);

const locale = localeOf(document);
const words = citingMessages[locale];
const { copyByHand } = paragraphMessages[locale];

/** Fills the box 引用本文 of a document's page, whose summary has been pressed: every style with today's date, and the paragraph that the reader has selected. */
export function act(summary: HTMLElement): void {
  const box = summary.parentElement as HTMLDetailsElement;
  const form = box.querySelector('p');
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
  const status = document.getElementById('paragraph-status');
  if (form && json && status) attach(box, form, status, describedWork(json));
  // From now on the box follows the reader by itself.
  summary.removeAttribute('data-script');
}

function attach(box: HTMLDetailsElement, form: Element, status: HTMLElement, work: CitedWork): void {
  const list = element('dl');
  const note = element('p');
  form.replaceWith(list, note);
  const show = (cited: CitedParagraph | null) => {
    note.textContent = cited ? words.ofParagraph(cited.quote) : words.paragraph;
    list.replaceChildren(
      ...referencesOf(placed(work, cited), today()).map(({ style, text }) => {
        const copy = element('button', { type: 'button' }, words.copy);
        copy.addEventListener('click', () => copyText(text, status, { copied: words.copied, copyByHand }));
        const reference = element('span', work.locale === locale ? {} : { lang: work.locale }, text);
        return element(
          'div',
          {},
          element('dt', { class: 'label' }, words.styles[style], ' ', copy),
          element('dd', {}, reference),
        );
      }),
    );
  };
  const open = () => show(chosenParagraph() ?? targetParagraph());
  // A press on a button ends the selection, and must not take the button away: only a new one counts.
  document.addEventListener('selectionchange', () => {
    const chosen = box.open ? chosenParagraph() : null;
    if (chosen) show(chosen);
  });
  box.addEventListener('toggle', () => {
    if (box.open) open();
  });
  open();
}

/** The work, or a paragraph of it, at the archive's own address where it has one, else at that in the address line. */
function placed(work: CitedWork, cited: CitedParagraph | null): CitedWork {
  const here = /^https?:$/.test(location.protocol) ? location.origin + location.pathname : null;
  const url = work.url ?? here;
  if (cited === null) return { ...work, url };
  return url === null
    ? { ...work, id: `${work.id}#${cited.anchor}` }
    : { ...work, url: `${url}#${encodeURIComponent(cited.anchor)}` };
}

/** `YYYY-MM-DD` by the reader's clock. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
