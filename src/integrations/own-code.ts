import { Addresses } from '../archive/address.ts';
import type { OwnerPage } from '../archive/archive.ts';
import type { Finding } from '../archive/problem-table.ts';
import { checkPageLinks } from '../checks/page-links.ts';

/** Holds the links that the code of the owner's pages has made to the finished site, which has to be whole. */
export function checkOwnCode(pages: readonly OwnerPage[], site: string, base: string): Finding[] {
  const addresses = new Addresses(base);
  const run = pages.filter((page) => page.body === null);
  return checkPageLinks(
    site,
    addresses.base,
    run.map((page) => ({ file: page.file, address: addresses.ownerPage(page.slug) })),
  );
}
