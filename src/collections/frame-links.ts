import { hasGlossary } from '../archive/glossary.ts';
import type { Site } from './make-site.ts';

/** A link that stands on every page. */
export interface FrameLink {
  /** Of an entry of the menu, as pages name the one that they belong to. */
  key: string;
  name: string;
  href: string;
}

/** The menu, in its order: only what there is. */
export function menuLinks(site: Site): FrameLink[] {
  const { addresses, archive, messages } = site;
  const words = messages.site;
  const owners = archive.pages.filter((page) => page.menu !== null).sort((a, b) => (a.menu ?? 0) - (b.menu ?? 0));
  const hasDocuments = archive.documents.length > 0;
  return [
    { key: 'lectures', name: words.lectures, href: addresses.lectures() },
    { key: 'cases', name: words.cases, href: addresses.cases() },
    { key: 'regions', name: words.regions, href: addresses.regions() },
    { key: 'themes', name: words.themes, href: addresses.themes() },
    { key: 'dates', name: words.dates, href: addresses.dates() },
    { key: 'series', name: words.series, href: addresses.allSeries() },
    ...(archive.sessions.length > 0
      ? [{ key: 'sessions', name: messages.sessions.sessions, href: addresses.sessions() }]
      : []),
    ...(archive.measures.length > 0
      ? [{ key: 'follow-up', name: messages.followUp.followUp, href: addresses.followUp() }]
      : []),
    ...(archive.series.length > 0 && hasDocuments
      ? [{ key: 'coverage', name: messages.coverage.title, href: addresses.coverage() }]
      : []),
    ...(archive.regions.all.length > 1 && hasDocuments
      ? [{ key: 'map', name: messages.map.title, href: addresses.map() }]
      : []),
    { key: 'search', name: words.search, href: addresses.search() },
    ...owners.map((page) => ({ key: page.slug, name: page.title, href: addresses.ownerPage(page.slug) })),
  ];
}

/** The foot, in its order: what has no place in the menu. */
export function footLinks({ addresses, archive, messages }: Site): FrameLink[] {
  const words = messages.site;
  return [
    { key: 'unplaced', name: words.unplaced, href: addresses.unplaced() },
    { key: 'unthemed', name: words.unthemed, href: addresses.unthemed() },
    { key: 'undated', name: words.undated, href: addresses.undated() },
    ...(hasGlossary(archive)
      ? [{ key: 'glossary', name: messages.glossary.glossary, href: addresses.glossary() }]
      : []),
    { key: 'help', name: messages.help.guide, href: addresses.help() },
    { key: 'archival', name: messages.history.archivalLists, href: addresses.archival() },
    { key: 'catalogue', name: words.catalogue, href: addresses.file('catalog.json') },
    { key: 'sheet', name: messages.citing.sheet, href: addresses.file('catalog.csv') },
    { key: 'feed', name: messages.citing.feed, href: addresses.feed() },
  ];
}
