/** A block of the text that is to be cited. */
export interface CitedParagraph {
  anchor: string;
  /** Its words, or those that are selected, on one line and cut short. */
  quote: string;
}

/** Characters of a quote. */
const longest = 80;

/** The block of the text in which the selection begins, with what is selected; null where nothing of the text is. */
export function chosenParagraph(): CitedParagraph | null {
  const selection = getSelection();
  const words = selection?.toString() ?? '';
  const start = selection?.rangeCount ? selection.getRangeAt(0).startContainer : null;
  const element = start instanceof Element ? start : (start?.parentElement ?? null);
  const block = element?.closest('article[data-document] [id]');
  return block && words.trim() !== '' ? { anchor: block.id, quote: shortened(words) } : null;
}

/** The block that the address leads to; null where it leads to the page. */
export function targetParagraph(): CitedParagraph | null {
  const block = document.querySelector('article[data-document] :target');
  return block && { anchor: block.id, quote: shortened(block.textContent ?? '') };
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
