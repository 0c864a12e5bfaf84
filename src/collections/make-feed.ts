import { recordOf } from '../archive/citing/record.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { atomFeed, feedLength } from '../archive/publishing/atom.ts';
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
