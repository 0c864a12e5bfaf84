import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bodyCache, openStore } from '../../src/collections/body-cache.ts';
import { readArchive } from '../../src/collections/read-archive.ts';
import { readBody } from '../../src/collections/read-body.ts';
import { Store } from '../../src/collections/store.ts';
import { base, temporaryFolder } from '../checks/problem-sites.ts';

describe('a store', () => {
  const readWith = async (folder: string) => {
    const store = openStore(folder);
    const { reading, findings } = await readArchive(base, bodyCache(store));
    const bodies = reading?.documents.map(({ document, facts }) => [
      document,
      facts,
      readBody(document, bodyCache(store), base, 'zh-CN'),
    ]);
    store.save();
    return { bodies, findings };
  };

  test('gives back what was read, and what is damaged, cut off, missing or of another program is read again', async () => {
    using folder = temporaryFolder();
    const cold = await readWith(folder.path);
    expect(await readWith(folder.path)).toEqual(cold);
    const store = join(folder.path, 'store');
    const spoil = async (change: (bytes: Buffer) => Buffer | string | null, ending: string) => {
      for (const name of readdirSync(store).filter((file) => file.endsWith(ending))) {
        const changed = change(readFileSync(join(store, name)));
        if (changed === null) rmSync(join(store, name));
        else writeFileSync(join(store, name), changed);
      }
      expect(await readWith(folder.path)).toEqual(cold);
    };
    await spoil((bytes) => bytes.map((byte, place) => (place % 97 === 0 ? byte ^ 1 : byte)) as Buffer, '.pack');
    await spoil((bytes) => bytes.subarray(0, bytes.length >> 1), '.pack');
    await spoil(() => null, '.pack');
    await spoil((bytes) => bytes.subarray(0, bytes.length >> 1), '.json');
    await spoil((bytes) => bytes.toString().replace(/^\["\w{4}/, '["0000'), '.json');
    await spoil(() => null, '.json');
  });

  test('drops what a build did not use, and the room it took', () => {
    using folder = temporaryFolder();
    const filled = new Store(folder.path, 'program');
    for (let number = 0; number < 10; number += 1) filled.write(`entry ${number}`, String(number).repeat(1000));
    filled.save();
    const next = new Store(folder.path, 'program');
    expect(next.read('entry 3')?.toString()).toBe('3'.repeat(1000));
    next.keep('entry 4');
    next.save(() => true);
    const last = new Store(folder.path, 'program');
    expect([...Array(10).keys()].filter((number) => last.read(`entry ${number}`))).toEqual([3, 4]);
    const packs = readdirSync(folder.path).filter((name) => name.endsWith('.pack'));
    expect(packs.map((name) => statSync(join(folder.path, name)).size)).toEqual([2000]);
  });

  test('used by two at once keeps what the later one saved, and neither takes the other’s files away', () => {
    using folder = temporaryFolder();
    const [one, two] = [new Store(folder.path, 'program'), new Store(folder.path, 'program')];
    one.write('a', 'first');
    two.write('a', 'second');
    one.save();
    expect(two.read('a')?.toString()).toBe('second');
    two.save();
    expect(one.read('a')?.toString()).toBe('first');
    expect(new Store(folder.path, 'program').read('a')?.toString()).toBe('second');
  });
});
