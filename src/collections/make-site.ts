import { Addresses } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { Programme } from '../archive/programme/programme.ts';
import { Shelves } from '../archive/shelves.ts';
import { LinkTargets } from './link-target.ts';

/** The archive with all that a page needs to show a part of it. Made once, and again only when the content has changed. */
export interface Site {
  archive: Archive;
  shelves: Shelves;
  /** Made when it is first asked for. */
  readonly programme: Programme;
  addresses: Addresses;
  messages: Messages;
  targets: LinkTargets;
}

/** An archive as pages are given it, for a site under `base`. */
export function makeSite(archive: Archive, base: string): Site {
  let programme: Programme | null = null;
  return {
    archive,
    shelves: new Shelves(archive),
    get programme() {
      programme ??= new Programme(archive);
      return programme;
    },
    addresses: new Addresses(base),
    messages: messagesFor(archive.settings.locale),
    targets: new LinkTargets(archive, new Set()),
  };
}
