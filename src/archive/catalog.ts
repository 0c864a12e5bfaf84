import type { Addresses } from './address.ts';
import type { Archive } from './archive.ts';
import type { PartialDate } from './date.ts';
import type { ArchiveDocument, DocumentType, Speaker } from './document.ts';
import { type CatalogAddresses, catalogAddresses } from './permanence.ts';

/** One document in `catalog.json`; regions, themes, series and level by slug, `url` with the site's base. */
export interface CatalogEntry {
  id: string;
  type: DocumentType;
  title: string;
  url: string;
  date: PartialDate | null;
  regions: string[];
  heldIn: string[];
  themes: string[];
  series: string | null;
  level: string | null;
  /** Id of the session it was held in. */
  session: string | null;
  speakers: Speaker[];
}

/** The archive's documents for other programs, ordered by id. Its shape is a promise: fields may be added, none changed. */
export function catalogOf(archive: Archive, addresses: Addresses): { documents: CatalogEntry[] } & CatalogAddresses {
  const documents = archive.documents.map((document) => catalogEntry(document, addresses));
  return { documents, ...catalogAddresses(archive, addresses) };
}

/** A document as the catalogue has it. */
export function catalogEntry(document: ArchiveDocument, addresses: Addresses): CatalogEntry {
  return {
    id: document.id,
    type: document.type,
    title: document.title,
    url: addresses.document(document),
    date: document.date,
    regions: document.regions,
    heldIn: document.heldIn,
    themes: document.themes,
    series: document.series,
    level: document.level,
    session: document.session,
    speakers: document.speakers.map(({ name, office, organisation, region }) => ({
      name,
      office,
      organisation,
      region,
    })),
  };
}
