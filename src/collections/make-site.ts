import { Addresses } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { PartialDate } from '../archive/date.ts';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { FollowUp } from '../archive/programme/follow-up.ts';
import { Programme } from '../archive/programme/programme.ts';
import { RelatedDocuments } from '../archive/programme/related.ts';
import { Shelves } from '../archive/shelves.ts';
import { LinkTargets } from './link-target.ts';

/** The archive with all that a page needs to show a part of it. Made once, and again only when the content has changed. */
export interface Site {
  archive: Archive;
  shelves: Shelves;
  /** Made when it is first asked for. */
  readonly programme: Programme;
  /** The follow-up register as of the site's day; made when it is first asked for. */
  readonly followUp: FollowUp;
  /** What to read next, and why; made when it is first asked for. */
  readonly related: RelatedDocuments;
  addresses: Addresses;
  messages: Messages;
  targets: LinkTargets;
}

/** An archive as pages are given it, for a site under `base`. Ages are counted up to `asOf` (`YYYY-MM-DD`). */
export function makeSite(archive: Archive, base: string, asOf: PartialDate): Site {
  let programme: Programme | null = null;
  let followUp: FollowUp | null = null;
  let related: RelatedDocuments | null = null;
  return {
    archive,
    shelves: new Shelves(archive),
    get programme() {
      programme ??= new Programme(archive);
      return programme;
    },
    get followUp() {
      followUp ??= new FollowUp(this.programme, asOf);
      return followUp;
    },
    get related() {
      related ??= new RelatedDocuments(this.programme, this.shelves);
      return related;
    },
    addresses: new Addresses(base),
    messages: messagesFor(archive.settings.locale),
    targets: new LinkTargets(archive, new Set()),
  };
}
