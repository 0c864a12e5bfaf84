import type { PlainArchive } from './plain-archive.ts';

/** How often speakers of each region came to the lectern in a series: a lecture or talk, and each `<Talk>` in it, once. */
export interface PlainSpeaking {
  /** The regions that are to speak. */
  members: string[];
  /** Of every region that spoke, a member or not. */
  times: Map<string, number>;
  /** By speakers of regions below. */
  below: Map<string, number>;
  /** By speakers of no stated region. */
  withoutRegion: number;
}

export function speakingIn(archive: PlainArchive, slug: string): PlainSpeaking {
  const series = archive.series.find((one) => one.slug === slug);
  const host = series?.host ?? null;
  const below = (parent: string | null) =>
    archive.regions.filter((region) => region.parent === parent).map((one) => one.slug);
  const roots = below(null);
  const top = archive.home ?? (roots.length === 1 ? (roots[0] ?? null) : null);
  const first = top !== null && below(top).length > 0 ? below(top) : roots;
  const ofHost = host !== null && below(host).length > 0 ? below(host) : first;
  const members = host === null && !series?.schedule ? [] : ofHost;
  const given = archive.documents
    .filter(({ series, isCase }) => series === slug && !isCase)
    .flatMap(({ spoken }) => spoken);
  const speaking: PlainSpeaking = {
    members,
    times: new Map(),
    below: new Map(),
    withoutRegion: given.filter((regions) => regions.length === 0).length,
  };
  for (const regions of given) {
    const add = (to: Map<string, number>, region: string) => to.set(region, (to.get(region) ?? 0) + 1);
    for (const region of regions) add(speaking.times, region);
    const above = new Set(regions.flatMap((region) => archive.above(region)));
    for (const region of above) if (!regions.includes(region)) add(speaking.below, region);
  }
  return speaking;
}
