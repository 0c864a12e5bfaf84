import { posix } from 'node:path';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import { posters } from '../archive/recording/recording.ts';
import { reasonOf } from '../collections/folder.ts';
import { wholeImage } from '../collections/images.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile } from '../collections/render-body.ts';
import type { ByteStore } from '../collections/store.ts';
import { bodiesOf } from './bodies.ts';

interface Shown {
  source: string;
  place: FindingPlace;
}

/** Every picture in a body lies in the archive and can be opened, and so can the posters of recordings. */
export async function images(reading: ArchiveReading, store: ByteStore): Promise<Finding[]> {
  const files = new Set(reading.folder.files);
  const findings: Finding[] = [];
  const shown = new Map<string, Shown[]>();
  for (const { file, body } of bodiesOf(reading)) {
    for (const image of body.images) {
      const place = { file, line: image.line, column: image.column };
      const path = imageFile(image, file);
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.source))
        findings.push(finding('image-remote', { source: image.source }, place));
      else if (!files.has(path)) findings.push(finding('image-missing', { source: image.source }, place));
      else shown.set(path, [...(shown.get(path) ?? []), { source: image.source, place }]);
    }
  }
  for (const { document, valuePlace } of reading.documents) {
    for (const file of posters(document)) {
      const place = { file: document.file, ...valuePlace(['recording']) };
      shown.set(file, [...(shown.get(file) ?? []), { source: posix.basename(file), place }]);
    }
  }
  return [...findings, ...(await unreadable(reading.folder.root, shown, store))];
}

/** Two at a time: each is a thread of the image library with a picture in memory. */
async function unreadable(root: string, shown: ReadonlyMap<string, Shown[]>, store: ByteStore): Promise<Finding[]> {
  const findings: Finding[] = [];
  const waiting = [...shown];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, places] = next;
      try {
        await wholeImage(root, path, store);
      } catch (error) {
        const [reason = ''] = reasonOf(error).split('\n');
        findings.push(...places.map(({ source, place }) => finding('image-unreadable', { source, reason }, place)));
      }
    }
  };
  await Promise.all([work(), work()]);
  return findings;
}
