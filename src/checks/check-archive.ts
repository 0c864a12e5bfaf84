import { type Finding, inReportOrder } from '../archive/problem-table.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { type ArchiveReading, type ReadingOptions, readArchive } from '../collections/read-archive.ts';
import type { Release } from '../collections/read-release.ts';
import { anchors } from './anchors.ts';
import { answers } from './answers.ts';
import { bodies } from './bodies.ts';
import { citations } from './citations.ts';
import { downloads } from './downloads.ts';
import { fileNames } from './file-names.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { images } from './images.ts';
import { lineage } from './lineage.ts';
import { links } from './links.ts';
import { lostAddresses } from './lost-addresses.ts';
import { measures } from './measures.ts';
import { parts } from './parts.ts';
import { errata, formerIds } from './permanence.ts';
import { plans } from './plans.ts';
import { regionsInTime } from './regions-in-time.ts';
import { relations } from './relations.ts';
import { schedules } from './schedules.ts';
import { scores } from './scores.ts';
import { sessionMembers } from './session-members.ts';
import { sessions } from './sessions.ts';
import { terms } from './terms.ts';

/**
 * Reads a content folder and holds it to every rule; all that is wrong with it, from all files, in report order.
 * @param since the last release, where every address of it must still answer
 */
export async function checkArchive(
  root: string,
  cache: BodyCache,
  options: ReadingOptions = {},
  since: Release | null = null,
): Promise<{ reading: ArchiveReading | null; findings: Finding[] }> {
  const { reading, findings } = await readArchive(root, cache, options);
  if (!reading) return { reading, findings: inReportOrder(findings) };
  const rules = [
    identity,
    formerIds,
    errata,
    relations,
    regionsInTime,
    sessions,
    sessionMembers,
    scores,
    schedules,
    plans,
    measures,
    answers,
    lineage,
    bodies,
    parts,
    anchors,
    links,
    downloads,
    files,
    fileNames,
    terms,
  ];
  const found = [
    ...findings,
    ...rules.flatMap((rule) => rule(reading)),
    ...citations(reading, cache),
    ...(await images(reading, cache.store)),
    ...(since ? lostAddresses(reading, since) : []),
  ];
  return { reading, findings: inReportOrder(found) };
}
