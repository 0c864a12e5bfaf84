import type { ElementContent } from 'hast';
import type { Locale } from '../archive/locale.ts';
import { eachElement } from './tree.ts';

const words = { 'zh-CN': { done: '已完成', open: '未完成' }, en: { done: 'Done', open: 'Not done' } };

/** Says in words what the box before a task shows, for readers who cannot see it. */
export function taskLists(nodes: readonly ElementContent[], locale: Locale): void {
  eachElement(nodes, (node) => {
    if (node.tagName === 'input')
      node.properties.ariaLabel = node.properties.checked ? words[locale].done : words[locale].open;
  });
}
