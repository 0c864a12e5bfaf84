import { type Finding, finding } from '../archive/problem-table.ts';
import { reasonOf } from '../collections/folder.ts';
import { imageInfo } from '../collections/images.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { imageFile } from '../collections/render-body.ts';
import { bodiesOf } from './bodies.ts';

/** Every picture in a body lies in the archive and can be opened. */
export async function images(reading: ArchiveReading): Promise<Finding[]> {
  const files = new Set(reading.folder.files);
  const findings: Finding[] = [];
  for (const { file, body } of bodiesOf(reading)) {
    for (const image of body.images) {
      const place = { file, line: image.line, column: image.column };
      const path = imageFile(image, file);
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.source)) {
        findings.push(finding('image-remote', { source: image.source }, place));
      } else if (!files.has(path)) {
        findings.push(finding('image-missing', { source: image.source }, place));
      } else {
        try {
          await imageInfo(reading.folder.root, path);
        } catch (error) {
          findings.push(finding('image-unreadable', { source: image.source, reason: reasonOf(error) }, place));
        }
      }
    }
  }
  return findings;
}
