import type { OwnerPage } from '../archive/archive.ts';
import type { Block, BodyHeading, BodyPart } from '../archive/body.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import type { Site } from './make-site.ts';
import { markMeasures } from './measure-marks.ts';
import { readBody } from './read-body.ts';
import { renderBody } from './render-body.ts';
import { currentRun } from './run.ts';
import { markSpeakers } from './speaker-marks.ts';
import { markTerms, termsOf } from './term-marks.ts';

export type { Site } from './make-site.ts';

/** A body as it goes into the page. */
export interface RenderedBody {
  html: string;
  blocks: readonly Block[];
  headings: readonly BodyHeading[];
  parts: readonly BodyPart[];
}

/** The archive that the program has read. */
export async function loadSite(): Promise<Site> {
  return currentRun().site;
}

/** The body of a document, or of an owner's page that is declarative; empty where there is none that could be read. */
export async function bodyOf(item: ArchiveDocument | OwnerPage): Promise<RenderedBody> {
  if (!item.body) return { html: '', blocks: [], headings: [], parts: [] };
  const { site, bodies, content } = currentRun();
  const { archive, targets, addresses } = site;
  const body = readBody({ ...item, body: item.body }, bodies, content, archive.settings.locale);
  const filesFolder = 'id' in item ? item.id : `pages/${item.slug}`;
  const html = await renderBody(body, { file: item.file, filesFolder }, content, targets, addresses);
  return { html: marked(html, item, site), blocks: body.blocks, headings: body.headings, parts: body.parts };
}

/** A body with what the archive knows of it: its measures and, in a document, its speakers and terms. */
function marked(html: string, item: ArchiveDocument | OwnerPage, site: Site): string {
  const withMeasures = markMeasures(html, site);
  if (!('id' in item)) return withMeasures;
  return markTerms(markSpeakers(withMeasures, item, site), termsOf(item, site), site.addresses);
}
