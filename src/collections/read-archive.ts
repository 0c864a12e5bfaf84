import { existsSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { attachmentReader } from './attachments.ts';
import type { BodyCache } from './body-cache.ts';
import { digestOf } from './digest.ts';
import { type Folder, listFolder } from './folder.ts';
import { type DocumentReading, readDocument } from './read-document.ts';
import { type PageReading, readPage } from './read-pages.ts';
import { readSettings, settingsFile } from './read-settings.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Vocabulary } from './references.ts';
import type { ArchiveFile } from './schema/archive-schema.ts';

/** A content folder read whole: the archive, and what the checks need to look further. */
export interface ArchiveReading {
  archive: Archive;
  folder: Folder;
  vocabulary: Vocabulary;
  documents: DocumentReading[];
  pages: PageReading[];
  /** Fields that the owner requires of each type of document. */
  require: ArchiveFile['require'];
}

/**
 * Reads a content folder. Everything that is wrong with any file of it is in the findings, from all files at once;
 * what could be read is in the archive. Null where there is no archive at all.
 */
export function readArchive(root: string, cache: BodyCache): { reading: ArchiveReading | null; findings: Finding[] } {
  if (!existsSync(root))
    return { reading: null, findings: [finding('archive-missing', { folder: root }, { file: settingsFile })] };
  const { reading: settings, findings: settingsFindings } = readSettings(root);
  if (!settings) return { reading: null, findings: settingsFindings };
  const folder = listFolder(root);
  const { vocabulary, themes, series, findings: vocabularyFindings } = readVocabulary(folder, settings);
  const findings = [...settingsFindings, ...settings.findings, ...folder.findings, ...vocabularyFindings];

  const attachments = attachmentReader(folder, vocabulary.settings.mediaBase);
  const { mediaBase: _, ...words } = vocabulary.settings;
  const digest = digestOf([
    words,
    vocabulary.regions.all,
    themes,
    series,
    settings.require ?? null,
    [...vocabulary.unread].sort(),
  ]);
  const context = { root, vocabulary, series, require: settings.require, cache, attachments, digest };
  const documents: DocumentReading[] = [];
  const pages: PageReading[] = [];
  for (const file of folder.files) {
    if (/^(?:lectures|cases)\/.*\.mdx$/.test(file)) {
      const { reading, findings: own } = readDocument(file, context);
      findings.push(...own);
      if (reading) documents.push(reading);
    } else if (/^pages\/[^/]*\.mdx$/.test(file)) {
      const { reading, findings: own } = readPage(file, root, vocabulary, cache);
      findings.push(...own);
      if (reading) pages.push(reading);
    }
  }
  documents.sort((a, b) =>
    a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.document.file < b.document.file ? -1 : 1,
  );
  const archive: Archive = {
    settings: vocabulary.settings,
    regions: vocabulary.regions,
    themes,
    series,
    documents: documents.map(({ document }) => document),
    pages: pages.map(({ page }) => page),
  };
  return { reading: { archive, folder, vocabulary, documents, pages, require: settings.require }, findings };
}
