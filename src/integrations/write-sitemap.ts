import { Addresses } from '../archive/address.ts';
import { sitemapFiles } from '../archive/publishing/sitemap.ts';
import type { OutputFolder } from '../collections/output-folder.ts';

/** Writes the sitemap of the pages that stand in the folder. It holds whole addresses: an archive without one has none. */
export function writeSitemap(out: OutputFolder, site: string | null, base: string): void {
  if (site === null) return;
  const addresses = new Addresses(base);
  const whole = (path: string) => new URL(addresses.file(path), site).href;
  const pages = [...out.files.keys()]
    .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
    .map((path) => whole(path.slice(0, -'index.html'.length)))
    .sort();
  for (const { path, text } of sitemapFiles(pages, whole)) out.write(path, text);
}
