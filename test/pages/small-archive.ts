import type { Archive } from '../../src/archive/archive.ts';
import type { ArchiveDocument } from '../../src/archive/document.ts';
import { type Region, RegionTree } from '../../src/archive/region.ts';

/** A document about which nothing is known but what a test says. */
export function aDocument(id: string, known: Partial<ArchiveDocument> = {}): ArchiveDocument {
  return {
    id,
    type: 'lecture',
    title: id,
    heading: null,
    date: null,
    language: null,
    series: null,
    number: null,
    level: null,
    regions: [],
    heldIn: [],
    themes: [],
    speakers: [],
    summary: null,
    sample: false,
    sources: [],
    related: [],
    attachments: [],
    file: `lectures/${id}.mdx`,
    body: id,
    characters: 0,
    ...known,
  };
}

/** A region by its slug, which is its code too. */
export function aRegion(slug: string, parent: string | null): Region {
  return {
    code: slug,
    slug,
    name: slug,
    aliases: [],
    pinyin: null,
    parent,
    validFrom: null,
    validTo: null,
    successor: null,
  };
}

/** An archive of the given regions and documents. */
export function anArchive(regions: Region[], documents: ArchiveDocument[], home: string | null = null): Archive {
  return {
    settings: {
      title: 'Archive',
      organisation: 'Office',
      description: null,
      locale: 'en',
      site: null,
      home,
      levels: [],
      kinds: [],
      mediaBase: null,
      synonyms: [],
      trustedPages: false,
    },
    regions: new RegionTree(regions),
    themes: [],
    series: [],
    documents,
    pages: [],
  };
}
