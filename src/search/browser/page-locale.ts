import type { Locale } from '../../archive/locale.ts';

/** The language of the interface of a page, which its root names. */
export function localeOf(page: Document): Locale {
  return page.documentElement.lang.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
