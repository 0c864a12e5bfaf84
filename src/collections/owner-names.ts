import { nearestWord } from '../archive/nearest.ts';
import type { Body, Owner } from '../archive/programme/measure.ts';
import type { RegionTree } from '../archive/region.ts';

/** The names by which a measure's owner can be called. */
export class OwnerNames {
  /** By slug or code; these are unique. */
  private readonly exact = new Map<string, Owner>();
  private readonly full = new Map<string, Owner[]>();
  private readonly other = new Map<string, Owner[]>();

  constructor(regions: RegionTree, bodies: readonly Body[]) {
    for (const region of regions.all) {
      this.add({ kind: 'region', slug: region.slug }, region.name, region.aliases);
      this.exact.set(region.code, { kind: 'region', slug: region.slug });
    }
    for (const body of bodies) this.add({ kind: 'body', slug: body.slug }, body.name, body.aliases);
  }

  /** Who is so called: by slug or code, else by full name, else by another name; several where names are alike. */
  find(value: string): Owner[] {
    const exact = this.exact.get(value);
    return exact ? [exact] : (this.full.get(value) ?? this.other.get(value) ?? []);
  }

  nearest(value: string): string | null {
    return nearestWord(value, [...this.exact.keys(), ...this.full.keys(), ...this.other.keys()]);
  }

  private add(owner: Owner, name: string, aliases: readonly string[]): void {
    if (!this.exact.has(owner.slug)) this.exact.set(owner.slug, owner);
    this.full.set(name, [...(this.full.get(name) ?? []), owner]);
    for (const alias of new Set(aliases)) this.other.set(alias, [...(this.other.get(alias) ?? []), owner]);
  }
}
