import { join } from 'node:path';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';

/** The archive with sessions, plans and measures, and what reading it gave. */
export const root = join(import.meta.dirname, '../sites/programme');
export const cache = memoryCache();
const { reading, findings: found } = await checkArchive(root, cache);
export const findings = found;
export const archive = reading?.archive;

export function documentOf(id: string) {
  return archive?.documents.find((document) => document.id === id);
}
