import { xmlText } from '../xml.ts';

/** Addresses that one file of a sitemap may hold (sitemaps.org, protocol 0.9). */
const sitemapLimit = 50_000;

/** A file of the site by its path from the root. */
export interface SitemapFile {
  path: string;
  text: string;
}

/**
 * `sitemap.xml`; where there are more addresses than one file may hold, an index of `sitemap-1.xml` and so on.
 * `pages` are whole addresses, as the protocol demands; `addressOf` gives that of a file of the site. No dates: when a
 * page last changed the content does not say.
 */
export function sitemapFiles(
  pages: readonly string[],
  addressOf: (path: string) => string,
  limit = sitemapLimit,
): SitemapFile[] {
  const whole = { path: 'sitemap.xml', text: listed('urlset', 'url', pages) };
  if (pages.length <= limit) return [whole];
  const parts: SitemapFile[] = [];
  for (let start = 0; start < pages.length; start += limit) {
    const text = listed('urlset', 'url', pages.slice(start, start + limit));
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, text });
  }
  const addresses = parts.map(({ path }) => addressOf(path));
  return [{ path: whole.path, text: listed('sitemapindex', 'sitemap', addresses) }, ...parts];
}

function listed(root: 'urlset' | 'sitemapindex', element: 'url' | 'sitemap', addresses: readonly string[]): string {
  const lines = addresses.map((address) => `  <${element}><loc>${xmlText(address)}</loc></${element}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${root}>
`;
}
