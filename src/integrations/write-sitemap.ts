import { Addresses } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { movedOf, pathOf, shelfOf } from '../archive/permanence.ts';
import { sitemapFiles } from '../archive/publishing/sitemap.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import { pageFile } from '../collections/site-part.ts';

/**
 * Writes the sitemap of the pages that stand in the folder, which has to be the whole site. Moved addresses and those of
 * withdrawn documents are left out: their pages ask not to be indexed. A sitemap holds whole addresses: an archive
 * without one has none.
 */
export function writeSitemap(out: OutputFolder, archive: Archive, base: string): void {
  const { site } = archive.settings;
  if (site === null) return;
  const addresses = new Addresses(base);
  const whole = (path: string) => new URL(addresses.file(path), site).href;
  const withdrawn = archive.withdrawn.map((document) => ({ shelf: shelfOf(document), id: document.id }));
  const former = new Set(
    [...movedOf(archive), ...withdrawn].map((spot) => pageFile(addresses.file(`${pathOf(spot)}/`), addresses.base)),
  );
  const pages = [...out.files.keys()]
    .filter((path) => (path === 'index.html' || path.endsWith('/index.html')) && !former.has(path))
    .map((path) => whole(path.slice(0, -'index.html'.length)))
    .sort();
  for (const { path, text } of sitemapFiles(pages, whole)) out.write(path, text);
}
