import { type CitingMessages, citingMessages } from '../../archive/messages/citing.ts';

/** The box 引用本文 of a document's page: today's date, the paragraph that the reader has selected, and buttons that copy. */
const box = document.querySelector<HTMLDetailsElement>('details#cite');
if (box) attach(box, citingMessages[document.documentElement.lang.toLowerCase().startsWith('en') ? 'en' : 'zh-CN']);

function attach(details: HTMLDetailsElement, words: CitingMessages): void {
  const forms = [...details.querySelectorAll<HTMLElement>('.cite-form')].map((element) => ({
    element,
    place: element.dataset.place ?? '',
    text: element.textContent ?? '',
  }));
  const note = details.querySelector<HTMLElement>('.cite-paragraph');
  const lead = details.querySelector<HTMLElement>('.cite-lead');
  let cited: Paragraph | null = null;
  const show = () => {
    const { accessed = '' } = details.dataset;
    for (const { element, place, text } of forms) {
      const filled = text.replace(`[${accessed}]`, () => `[${today()}]`).replace(place, () => addressOf(place, cited));
      element.replaceChildren(filled, copyButton(filled, words));
    }
    // What it asks the reader to fill in is filled in.
    if (lead) lead.hidden = true;
    if (note) {
      note.hidden = false;
      note.textContent = cited ? words.ofParagraph(cited.quote) : words.paragraph;
    }
  };
  const open = () => {
    cited = chosenParagraph() ?? targetParagraph();
    show();
  };
  // A press on a button ends the selection, and must not take the button away: only a new one counts.
  document.addEventListener('selectionchange', () => {
    const chosen = details.open ? chosenParagraph() : null;
    if (!chosen) return;
    cited = chosen;
    show();
  });
  details.addEventListener('toggle', () => {
    if (details.open) open();
  });
  open();
}

interface Paragraph {
  anchor: string;
  quote: string;
}

const longestQuote = 80;

/** The block of the text in which the selection begins, with what is selected. */
function chosenParagraph(): Paragraph | null {
  const selection = getSelection();
  const words = selection?.toString() ?? '';
  const start = selection?.rangeCount ? selection.getRangeAt(0).startContainer : null;
  const element = start instanceof Element ? start : (start?.parentElement ?? null);
  const block = element?.closest('article[data-document] [id]');
  return block && words.trim() !== '' ? { anchor: block.id, quote: shortened(words) } : null;
}

/** The block that the address leads to. */
function targetParagraph(): Paragraph | null {
  const block = document.querySelector('article[data-document] :target');
  return block && { anchor: block.id, quote: shortened(block.textContent ?? '') };
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('');
}

/** The archive's own address where it has one, else the one in the address line; with the paragraph's anchor. */
function addressOf(place: string, cited: Paragraph | null): string {
  const known = /^https?:/.test(place)
    ? place
    : /^https?:$/.test(location.protocol)
      ? location.origin + location.pathname
      : null;
  if (known === null) return cited ? `${place}#${cited.anchor}` : place;
  return cited ? `${known}#${encodeURIComponent(cited.anchor)}` : known;
}

/** `YYYY-MM-DD` by the reader's clock. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function copyButton(text: string, words: CitingMessages): HTMLElement {
  const part = document.createElement('span');
  part.className = 'cite-copy';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  const told = document.createElement('span');
  told.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    told.textContent = (await copied(text)) ? words.copied : words.notCopied;
  });
  part.append(button, told);
  return part;
}

/** Pages of an intranet without https have no `navigator.clipboard`; the older command works there. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('aria-hidden', 'true');
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
