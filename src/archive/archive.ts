import type { ArchiveDocument } from './document.ts';
import type { Locale } from './locale.ts';
import type { RegionTree } from './region.ts';
import type { Series } from './series.ts';
import type { Theme } from './theme.ts';

/** A word of the owner's own vocabulary (a level, a kind of session), in the owner's order. */
export interface Term {
  slug: string;
  name: string;
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
  /** Folder or address under which large recordings lie; ends with `/`. */
  mediaBase: string | null;
  /** Groups of words that mean the same when somebody searches. */
  synonyms: readonly (readonly string[])[];
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
  pages: readonly OwnerPage[];
}
