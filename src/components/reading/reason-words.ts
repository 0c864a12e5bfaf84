import type { Reason, Related } from '../../archive/programme/related.ts';
import type { Site } from '../../collections/site.ts';

/** Why a document is related, as its reader is told. */
export function reasonInWords(reason: Reason, site: Site): string {
  const { reading: words, site: general } = site.messages;
  switch (reason.kind) {
    case 'measure':
      return words.sameMeasure(reason.measure.title);
    case 'place':
      return words.samePlace(
        regionName(reason.region, site),
        reason.themes.map((slug) => themeName(slug, site)).join(general.separator),
      );
    case 'series':
      return words.sameSeries(seriesName(reason.series, site));
    default:
      return words[reason.kind];
  }
}

/** Where all documents stand that have in common what the related ones have: at most the first region, theme and series. */
export function shelvesOf(related: readonly Related[], site: Site): { name: string; href: string }[] {
  const reasons = related.flatMap((one) => one.reasons);
  const { addresses } = site;
  const place = reasons.find((reason) => reason.kind === 'place');
  const theme = place?.themes[0];
  const series = reasons.find((reason) => reason.kind === 'series')?.series;
  return [
    ...(place ? [{ name: regionName(place.region, site), href: addresses.region(place.region) }] : []),
    ...(theme ? [{ name: themeName(theme, site), href: addresses.theme(theme) }] : []),
    ...(series ? [{ name: seriesName(series, site), href: addresses.series(series) }] : []),
  ];
}

function regionName(slug: string, { archive }: Site): string {
  return archive.regions.find(slug)?.name ?? slug;
}

function themeName(slug: string, { archive }: Site): string {
  return archive.themes.find((theme) => theme.slug === slug)?.name ?? slug;
}

function seriesName(slug: string, { archive }: Site): string {
  return archive.series.find((series) => series.slug === slug)?.title ?? slug;
}
