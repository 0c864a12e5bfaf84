import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { catalogOf } from '../../src/archive/catalog.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { type Release, readRelease } from '../../src/collections/read-release.ts';
import { lectern } from '../browser/built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-permanence-'));
const content = join(folder, 'content');
const base = '/archive/';
type Catalog = ReturnType<typeof catalogOf>;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds = ['rename', 'rename', 'moveFile', 'changeShelf', 'withdraw', 'add', 'renameSession'] as const;
const step = fc.record({ kind: fc.constantFrom(...kinds), where: fc.nat(1000) });

function filesIn(...folders: string[]): string[] {
  return folders
    .flatMap((name) =>
      readdirSync(join(content, name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`),
    )
    .filter((file) => /\.(?:mdx|yaml)$/.test(file))
    .sort();
}

function field(text: string, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? null;
}

/** Gives a file another id and lists the one it had. */
function rename(file: string, id: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  writeFileSync(join(content, file), withFormer(text, field(text, 'id') ?? '').replace(/^id: .*$/m, `id: ${id}`));
}

function withFormer(text: string, id: string): string {
  const known = field(text, 'formerIds')?.slice(1, -1);
  if (known === undefined) return text.replace(/^id: .*$/m, `$&\nformerIds: [${id}]`);
  return text.replace(/^formerIds: .*$/m, `formerIds: [${known}, ${id}]`);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
}

/** One thing that happens to an archive over the years. `number` makes new names unlike all others. */
function happen(kind: (typeof kinds)[number], where: number, number: number): void {
  const live = filesIn('lectures', 'cases').filter(
    (one) => !/^withdrawn:/m.test(readFileSync(join(content, one), 'utf8')),
  );
  const file = live[where % live.length] ?? '';
  if (kind === 'rename') rename(file, `name-${number}`);
  if (kind === 'renameSession') rename(filesIn('sessions')[0] ?? '', `session-${number}`);
  if (kind === 'moveFile') move(file, `${file.split('/')[0]}/${number % 3}/file-${number}.mdx`);
  if (kind === 'changeShelf') {
    const text = readFileSync(join(content, file), 'utf8');
    const [from, to] = file.startsWith('cases/') ? ['cases', 'lectures'] : ['lectures', 'cases'];
    // Ids without a shelf are those of the shelf on which the document stands.
    const known = (field(text, 'formerIds')?.slice(1, -1) ?? '').split(', ').filter((id) => id !== '');
    const former = [...known, field(text, 'id') ?? ''].map((id) => (id.includes('/') ? id : `${from}/${id}`));
    const left = text
      .replace(/^formerIds: .*\n/m, '')
      .replace(/^id: .*$/m, `$&\nformerIds: [${[...new Set(former)].join(', ')}]`);
    writeFileSync(join(content, file), left);
    move(file, `${to}/shelf-${number}.mdx`);
  }
  if (kind === 'withdraw' && live.length > 2) {
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(
      join(content, file),
      text.replace(/^title: .*$/m, `$&\nwithdrawn: {on: 2024-05-01, reason: 第 ${number} 次核查后撤下}`),
    );
  }
  if (kind === 'add')
    writeFileSync(
      join(content, `lectures/new-${number}.mdx`),
      `---\nid: new-${number}\ntitle: 新讲 ${number}\n---\n\n新的一讲。\n`,
    );
}

/** The last release of the archive: what its site's catalogue would say. */
async function release(since: Release | null): Promise<{ catalog: Catalog; release: Release }> {
  const { reading, findings } = await checkArchive(content, memoryCache(), {}, since);
  expect(findings.filter(({ rule }) => rule !== 'session-empty')).toEqual([]);
  if (!reading) throw new Error('There is no archive.');
  const catalog = catalogOf(reading.archive, new Addresses(base));
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(catalog));
  const read = readRelease(join(folder, 'catalog.json'));
  if ('unreadable' in read) throw new Error('What was just written is no catalogue.');
  return { catalog, release: read };
}

/** What a site answers at an address, after it was led on at most once. */
function answerAt(site: string, url: string, catalog: Catalog): string {
  const page = pageAt(site, url);
  if (catalog.documents.some((document) => document.url === url))
    return /<article[^>]* data-document="/.test(page) ? 'document' : 'no text';
  if (catalog.withdrawn.some((document) => document.url === url))
    return /data-withdrawn="[\s\S]*2024年5月1日[\s\S]*次核查后撤下/.test(page) ? 'withdrawn' : 'no reason';
  // The pages of sessions are tested where they are made.
  if (catalog.sessions.some((session) => session.url === url)) return 'session';
  const [, target] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page) ?? [];
  const [, link] = /<a href="([^"]+)"/.exec(page) ?? [];
  if (target === undefined || link !== target) return `leads nowhere, and its link to ${link}`;
  const next = posix.join(url, target);
  return catalog.moved.some((moved) => moved.url === next) ? 'leads on twice' : answerAt(site, next, catalog);
}

function pageAt(site: string, url: string): string {
  const file = join(site, url.slice(base.length), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A tiny archive of plain texts, whose files can be moved about. */
function begin(): void {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  rmSync(join(content, 'lectures/river.png'));
  for (const file of filesIn('lectures', 'cases')) {
    const matter = readFileSync(join(content, file), 'utf8').replace(/---\n\n[\s\S]*$/, '---\n\n一段话。\n');
    writeFileSync(join(content, file), matter.replace(/^(?:series|number|related): .*\n/gm, ''));
  }
  mkdirSync(join(content, 'sessions'));
  writeFileSync(join(content, 'sessions/opening.yaml'), 'id: opening\ntitle: 开班\n');
}

test('every address that was ever published answers, through 50 moves, renames and withdrawals', async () => {
  begin();
  const [seed = 0] = fc.sample(fc.integer(), 1);
  const published = new Set<string>();
  try {
    let last = await release(null);
    for (const [index, { kind, where }] of fc.sample(step, { seed, numRuns: 50 }).entries()) {
      happen(kind, where, index);
      // Each state of the archive is a release, held against the one before.
      last = await release(last.release);
      for (const { url } of Object.values(last.catalog).flat()) published.add(url);
      if (index !== 24 && index !== 49) continue;
      const site = join(folder, `site-${index}`);
      const { code, stderr } = await lectern('build', '--content', content, '--out', site, '--base', base);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const answers = [...published].map((url) => [url, answerAt(site, url, last.catalog)]);
      expect(answers.filter(([, answer]) => !/^(?:document|withdrawn|session)$/.test(answer ?? ''))).toEqual([]);
    }
    expect(published.size).toBeGreaterThan(20);
  } catch (error) {
    throw new Error(`With the seed ${seed}`, { cause: error });
  }
}, 120_000);
