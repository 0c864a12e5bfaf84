import { recordOf } from '../archive/citing/record.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { atomFeed, feedLength } from '../archive/publishing/atom.ts';
import { newestFirst } from '../archive/shelves.ts';
import { feedUrn } from './feed-urn.ts';
import type { Site } from './make-site.ts';

/** A list of documents that can be followed. */
export interface FeedOf {
  /** Name of the region or theme; null for the whole archive. */
  name: string | null;
  description: string | null;
  /** Addresses of the feed and of the page that shows the same, from the root of the site. */
  self: string;
  page: string;
  /** Newest first. */
  documents(): readonly ArchiveDocument[];
}

/** The Atom feed of a list. */
export function makeFeed(feed: FeedOf, { archive, addresses, messages }: Site): string {
  const { settings } = archive;
  const whole = (address: string) => (settings.site === null ? address : new URL(address, settings.site).href);
  const home = settings.site === null ? null : whole(addresses.home());
  const entries = feed
    .documents()
    .slice(0, feedLength)
    .map((document) => ({
      record: recordOf(document, archive, addresses),
      id: feedUrn(home, `document ${document.id}`),
      data: whole(addresses.data(document.id)),
    }));
  return atomFeed(
    {
      title: feed.name === null ? settings.title : messages.citing.feedOf(feed.name, settings.title),
      subtitle: feed.description,
      author: settings.organisation,
      language: settings.locale,
      self: whole(feed.self),
      page: whole(feed.page),
      entries,
    },
    feedUrn(home, `feed ${feed.self.slice(addresses.base.length)}`),
  );
}

/** The feeds of a site: of the archive, of each region as its page lists documents, and of each theme. */
export function* feedsOf({ archive, addresses, shelves }: Site): Generator<FeedOf> {
  yield {
    name: null,
    description: archive.settings.description,
    self: addresses.feed(),
    page: addresses.home(),
    documents: () => [...archive.documents].sort(newestFirst),
  };
  for (const region of archive.regions.all) {
    yield {
      name: region.name,
      description: null,
      self: addresses.feed('regions', region.slug),
      page: addresses.region(region.slug),
      documents() {
        const { about, aboutParts, held } = shelves.region(region);
        return [...new Set([...about, ...aboutParts, ...held])].sort(newestFirst);
      },
    };
  }
  for (const { name, slug, description } of archive.themes) {
    yield {
      name,
      description,
      self: addresses.feed('themes', slug),
      page: addresses.theme(slug),
      documents: () => shelves.theme(slug),
    };
  }
}
