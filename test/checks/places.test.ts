import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { DocumentMemory } from '../../src/collections/document-memory.ts';

test.each(['base', 'programme'])(
  'where nothing is wrong with %s, no front matter is read again for a place in it',
  async (name) => {
    const root = join(import.meta.dirname, '../sites', name);
    const cache = memoryCache();
    const memory = new DocumentMemory();
    const { reading, findings } = await checkArchive(root, cache, { memory });
    expect(findings).toEqual([]);
    for (const document of reading?.documents ?? [])
      document.valuePlace = () => {
        throw new Error(`A place in ${document.document.file} was asked for.`);
      };
    expect((await checkArchive(root, cache, { memory })).findings).toEqual([]);
  },
);
