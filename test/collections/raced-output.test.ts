import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormerSite } from '../../src/collections/former-site.ts';
import { LinkedFiles } from '../../src/collections/linked-files.ts';
import { FormerSiteChanged, OutputFolder } from '../../src/collections/output-folder.ts';
import { temporaryFolder } from '../checks/problem-sites.ts';
import { type Files, readAll, wholeOf, writeAll } from './written-files.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

/** Forty folders of two files, which take the threads a while. */
const folders = Array.from({ length: 40 }, (_, number) => `d${number % 5}/f${number}`);
const paths = folders.flatMap((folder) => [`${folder}/index.html`, `${folder}/slides.txt`]);
const sited = (text: string): Files => Object.fromEntries(paths.map((path) => [path, text]));

/** What a hand or another build may do to a site while it is read and linked; nothing writes into a file. */
const hands: Record<string, (root: string, path: string) => void> = {
  'a file goes': (root, path) => rmSync(join(root, path), { force: true }),
  'a folder goes': (root, path) => rmSync(join(root, dirname(path)), { recursive: true, force: true }),
  'a file is replaced': (root, path) => {
    writeFileSync(join(root, 'aside'), 'foreign');
    renameSync(join(root, 'aside'), join(root, path));
  },
  'a file stands for a folder': (root, path) => {
    rmSync(join(root, dirname(path)), { recursive: true, force: true });
    writeFileSync(join(root, dirname(path)), 'foreign');
  },
  'a folder stands for a file': (root, path) => {
    rmSync(join(root, path), { force: true });
    writeAll(root, { [`${path}/inner/stray.txt`]: 'foreign' });
  },
  'a link leads nowhere': (root, path) => {
    rmSync(join(root, path), { force: true });
    symlinkSync('nowhere', join(root, path));
  },
  'the site goes': (root) => {
    if (existsSync(root)) renameSync(root, `${root}-${process.hrtime.bigint()}`);
  },
  'another site comes': (root) => {
    if (existsSync(root)) renameSync(root, `${root}-${process.hrtime.bigint()}`);
    writeAll(root, { 'index.html': 'other', [`${folders[0]}/index.html`]: 'other', 'd1/other/stray.txt': 'other' });
  },
};

const hand = fc.record({ what: fc.constantFrom(...Object.keys(hands)), path: fc.constantFrom(...paths) });

/** Waits until the thread has linked a file, or has ended. */
async function untilThere(file: string, links: LinkedFiles): Promise<void> {
  let isOver = false;
  void links.stamps.then(() => {
    isOver = true;
  });
  while (!isOver && !existsSync(file)) await setImmediate();
}

test(`whatever is done to the last site while it is read and linked, the new one is whole or told not to be (seed ${seed}, LECTERN_SEED)`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(hand, { maxLength: 4 }),
      fc.array(hand, { maxLength: 4 }),
      fc.uniqueArray(fc.constantFrom(...paths)),
      fc.constantFrom('same', 'new'),
      fc.option(fc.constantFrom(...paths)),
      async (early, late, absent, text, begun) => {
        using folder = temporaryFolder();
        const root = join(folder.path, 'site');
        const next = join(folder.path, 'next');
        mkdirSync(root);
        writeAll(root, sited('same'));
        const reading = readFormerSite(root);
        const links = new LinkedFiles(root, next);
        /** As far as what was done before lets it. */
        const lay = ({ what, path }: { what: string; path: string }) => {
          try {
            hands[what]?.(root, path);
          } catch {}
        };
        try {
          if (begun !== null) await untilThere(join(next, begun), links);
          early.forEach(lay);
          const former = await reading;
          const out = new OutputFolder(next, former, links);
          const wanted = Object.fromEntries(paths.filter((path) => !absent.includes(path)).map((path) => [path, text]));
          for (const [path, text] of Object.entries(wanted)) out.write(path, text);
          late.forEach(lay);
          await out.settle();
          expect(readAll(next)).toEqual(wholeOf(wanted));
        } catch (error) {
          if (!(error instanceof FormerSiteChanged)) throw error;
        } finally {
          await links.close();
        }
      },
    ),
    { seed, numRuns: Number(process.env.LECTERN_RACES ?? 15) },
  );
}, 60_000);
