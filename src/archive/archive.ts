import type { PartialDate } from './date.ts';
import type { ArchiveDocument, WithdrawnDocument } from './document.ts';
import type { Locale } from './locale.ts';
import type { Contribution } from './programme/contribution.ts';
import type { Body, Measure } from './programme/measure.ts';
import type { Plan } from './programme/plan.ts';
import type { Session } from './programme/session.ts';
import type { RegionTree } from './region.ts';
import type { RegionShapes } from './region-map.ts';
import type { Series } from './series.ts';
import type { Term as ListedTerm } from './term.ts';
import type { Theme } from './theme.ts';

/** A word of the owner's own vocabulary (a level, a kind of session), in the owner's order. */
export interface Term {
  slug: string;
  name: string;
}

/** Whether readers see scores, and between which values they lie. */
export interface ScoreSettings {
  shown: boolean;
  from: number;
  to: number;
}

/** How the follow-up register counts time. */
export interface FollowUpSettings {
  /** Months after which a measure without news is shown as silent. */
  silentAfterMonths: number;
  /** The day the archive closed (`YYYY-MM-DD`): ages are counted to it. Null in an archive that goes on: they are counted to the day of the build. */
  closedOn: PartialDate | null;
}

/** What `archive.yaml` says. */
export interface ArchiveSettings {
  title: string;
  organisation: string;
  description: string | null;
  locale: Locale;
  /** Where the public finds the archive, without the path; null on an intranet that has no fixed name. */
  site: string | null;
  /** Slug of the region the archive is kept by or about. */
  home: string | null;
  levels: Term[];
  kinds: Term[];
  /** Stages of a measure, first to last (需求挖掘 … 评估反馈). */
  stages: Term[];
  /** Bodies that measures can be given to beside the regions. */
  bodies: Body[];
  scores: ScoreSettings;
  followUp: FollowUpSettings;
  /** Folder or address under which large recordings lie; ends with `/`. */
  mediaBase: string | null;
  /** Groups of words that mean the same when somebody searches. */
  synonyms: readonly (readonly string[])[];
  /** Where a file of the archive is edited on the owner’s git server: an address with `{file}` in it; null where nowhere. */
  edit: string | null;
  /** Where readers report errors: `mailto:` or an address with `{title}` and `{body}` in it; null where nowhere. */
  corrections: string | null;
  /** Whether `content/pages/*.mdx` may run code (full MDX). */
  trustedPages: boolean;
}

/** A page of the owner's own: `content/pages/<slug>.mdx`. */
export interface OwnerPage {
  slug: string;
  title: string;
  /** Place in the site's menu, smallest first; null keeps it out of the menu. */
  menu: number | null;
  file: string;
  /** Names the compiled body in the cache; null where the page is full MDX and Astro renders it. */
  body: string | null;
}

/** Everything the content folder holds, parsed and checked, bodies left in the cache. */
export interface Archive {
  settings: ArchiveSettings;
  regions: RegionTree;
  themes: readonly Theme[];
  series: readonly Series[];
  /** Ordered by id. */
  documents: readonly ArchiveDocument[];
  /** Documents of which only the address, the title and the reason stay; ordered by id. */
  withdrawn: readonly WithdrawnDocument[];
  /** Ordered by date, then id. */
  sessions: readonly Session[];
  plans: readonly Plan[];
  /** Ordered by document, then as they stand in it. */
  measures: readonly Measure[];
  /** Parts of documents that are contributions of their own (`<Talk>`), by document, then as they stand in it. */
  parts: readonly Contribution[];
  pages: readonly OwnerPage[];
  /** The archive's list of terms, as its owner orders it. */
  terms: readonly ListedTerm[];
  /** Drawn from the owner's `map.geojson`; null where there is none that can be drawn. */
  shapes: RegionShapes | null;
}
