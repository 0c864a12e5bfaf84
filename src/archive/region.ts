import type { PartialDate } from './date.ts';

/** A place or unit that documents are about or were held in. Codes change and are never reused, so one is bound to its years. */
export interface Region {
  /** GB/T 2260 code or a local one; unique in the archive. */
  code: string;
  /** Name in addresses; unique in the archive. */
  slug: string;
  name: string;
  aliases: string[];
  /** Pinyin without tones, syllables apart (`wu han`); null where none is given. */
  pinyin: string | null;
  /** Code of the region this one belongs to; null at the top. */
  parent: string | null;
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
  /** Code of the region that took over when this one was dissolved. */
  successor: string | null;
  /** Column and row, from 1, in the tile grid that stands for a map; null where the owner gives none. */
  tile: [column: number, row: number] | null;
}

/** The regions as a tree, in the order in which the owner lists them. */
export class RegionTree {
  readonly all: readonly Region[];
  private readonly bySlug = new Map<string, Region>();
  private readonly byCode = new Map<string, Region>();
  private readonly childrenOf = new Map<string | null, Region[]>();

  /** Shapes expected of `regions`: unique slugs and codes, parents that exist, no cycles (the checks see to that). */
  constructor(regions: readonly Region[]) {
    this.all = regions;
    for (const region of regions) {
      this.bySlug.set(region.slug, region);
      this.byCode.set(region.code, region);
    }
    for (const region of regions) {
      const siblings = this.childrenOf.get(region.parent) ?? [];
      siblings.push(region);
      this.childrenOf.set(region.parent, siblings);
    }
  }

  get roots(): readonly Region[] {
    return this.childrenOf.get(null) ?? [];
  }

  /** The region a document names, by slug or by code; undefined where there is none. */
  find(slugOrCode: string): Region | undefined {
    return this.bySlug.get(slugOrCode) ?? this.byCode.get(slugOrCode);
  }

  children(region: Region): readonly Region[] {
    return this.childrenOf.get(region.code) ?? [];
  }

  parent(region: Region): Region | undefined {
    return region.parent === null ? undefined : this.byCode.get(region.parent);
  }

  /** From the top down to the region's parent. */
  ancestors(region: Region): Region[] {
    const path: Region[] = [];
    for (let above = this.parent(region); above; above = this.parent(above)) path.unshift(above);
    return path;
  }

  /** The region itself and everything below it, parents before children. */
  within(region: Region): Region[] {
    const found: Region[] = [];
    const waiting = [region];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      found.push(next);
      for (const child of this.children(next).toReversed()) waiting.push(child);
    }
    return found;
  }
}
