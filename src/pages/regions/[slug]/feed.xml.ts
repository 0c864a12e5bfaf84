import type { APIRoute } from 'astro';
import type { Region } from '../../../archive/region.ts';
import { newestFirst } from '../../../archive/shelves.ts';
import { changedFeeds } from '../../../collections/changed-pages.ts';
import { feedResponse } from '../../../collections/make-feed.ts';
import { loadSite } from '../../../collections/site.ts';

export async function getStaticPaths() {
  const { addresses, archive, shelves } = await loadSite();
  const routes = archive.regions.all.map((region) => {
    const { about, aboutParts, held } = shelves.region(region);
    const documents = [...new Set([...about, ...aboutParts, ...held])].sort(newestFirst);
    return { params: { slug: region.slug }, props: { region, documents } };
  });
  return changedFeeds(routes, ({ slug }) => addresses.feed('regions', slug));
}

/** The newest of the documents that the page of a region lists. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) => {
  const site = await loadSite();
  const { region, documents } = props;
  const { name, slug }: Region = region;
  const [self, page] = [site.addresses.feed('regions', slug), site.addresses.region(slug)];
  return feedResponse({ name, description: null, self, page, documents }, site);
};
