import type { Element, ElementContent } from 'hast';
import { type BodyContext, note } from './report.ts';
import { eachElement } from './tree.ts';

/** What a `<Time at="00:12:03" />` is until its block has taken its time; no author can write it, and no page shows it. */
const timeTag = 'lectern-time';

interface TimeElement extends Element {
  tagName: typeof timeTag;
}

export function isTimeCode(node: ElementContent | undefined): node is TimeElement {
  return node?.type === 'element' && node.tagName === timeTag;
}

/** The element for a time code; `seconds` null where it could not be read, which has been reported. */
export function timeCode(seconds: number | null): Element {
  return {
    type: 'element',
    tagName: timeTag,
    properties: seconds === null ? {} : { seconds: String(seconds) },
    children: [],
  };
}

/**
 * Hands the time codes of a body to its blocks: a code at the very start of a block, or on a line of its own before it,
 * is that block's. Nothing of a code is left in the text, and the codes that no block can take are reported.
 */
export class TimeCodes {
  private waiting: Element | null = null;
  private readonly taken = new Set<ElementContent>();
  private readonly late = new Set<ElementContent>();
  private last = 0;

  /** A time code that stands between blocks. */
  offer(code: Element): void {
    this.waiting = code;
  }

  /** The time of a block, in seconds; undefined where it has none. Blocks come in reading order. */
  take(block: Element): number | undefined {
    const code = leading(block) ?? this.waiting;
    if (!code) return undefined;
    this.waiting = null;
    this.taken.add(code);
    if (code.properties.seconds === undefined) return undefined;
    const seconds = Number(code.properties.seconds);
    if (seconds < this.last) this.late.add(code);
    this.last = Math.max(this.last, seconds);
    return seconds;
  }

  /** Takes all codes out of the tree, and tells the author of those that mean nothing where they stand. */
  settle(nodes: ElementContent[], context: BodyContext): ElementContent[] {
    const report = (code: Element) => {
      // One that cannot be read has been reported for that.
      if (code.properties.seconds === undefined) return;
      if (!this.taken.has(code)) note(context, 'time-place', {}, context.parsed.placeOf(code));
      else if (this.late.has(code)) note(context, 'time-order', {}, context.parsed.placeOf(code));
    };
    const without = (children: ElementContent[]): ElementContent[] => {
      children.filter(isTimeCode).forEach(report);
      return children.flatMap((child, i) => {
        if (isTimeCode(child)) return [];
        const before = children[i - 1];
        if (child.type !== 'text' || !isTimeCode(before) || !this.taken.has(before)) return [child];
        const value = child.value.replace(/^[ \t]+/, '');
        return value === '' ? [] : [{ ...child, value }];
      });
    };
    eachElement(nodes, (node) => {
      if (node.children.some(isTimeCode)) node.children = without(node.children);
    });
    return without(nodes);
  }
}

/** The time code with which a block begins, within its emphasis or its first cell too. */
function leading(block: Element): Element | null {
  const first = block.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (isTimeCode(first)) return first;
  return first?.type === 'element' ? leading(first) : null;
}
