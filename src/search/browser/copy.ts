import { adoptStyles } from './adopt-styles.ts';
import styles from './copy.css?inline';
import { element } from './elements.ts';

adoptStyles(styles);

/** What is said of copying, in the place that `copyText` is given. */
export interface CopyWords {
  copied: string;
  copyByHand: string;
}

/** Copies a text and says in `status` what came of it. Browsers keep the clipboard from pages that come by plain `http:`, as on most intranets: there the older way, else by hand. */
export async function copyText(text: string, status: HTMLElement, words: CopyWords): Promise<void> {
  const field = element('textarea', { readonly: '', 'aria-label': words.copyByHand });
  field.value = text;
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (!copied) {
    status.replaceChildren(words.copyByHand, field);
    field.select();
    if (!document.execCommand('copy')) return;
  }
  status.replaceChildren(words.copied);
}
