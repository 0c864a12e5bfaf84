import { newestFirst } from '../archive/shelves.ts';
import { feedResponse } from '../collections/make-feed.ts';
import { loadSite } from '../collections/site.ts';

/** The newest documents of the archive. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  const { addresses, archive } = site;
  return feedResponse(
    {
      name: null,
      description: archive.settings.description,
      self: addresses.feed(),
      page: addresses.home(),
      documents: [...archive.documents].sort(newestFirst),
    },
    site,
  );
}
