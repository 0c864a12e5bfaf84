import { compareOldest } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Session, Venue } from '../archive/programme/session.ts';
import type { Series } from '../archive/series.ts';
import type { Folder } from './folder.ts';
import { type Entry, entryPlace, readFiles } from './read-entries.ts';
import { References, type Vocabulary } from './references.ts';
import { type SessionFields, sessionSchema } from './schema/session-schema.ts';
import { sourceOf } from './schema/source-schema.ts';
import { yamlFilesIn } from './yaml-files.ts';

/** A session with what the checks need beside it. */
export interface SessionReading {
  session: Session;
  /** Place of a value in its file. */
  valuePlace(...path: (string | number)[]): FindingPlace;
  /** Place of the region of each classroom. */
  rooms: ReadonlyMap<Venue, FindingPlace>;
}

/** Reads `sessions/`: the sessions by date, then id, and those of one id after another. `whole` where every file could be read. */
export function readSessions(
  folder: Folder,
  vocabulary: Vocabulary,
  series: readonly Series[],
): { sessions: SessionReading[]; findings: Finding[]; whole: boolean } {
  const { entries, findings, whole } = readFiles(folder.root, yamlFilesIn('sessions', folder.files), sessionSchema);
  const references = new References(vocabulary);
  const found = [...findings];
  const sessions = entries.map((entry): SessionReading => {
    found.push(...repeatedTopics(entry));
    const rooms = new Map<Venue, FindingPlace>();
    const session = sessionOf(entry, references, series, rooms);
    return { session, rooms, valuePlace: (...path) => entryPlace(entry, ...path) };
  });
  sessions.sort(
    ({ session: a }, { session: b }) => compareOldest(a.date, b.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return { sessions, findings: [...found, ...references.findings], whole };
}

function sessionOf(
  entry: Entry<SessionFields>,
  references: References,
  all: readonly Series[],
  rooms: Map<Venue, FindingPlace>,
): Session {
  const { value, file } = entry;
  const place = (...path: (string | number)[]) => entryPlace(entry, ...path);
  const series = value.series === undefined ? null : references.series(value.series, 'series', place('series'));
  const kindOfSeries = all.find((candidate) => candidate.slug === series)?.kind ?? null;
  const roomOf = (written: SessionFields['branches'][number], field: string, path: (string | number)[]): Venue[] => {
    const at = place(...path, 'region');
    const region = references.region(written.region, `${field}.region`, at);
    if (region === null) return [];
    const room = { region, place: written.place ?? null, people: written.people ?? null };
    rooms.set(room, at);
    return [room];
  };
  return {
    id: value.id,
    title: value.title ?? null,
    series,
    date: value.date ?? null,
    kind: value.kind === undefined ? kindOfSeries : references.kind(value.kind, 'kind', place('kind')),
    venue: value.venue === undefined ? null : (roomOf(value.venue, 'venue', ['venue'])[0] ?? null),
    branches: value.branches.flatMap((branch, index) => roomOf(branch, `branches[${index + 1}]`, ['branches', index])),
    topics: value.topics.map(({ slug, title, lecture }) => ({ slug, title, lecture: lecture ?? null })),
    summary: value.summary ?? null,
    sample: value.sample,
    sources: value.sources.map(sourceOf),
    formerIds: value.formerIds,
    file,
  };
}

function repeatedTopics(entry: Entry<SessionFields>): Finding[] {
  const slugs = entry.value.topics.map((topic) => topic.slug);
  return slugs.flatMap((value, index) => {
    const first = slugs.indexOf(value);
    if (first === index) return [];
    const { file, line } = entryPlace(entry, 'topics', first, 'slug');
    return [finding('slug-duplicate', { value, first: `${file}:${line}` }, entryPlace(entry, 'topics', index, 'slug'))];
  });
}
