import type { recordingMessages } from '../../../archive/messages/recording.ts';
import { element } from '../../../search/browser/elements.ts';

/** The address of this page that plays its recording from a time, and leads to the paragraph that is said then. */
export function momentAddress(
  page: Pick<Location, 'origin' | 'pathname'>,
  time: number,
  anchor: string | null,
): string {
  return `${page.origin}${page.pathname}?t=${Math.floor(time)}${anchor === null ? '' : `#${anchor}`}`;
}

/** Copies a link. Browsers keep the clipboard from pages that come by plain `http:`: there the older way, else by hand. */
export async function copyLink(
  address: string,
  words: (typeof recordingMessages)['en'],
  status: HTMLElement,
): Promise<void> {
  const copied = await navigator.clipboard?.writeText(address).then(
    () => true,
    () => false,
  );
  if (!copied) {
    const field = element('input', { readonly: '', 'aria-label': words.copyByHand });
    field.value = address;
    status.replaceChildren(words.copyByHand, field);
    field.select();
    if (!document.execCommand('copy')) return;
  }
  status.replaceChildren(words.copied);
}
