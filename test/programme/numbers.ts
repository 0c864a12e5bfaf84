import { DomUtils } from 'htmlparser2';
import { elements, type HtmlElement, hasClass, isNamed } from '../sites-build/built-pages.ts';
import { type BuiltArchive, mainOf, textWithout, within } from './built-site.ts';

/** A number on a page, and where it leads. */
export interface CountLink {
  page: string;
  words: string;
  count: number;
  /** Below the base, hash included. */
  target: string;
}

/** A number that leads nowhere. */
export interface LooseNumber {
  page: string;
  words: string;
  /** Names and classes of the elements round it, the innermost first. */
  stands: string;
  element: HtmlElement;
}

// Weeks have numbers for names.
const dates =
  /第 \d+ 周|\d{4}\s*年(\s*\d+\s*月(\s*\d+\s*日)?)?|\d+\s*月(\s*\d+\s*日)?|\d+\s*日|\d{4}-\d\d(-\d\d)?|^\d{4}$/g;

/** Numbers in words, those of dates left out. */
export function numbersIn(words: string): number[] {
  return [...words.replace(dates, '').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
}

const isNumberless = (element: HtmlElement) => hasClass('unseen')(element) || element.name === 'time';
const inFrame = (element: HtmlElement) => element.name === 'nav' || element.attribs['data-document'] !== undefined;

/** Every link whose words hold a number that is no date, on the pages for which `holds` is true; the key of the map counts nothing. */
export function countLinks(site: BuiltArchive, holds: (page: string) => boolean): CountLink[] {
  return onPages(site, holds).flatMap(([page, main]) =>
    elements(main, isNamed('a')).flatMap((link) => {
      if (within(link, inFrame) || hasClass('matrix-talk')(link) || within(link, hasClass('map-legend'))) return [];
      const words = textWithout(link, isNumberless);
      const target = site.resolve(page, link.attribs.href ?? '');
      const said = numbersIn(words);
      const stated = link.attribs['data-count'];
      const counts = stated === undefined ? said : [Number(stated), ...said];
      return counts.map((count) => ({ page, words, count, target }));
    }),
  );
}

/** Every number on those pages that stands in no link, no date and no document. */
export function looseNumbers(site: BuiltArchive, holds: (page: string) => boolean): LooseNumber[] {
  return onPages(site, holds).flatMap(([page, main]) =>
    DomUtils.findAll((element) => element.children.some(({ type }) => type === 'text'), main.children).flatMap(
      (element) => {
        const own = element.children.map((child) => (child.type === 'text' ? child.data : '')).join(' ');
        const isLeft = (one: HtmlElement) =>
          isNumberless(one) || inFrame(one) || ['a', 'option', 'script'].includes(one.name);
        if (numbersIn(own.trim()).length === 0 || isLeft(element) || within(element, isLeft)) return [];
        return [{ page, words: own.trim(), stands: standing(element), element }];
      },
    ),
  );
}

function standing(element: HtmlElement): string {
  const names: string[] = [];
  for (
    let at: HtmlElement | null = element;
    at && at.name !== 'main';
    at = at.parent && 'attribs' in at.parent ? at.parent : null
  ) {
    const { id, class: classes } = at.attribs;
    if (id || classes || names.length === 0)
      names.push(`${at.name}${id ? `#${id}` : ''}${classes ? `.${classes.replaceAll(' ', '.')}` : ''}`);
  }
  return names.slice(0, 4).join(' < ');
}

function onPages(site: BuiltArchive, holds: (page: string) => boolean): [page: string, main: HtmlElement][] {
  return [...site.pages].flatMap(([page, document]) => {
    const main = holds(page) ? mainOf(document) : undefined;
    return main ? [[page, main]] : [];
  });
}
