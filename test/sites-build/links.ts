import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements, fileOfAddress, filesOf, type HtmlDocument } from './built-pages.ts';

/** Where something on a page leads, or what the page asks for. */
export interface Reference {
  page: string;
  target: string;
}

export interface References {
  /** Links to follow: they ask for nothing until then. */
  links: Reference[];
  /** What a browser fetches with the page, or when something on it is played. */
  requests: Reference[];
}

const requesting: Record<string, readonly string[]> = {
  img: ['src'],
  script: ['src'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};

/** Everything on the pages and in the style sheets of a site that leads somewhere. */
export function referencesOf(out: string, pages: ReadonlyMap<string, HtmlDocument>): References {
  const links: Reference[] = [];
  const requests: Reference[] = [];
  for (const [page, document] of pages) {
    for (const element of elements(document, () => true)) {
      const { name, attribs } = element;
      const add = (list: Reference[], target: string | undefined) => {
        if (target !== undefined) list.push({ page, target });
      };
      if (name === 'a' || name === 'area') add(links, attribs.href);
      if (name === 'form') add(links, attribs.action);
      if (name === 'link') add(attribs.rel === 'canonical' ? links : requests, attribs.href);
      for (const attribute of requesting[name] ?? []) add(requests, attribs[attribute]);
      for (const candidate of (attribs.srcset ?? '').split(','))
        add(requests, candidate.trim().split(/\s+/)[0] || undefined);
      for (const target of urlsIn(attribs.style ?? '')) add(requests, target);
      if (name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh') add(requests, attribs.content);
    }
  }
  for (const file of filesOf(out).filter((name) => name.endsWith('.css'))) {
    for (const target of urlsIn(readFileSync(join(out, file), 'utf8'))) requests.push({ page: file, target });
  }
  return { links, requests };
}

function urlsIn(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+"([^"]*)"/g);
  return [...found]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .filter((target) => !target.startsWith('data:'));
}

/** Whether a reference leaves the site: to another host, or by another way than the web. */
export function leaves({ target }: Reference): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** Why a reference inside the site leads nowhere; null where it leads to a file of the site, and to a place in it. */
export function breach(
  reference: Reference,
  out: string,
  base: string,
  pages: ReadonlyMap<string, HtmlDocument>,
): string | null {
  const here = `${base}${reference.page.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  const { pathname, hash } = new URL(reference.target, `http://site.invalid${here}`);
  const told = `${reference.page} → ${reference.target}`;
  if (!pathname.startsWith(base)) return `${told}: outside ${base}`;
  const file = fileOfAddress(pathname, base);
  if (!existsSync(join(out, file))) return `${told}: no such file`;
  const anchor = decodeURIComponent(hash.slice(1));
  const page = pages.get(file);
  if (anchor === '' || !page) return null;
  return elements(page, (element) => element.attribs.id === anchor).length === 1 ? null : `${told}: no such place`;
}
