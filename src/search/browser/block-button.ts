import { adoptStyles } from './adopt-styles.ts';
import styles from './block-button.css?inline';
import { element } from './elements.ts';

adoptStyles(styles);

/**
 * A button to stand before a block of the text, such as its number, without any text of its own.
 * @param kind its class, whose styles say when it is there
 * @param shown what the reader sees of it
 * @param label what it does
 */
export function blockButton(kind: string, shown: string, label: string): HTMLButtonElement {
  return element('button', {
    type: 'button',
    class: `block-button ${kind}`,
    'data-shown': shown,
    'aria-label': label,
  });
}
