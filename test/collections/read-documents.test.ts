import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../src/archive/glossary.ts';
import { attachmentReader } from '../../src/collections/attachments.ts';
import { bodyCache } from '../../src/collections/body-cache.ts';
import { listFolder } from '../../src/collections/folder.ts';
import { memoryStore } from '../../src/collections/memory-store.ts';
import { readDocuments } from '../../src/collections/read-documents.ts';
import { readSettings } from '../../src/collections/read-settings.ts';
import { readVocabulary } from '../../src/collections/read-vocabulary.ts';
import { readRegisters } from '../../src/collections/registers.ts';
import type { ByteStore } from '../../src/collections/store.ts';
import { base, temporaryFolder } from '../checks/problem-sites.ts';

describe('many documents', () => {
  const reader = (root: string, store: ByteStore) => {
    const folder = listFolder(root);
    const { reading: settings } = readSettings(root);
    if (!settings) throw new Error(`${root} has no settings.`);
    const { vocabulary, series } = readVocabulary(folder, settings);
    const context = {
      root,
      vocabulary,
      series,
      sessions: new Map(),
      registers: readRegisters(root),
      require: settings.require,
      cache: bodyCache(store),
      attachments: attachmentReader(folder, null),
      glossary: glossaryOf([]),
      digest: 'vocabulary',
    };
    const files = folder.files.filter((file) => /^(?:lectures|cases)\/.*\.mdx$/.test(file));
    return (many: number) => readDocuments(files, context, { many });
  };

  /** What is read of an archive where threads are begun for `many` new bodies, and what is in the store then. */
  const readWith = async (root: string, many: number) => {
    const kept = memoryStore();
    const written: [string, string][] = [];
    const store = {
      ...kept,
      write: (key: string, content: Uint8Array | string) => {
        written.push([key, Buffer.from(content).toString()]);
        kept.write(key, content);
      },
    };
    const read = (await reader(root, store)(many)).map(({ reading, findings }) => ({
      reading: reading && [reading.document, reading.facts, reading.whole],
      findings,
    }));
    return { read, written: written.sort(([a], [b]) => (a < b ? -1 : 1)) };
  };

  test('read on all cores are what they are when they are read one after the other, mistakes included', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    const files = listFolder(base).files.filter((file) => /^lectures\/.*\.mdx$/.test(file));
    const text = readFileSync(join(base, files[0] ?? ''), 'utf8');
    for (let number = 0; number < 70; number += 1) {
      const body = number % 10 === 3 ? '\n{1 + 1}\n' : number % 10 === 4 ? '\n<Timeline\n' : `\n第${number}段。\n`;
      const matter = number % 10 === 5 ? text.replace(/^---/, '') : text.replace(/^id:.*/m, `id: many-${number}`);
      writeFileSync(join(folder.path, `lectures/many-${number}.mdx`), matter + body);
    }
    const alone = await readWith(folder.path, Number.POSITIVE_INFINITY);
    expect(alone.read.flatMap(({ findings }) => findings).length).toBeGreaterThan(20);
    expect(await readWith(folder.path, 1)).toEqual(alone);
  });

  test('let the process answer meanwhile, also where all of them are known', async () => {
    using folder = temporaryFolder();
    cpSync(base, folder.path, { recursive: true });
    const text = readFileSync(join(base, 'lectures/second.mdx'), 'utf8');
    for (let number = 0; number < 70; number += 1)
      writeFileSync(join(folder.path, `lectures/many-${number}.mdx`), text.replace(/^id:.*/m, `id: many-${number}`));
    const read = reader(folder.path, memoryStore());
    await read(Number.POSITIVE_INFINITY);
    let turns = 0;
    let turning = setImmediate(function turn() {
      turns += 1;
      turning = setImmediate(turn);
    });
    await read(Number.POSITIVE_INFINITY);
    clearImmediate(turning);
    expect(turns).toBeGreaterThan(1);
  });
});
