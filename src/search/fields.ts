import type { Archive } from '../archive/archive.ts';
import type { Block } from '../archive/body.ts';
import type { ArchiveDocument } from '../archive/document.ts';

/** Which field of a document a text stands in. */
export type FieldName = 'title' | 'speaker' | 'place' | 'theme';

/** A text that is searched though it need not stand in the body. */
export interface Field {
  name: FieldName;
  text: string;
}

/**
 * What is searched of a document besides its blocks: the catalogued title where the page prints another, speakers' names,
 * offices and organisations, the places it is about, was held in and its speakers stand for, and its themes, aliases included.
 * Titles, speakers and places come before themes, so that a number of fields says how high a hit in one ranks.
 */
export function fieldsOf(document: ArchiveDocument, archive: Archive): Field[] {
  const fields: Field[] = [];
  const add = (name: FieldName, text: string | null | undefined) => {
    if (text && !fields.some((field) => field.name === name && field.text === text)) fields.push({ name, text });
  };
  if (document.heading !== null && document.heading !== document.title) add('title', document.title);
  for (const speaker of document.speakers) {
    add('speaker', [speaker.organisation, speaker.office, speaker.name].filter(Boolean).join(' '));
  }
  const places = [...document.regions, ...document.heldIn, ...document.speakers.map((speaker) => speaker.region ?? '')];
  for (const slug of places) {
    const region = archive.regions.find(slug);
    for (const name of region ? [region.name, ...region.aliases] : []) add('place', name);
  }
  for (const slug of document.themes) {
    const theme = archive.themes.find((candidate) => candidate.slug === slug);
    for (const name of theme ? [theme.name, ...theme.aliases] : []) add('theme', name);
  }
  return fields;
}

/** The blocks of a document's page: its printed title first, whether or not the body's list begins with it. */
export function blocksWithTitle(document: ArchiveDocument, blocks: readonly Block[]): readonly Block[] {
  if (blocks[0]?.kind === 'title') return blocks;
  return [{ anchor: 'title', kind: 'title', text: document.heading ?? document.title }, ...blocks];
}
