import type { List, ListItem, Paragraph } from 'mdast';
import type { ParagraphNumber } from './numbering.ts';

interface Open {
  list: List;
  number: ParagraphNumber;
}

/** Puts numbered paragraphs one after the other into nested lists, each with the number that it has in Word. */
export class ListBuilder {
  private readonly open: Open[] = [];

  /** Ends every list: a paragraph without number or bullet follows. */
  close(): void {
    this.open.length = 0;
  }

  /** Adds an item; the list where it begins a new one on the outside, else null. */
  add(paragraph: Paragraph, number: ParagraphNumber): List | null {
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    while (this.open.length > 0 && (this.open.at(-1)?.number.level ?? 0) > number.level) this.open.pop();
    const top = this.open.at(-1);
    if (top && top.number.level === number.level && follows(top.number, number)) {
      top.list.children.push(item);
      top.number = number;
      return null;
    }
    if (top && top.number.level === number.level) this.open.pop();
    const list: List = { type: 'list', ordered: number.kind === 'digits', spread: false, children: [item] };
    if (list.ordered) list.start = number.value;
    const parent = this.open.at(-1)?.list.children.at(-1);
    this.open.push({ list, number });
    if (!parent) return list;
    parent.children.push(list);
    return null;
  }

  /** Adds a paragraph with a number that Markdown cannot set, `a)` or `1.1`, to the item that it stands below; false where there is none. */
  addBelow(paragraph: Paragraph, number: ParagraphNumber): boolean {
    while (this.open.length > 0 && (this.open.at(-1)?.number.level ?? 0) >= number.level) this.open.pop();
    const top = this.open.at(-1);
    if (!top || top.number.list !== number.list) return false;
    top.list.children.at(-1)?.children.push(paragraph);
    return true;
  }
}

function follows(last: ParagraphNumber, number: ParagraphNumber): boolean {
  return last.kind === number.kind && (number.kind === 'bullet' || number.value === last.value + 1);
}
