import { posix } from 'node:path';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { filesBeside } from '../archive/recording/recording.ts';
import { LinkTargets } from '../collections/link-target.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile } from '../collections/render-body.ts';
import { bodiesOf } from './bodies.ts';

const topFiles = new Set(['archive.yaml', 'regions.yaml', 'themes.yaml', 'terms.yaml', 'map.geojson']);
/** Read by a part of the program: files in them are never out of place. */
const folders = ['lectures/', 'cases/', 'pages/', 'series/', 'sessions/', 'plans/'];
const yamlFolders = new Set(['series', 'sessions', 'plans']);
const writtenText = new Set(['.mdx', '.md', '.markdown', '.txt', '.docx', '.doc', '.html', '.htm', '.srt', '.vtt']);

/** Nothing lies in the folder that the site would pass over in silence. */
export function files(reading: ArchiveReading): Finding[] {
  const used = usedFiles(reading);
  // What a document that could not be read says of its files is not known, and nobody should be told to delete them.
  const documents = reading.folder.files.filter((file) => /^(?:lectures|cases)\/.*\.mdx$/.test(file));
  const read = [...reading.documents, ...reading.withdrawn];
  const allRead = read.length === documents.length && read.every(({ whole }) => whole);
  return reading.folder.files.flatMap((file) => {
    const top = file.split('/')[0] ?? '';
    if (topFiles.has(file) || /^readme(\.\w+)?$|^licen[cs]e(\.\w+)?$/i.test(file) || used.has(file)) return [];
    if (!folders.includes(`${top}/`) || !file.includes('/')) {
      const near = file.includes('/') ? nearestWord(`${top}/`, folders) : nearestWord(file, topFiles);
      return [finding('file-misplaced', { folders, near }, { file })];
    }
    const extension = posix.extname(file);
    if ((top === 'lectures' || top === 'cases') && extension === '.mdx') return [];
    if (top === 'pages') return pageFile(file, extension);
    if (yamlFolders.has(top) && /^\.ya?ml$/i.test(extension)) return [];
    if (isText(extension)) return [finding('file-type', { extension }, { file })];
    return allRead ? [finding('file-unused', {}, { file })] : [];
  });
}

/** A text that its author may take for a document; `.MDX` is one of them, since the archive reads `.mdx` only. */
function isText(extension: string): boolean {
  return writtenText.has(extension.toLowerCase());
}

/** What pages import is known only when they run; a page in a folder of its own would never be read. */
function pageFile(file: string, extension: string): Finding[] {
  if (extension === '.mdx' && file.split('/').length > 2)
    return [finding('file-misplaced', { folders: ['pages/'], near: null }, { file })];
  return /^\.mdx?$/i.test(extension) && extension !== '.mdx' ? [finding('file-type', { extension }, { file })] : [];
}

function usedFiles(reading: ArchiveReading): Set<string> {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const used = new Set<string>();
  const withdrawn = reading.withdrawn.map(({ document, facts }) => ({ file: document.file, body: facts }));
  for (const { file, body } of [...bodiesOf(reading), ...withdrawn]) {
    for (const image of body.images) used.add(imageFile(image, file));
    for (const link of body.links) {
      const target = targets.resolve(link.target, file);
      if (target.kind === 'file') used.add(target.file);
    }
  }
  for (const { document } of [...reading.documents, ...reading.withdrawn]) {
    for (const attachment of document.attachments) if (attachment.file !== null) used.add(attachment.file);
    for (const file of document.recordings.flatMap(filesBeside)) used.add(file);
  }
  if (reading.logoFile !== null) used.add(reading.logoFile);
  return used;
}
