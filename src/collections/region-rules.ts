import { surelyLater } from '../archive/date.ts';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { type Region, RegionTree } from '../archive/region.ts';
import { type Entries, type Entry, entryPlace } from './read-entries.ts';
import { surelyMeant } from './references.ts';
import type { RegionEntry } from './schema/vocabulary-schema.ts';
import { uniqueBy } from './unique.ts';

/** Names that the site itself uses under `/regions/` and the like. */
export const reservedSlugs: ReadonlySet<string> = new Set(['unplaced', 'undated', 'page']);

/** The region tree; entries that break a rule are reported, and left out or set at the top so that the tree holds. */
export function regionTree({ entries, whole }: Entries<RegionEntry>): { tree: RegionTree; findings: Finding[] } {
  const findings: Finding[] = [];
  const kept = uniqueBy(uniqueBy(entries, 'slug', 'slug-duplicate', findings), 'code', 'code-duplicate', findings);
  const codes = new Map(kept.map((entry) => [entry.value.code, entry]));
  for (const entry of kept) findings.push(...ruleBreaches(entry, whole ? codes : null));
  findings.push(...takenTiles(kept));
  const inCircle = circles(codes);
  for (const [code, path] of inCircle) {
    const entry = codes.get(code);
    if (entry) findings.push(finding('parent-cycle', { path }, entryPlace(entry, 'parent')));
  }
  const regions = kept.map(({ value }): Region => {
    const [column, row] = value.tile ?? [];
    const holds = value.parent !== undefined && codes.has(value.parent) && !inCircle.has(value.code);
    return {
      code: value.code,
      slug: value.slug,
      name: value.name,
      aliases: value.aliases,
      pinyin: value.pinyin ?? null,
      parent: holds ? (value.parent ?? null) : null,
      validFrom: value.validFrom ?? null,
      validTo: value.validTo ?? null,
      successor: value.successor ?? null,
      tile: column === undefined || row === undefined ? null : [column, row],
    };
  });
  return { tree: new RegionTree(regions), findings };
}

/** @param codes the codes there are; null where some may not have been read */
function ruleBreaches(entry: Entry<RegionEntry>, codes: ReadonlyMap<string, Entry<RegionEntry>> | null): Finding[] {
  const { slug, parent, successor, validFrom, validTo } = entry.value;
  const findings: Finding[] = [];
  if (reservedSlugs.has(slug)) findings.push(finding('slug-reserved', { value: slug }, entryPlace(entry, 'slug')));
  if (parent !== undefined && codes && !codes.has(parent)) {
    findings.push(
      finding(
        'parent-unknown',
        { field: 'parent', value: parent, ...probableCode(parent, codes) },
        entryPlace(entry, 'parent'),
      ),
    );
  }
  if (successor !== undefined && codes && !codes.has(successor)) {
    findings.push(
      finding(
        'successor-unknown',
        { field: 'successor', value: successor, ...probableCode(successor, codes) },
        entryPlace(entry, 'successor'),
      ),
    );
  }
  if (validFrom !== undefined && validTo !== undefined && surelyLater(validFrom, validTo)) {
    findings.push(finding('validity-reversed', { from: validFrom, to: validTo }, entryPlace(entry, 'validTo')));
  }
  return findings;
}

/** No two regions stand on one tile of the map. */
function takenTiles(entries: readonly Entry<RegionEntry>[]): Finding[] {
  const taken = new Map<string, Entry<RegionEntry>>();
  return entries.flatMap((entry) => {
    if (!entry.value.tile) return [];
    const tile = entry.value.tile.join();
    const before = taken.get(tile);
    if (!before) taken.set(tile, entry);
    if (!before) return [];
    const { file, line } = entryPlace(before, 'tile');
    return [finding('tile-taken', { name: before.value.name, at: `${file}:${line}` }, entryPlace(entry, 'tile'))];
  });
}

/** The code of the region that is so called, else the one that is spelt alike. */
function probableCode(value: string, codes: ReadonlyMap<string, Entry<RegionEntry>>) {
  const names = [...codes].map(([code, { value: region }]): [string, string[]] => [
    code,
    [region.slug, region.name, ...region.aliases],
  ]);
  const meant = surelyMeant(value, names);
  return { near: meant ?? nearestWord(value, codes.keys()), meant };
}

/** Codes of regions that are above themselves, each circle told once, from the region that is listed first. */
function circles(codes: ReadonlyMap<string, Entry<RegionEntry>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const code of codes.keys()) {
    const path: string[] = [];
    let at: string | undefined = code;
    while (at !== undefined && codes.has(at) && !seen.has(at)) {
      path.push(at);
      seen.add(at);
      at = codes.get(at)?.value.parent;
    }
    const start = at === undefined ? -1 : path.indexOf(at);
    if (start !== -1) found.set(...firstListed(path.slice(start), codes));
  }
  return found;
}

/** A circle as it is told: from the member that the file lists first, round to that member again. */
function firstListed(members: readonly string[], codes: ReadonlyMap<string, Entry<RegionEntry>>): [string, string[]] {
  const order = members.map((code) => codes.get(code)?.index ?? 0);
  const first = order.indexOf(Math.min(...order));
  const path = [...members.slice(first), ...members.slice(0, first)];
  return [path[0] ?? '', [...path, path[0] ?? '']];
}
