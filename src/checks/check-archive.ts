import { type Finding, inReportOrder } from '../archive/problem-table.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { type ArchiveReading, readArchive } from '../collections/read-archive.ts';
import { bodies } from './bodies.ts';
import { downloads } from './downloads.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { regionsInTime } from './regions-in-time.ts';
import { relations } from './relations.ts';
import { terms } from './terms.ts';

/** Reads a content folder and holds it to every rule; all that is wrong with it, from all files, in report order. */
export async function checkArchive(
  root: string,
  cache: BodyCache,
): Promise<{ reading: ArchiveReading | null; findings: Finding[] }> {
  const { reading, findings } = readArchive(root, cache);
  if (!reading) return { reading, findings: inReportOrder(findings) };
  const rules = [identity, relations, regionsInTime, bodies, links, downloads, files, terms];
  const found = [...findings, ...rules.flatMap((rule) => rule(reading)), ...(await images(reading, cache.store))];
  return { reading, findings: inReportOrder(found) };
}
