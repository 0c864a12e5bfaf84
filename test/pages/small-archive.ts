import type { Archive } from '../../src/archive/archive.ts';
import type { ArchiveDocument } from '../../src/archive/document.ts';
import { type Region, RegionTree } from '../../src/archive/region.ts';
import { blankArchive, blankDocument, blankRegion, blankSettings } from '../archive/blank.ts';

/** A document about which nothing is known but what a test says; a case, too, lies in `lectures/`. */
export function aDocument(id: string, known: Partial<ArchiveDocument> = {}): ArchiveDocument {
  return blankDocument(id, { file: `lectures/${id}.mdx`, ...known });
}

/** A region by its slug, which is its code too. */
export function aRegion(slug: string, parent: string | null): Region {
  return blankRegion(slug, { parent });
}

/** An archive of the given regions and documents. */
export function anArchive(regions: Region[], documents: ArchiveDocument[], home: string | null = null): Archive {
  return blankArchive({
    settings: blankSettings({ locale: 'en', home }),
    regions: new RegionTree(regions),
    documents,
  });
}
