import type { APIRoute } from 'astro';
import { changedFeeds } from '../../../collections/changed-pages.ts';
import { feedResponse } from '../../../collections/make-feed.ts';
import { loadSite } from '../../../collections/site.ts';

export async function getStaticPaths() {
  const { addresses, archive, shelves } = await loadSite();
  const routes = archive.themes.map((theme) => ({
    params: { slug: theme.slug },
    props: { theme, documents: shelves.theme(theme.slug) },
  }));
  return changedFeeds(routes, ({ slug }) => addresses.feed('themes', slug));
}

/** The newest documents of a theme. */
export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) => {
  const site = await loadSite();
  const { name, slug, description } = props.theme;
  const [self, page] = [site.addresses.feed('themes', slug), site.addresses.theme(slug)];
  return feedResponse({ name, description, self, page, documents: props.documents }, site);
};
