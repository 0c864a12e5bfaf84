import { existsSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import type { WithdrawnDocument } from '../archive/document.ts';
import { glossaryOf } from '../archive/glossary.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import { attachmentReader } from './attachments.ts';
import type { BodyCache } from './body-cache.ts';
import { digestOf } from './digest.ts';
import type { DocumentMemory } from './document-memory.ts';
import { type Folder, listFolder } from './folder.ts';
import { readMap } from './map/read-map.ts';
import type { DocumentReading } from './read-document.ts';
import { readDocuments } from './read-documents.ts';
import { type PageReading, readPage } from './read-pages.ts';
import { type MeasureReading, readParts, type TalkReading } from './read-parts.ts';
import { type PlanReading, readPlans } from './read-plans.ts';
import { readSessions, type SessionReading } from './read-sessions.ts';
import { readSettings, settingsFile } from './read-settings.ts';
import { readTerms } from './read-terms.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Vocabulary } from './references.ts';
import { type Registers, readRegisters } from './registers.ts';
import { type Revisions, readRevisions } from './revisions.ts';
import type { ArchiveFile } from './schema/archive-schema.ts';
import type { YamlPath } from './yaml.ts';

/** A content folder read whole: the archive, and what the checks need to look further. */
export interface ArchiveReading {
  archive: Archive;
  folder: Folder;
  vocabulary: Vocabulary;
  /** Those that are published. */
  documents: DocumentReading[];
  withdrawn: DocumentReading[];
  pages: PageReading[];
  sessions: SessionReading[];
  plans: PlanReading[];
  /** Every measure that is declared, also one whose id another has. */
  measures: MeasureReading[];
  talks: TalkReading[];
  registers: Registers;
  /** Fields that the owner requires of each type of document. */
  require: ArchiveFile['require'];
  /** Whether git could say when documents were last changed. */
  history: Revisions['history'];
  regionPlace(slug: string): FindingPlace;
  seriesPlace(slug: string, ...path: (string | number)[]): FindingPlace;
  settingsPlace(path: YamlPath): FindingPlace;
}

/** What somebody may want of the reading of an archive besides the archive. */
export interface ReadingOptions {
  /** Of one who reads again and again. */
  memory?: DocumentMemory;
  /** Told how many of the documents have been read. */
  onRead?: (done: number, of: number) => void;
}

/**
 * Reads a content folder. Everything that is wrong with any file of it is in the findings, from all files at once;
 * what could be read is in the archive. Null where there is no archive at all.
 */
export async function readArchive(
  root: string,
  cache: BodyCache,
  options: ReadingOptions = {},
): Promise<{ reading: ArchiveReading | null; findings: Finding[] }> {
  if (!existsSync(root))
    return { reading: null, findings: [finding('archive-missing', { folder: root }, { file: settingsFile })] };
  const { reading: settings, findings: settingsFindings } = readSettings(root);
  if (!settings) return { reading: null, findings: settingsFindings };
  const folder = listFolder(root);
  const { vocabulary, themes, series, ...vocabularyPlaces } = readVocabulary(folder, settings);
  const { regionPlace, seriesPlace, findings: vocabularyFindings } = vocabularyPlaces;
  const findings = [...settingsFindings, ...settings.findings, ...folder.findings, ...vocabularyFindings];

  const { sessions, findings: sessionFindings, whole } = readSessions(folder, vocabulary, series);
  if (!whole) vocabulary.unread.add('sessions');
  const { plans, findings: planFindings } = readPlans(folder, vocabulary);
  findings.push(...sessionFindings, ...planFindings);

  const { terms, findings: termFindings } = readTerms(folder);
  findings.push(...termFindings);
  const glossary = glossaryOf(terms);
  const attachments = attachmentReader(folder, vocabulary.settings.mediaBase);
  const registers = readRegisters(root);
  const { mediaBase: _, ...words } = vocabulary.settings;
  const digest = digestOf([
    words,
    vocabulary.regions.all,
    themes,
    series,
    settings.require ?? null,
    [...vocabulary.unread].sort(),
    glossary.forms,
  ]);
  const context = {
    root,
    vocabulary,
    series,
    sessions: new Map(sessions.map((reading) => [reading.session.id, reading])),
    require: settings.require,
    cache,
    attachments,
    registers,
    glossary,
    digest,
  };
  const revisions = readRevisions(root, cache.store);
  const documents: DocumentReading[] = [];
  const withdrawn: DocumentReading[] = [];
  const pages: PageReading[] = [];
  const documentFiles = folder.files.filter((file) => /^(?:lectures|cases)\/.*\.mdx$/.test(file));
  for (const { reading, findings: own } of await readDocuments(documentFiles, context, options)) {
    findings.push(...own);
    if (!reading) continue;
    reading.document.revised = revisions.dates.get(reading.document.file) ?? reading.document.revised;
    (reading.document.withdrawn ? withdrawn : documents).push(reading);
  }
  for (const file of folder.files) {
    if (!/^pages\/[^/]*\.mdx$/.test(file)) continue;
    const { reading, findings: own } = readPage(file, root, vocabulary, cache);
    findings.push(...own);
    if (reading) pages.push(reading);
  }
  documents.sort(byId);
  withdrawn.sort(byId);
  const { measures, talks, findings: partFindings } = readParts(documents, vocabulary);
  const { shapes, findings: mapFindings } = readMap(folder, vocabulary.regions, cache.store);
  findings.push(...partFindings, ...mapFindings);
  const archive: Archive = {
    settings: vocabulary.settings,
    regions: vocabulary.regions,
    themes,
    series,
    documents: documents.map(({ document }) => document),
    withdrawn: withdrawn.map(({ document }) => document as WithdrawnDocument),
    sessions: sessions.map(({ session }) => session),
    plans: plans.map(({ plan }) => plan),
    measures: measures.map(({ measure }) => measure),
    parts: talks.map(({ contribution }) => contribution),
    pages: pages.map(({ page }) => page),
    terms,
    shapes,
  };
  const settingsPlace = (path: YamlPath) => ({ file: settingsFile, ...settings.yaml.valuePlace(path) });
  const parts = { sessions, plans, measures, talks, registers };
  const places = { regionPlace, seriesPlace, settingsPlace };
  const { require } = settings;
  const { history } = revisions;
  return {
    reading: { archive, folder, vocabulary, documents, withdrawn, pages, ...parts, require, history, ...places },
    findings,
  };
}

function byId({ document: a }: DocumentReading, { document: b }: DocumentReading): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1;
}
