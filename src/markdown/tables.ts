import type { ElementContent } from 'hast';
import type { Locale } from '../archive/locale.ts';
import { element } from './tree.ts';

const label = {
  'zh-CN': (n: number) => `表格 ${n}，可左右滚动`,
  en: (n: number) => `Table ${n}; scrolls sideways`,
};

/**
 * Puts each table into a box of its own that scrolls sideways on a narrow screen, by keyboard too. How a column is
 * aligned stands in `align`, which a page's policy against inline styles lets through.
 */
export function tables(nodes: readonly ElementContent[], locale: Locale): ElementContent[] {
  let count = 0;
  const box = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const inner = { ...node, children: node.children.map(box) };
    const align = /^text-align: (left|center|right)$/.exec(String(node.properties.style))?.[1];
    if (align !== undefined) inner.properties = { align };
    if (node.tagName !== 'table') return inner;
    const ariaLabel = label[locale](++count);
    return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel }, [inner]);
  };
  return nodes.map(box);
}
