import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { memoryCache } from '../../src/collections/body-cache.ts';
import { keepAnchors } from '../../src/collections/keep-anchors.ts';
import { readArchive } from '../../src/collections/read-archive.ts';

/** An edit of an archive as plain data: what is done, and numbers that say where and to what. */
export interface Edit {
  kind: keyof typeof edits;
  where: number;
  what: number;
}

/** One thing that somebody may do to the files of an archive. `where` picks a document, `what` a value. */
type Change = (content: string, where: number, what: number) => Promise<void> | void;

const titles = ['甲', '乙乙', '水磨坊', '一 & 二', 'Water', '讲“河”'];
const dates = ['2021', '2022-03', '2023-08-24', '2023-08', '2019-12-31'];
const regions = ['[dongshan]', '[xihe]', '[qingchuan, xihe]', '[]', '[beicun]'];
const themes = ['[rural]', '[river]', '[rural, river]', '[]'];
const sentences = [
  '先看河，再看人。',
  '磨坊停了十年。',
  '**水**回来以后，又转了。',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
];

/** What may be done to an archive made from `test/sites/base`. An edit that finds nothing to do does nothing. */
export const edits = {
  addText: inDocument((text, what) => `${text}\n${pick(sentences, what)}\n`),
  addHeading: inDocument((text, what) => `${text}\n## ${pick(titles, what)}\n`),
  cutText: inDocument((text) => text.replace(/\n[^\n]+\n$/, '\n')),
  linkToAnother: inDocument((text, what, ids) => `${text}\n见[另一篇](/${pick(ids, what)}/)。\n`),
  linkToFile: inDocument((text) => `${text}\n[附件](/lectures/)\n`),
  title: field('title', titles),
  heading: field('heading', titles),
  date: field('date', dates),
  regions: field('regions', regions),
  heldIn: field('heldIn', regions),
  themes: field('themes', themes),
  level: field('level', ['province', 'county']),
  number: field('number', ['1', '2', '3', '4', '5']),
  summary: field('summary', titles),
  sample: field('sample', ['true', 'false']),
  language: field('language', ['en', 'zh-CN']),
  textState: field('textState', ['machine', 'corrected', 'approved']),
  corrected: field('corrected', dates),
  errata: field('errata', ['[]', '[{date: 2024, was: 甲, is: 乙}]', '[{date: 2023-08, was: 一, is: 二, by: 处}]']),
  archival: field('archival', ['{pages: 3}', '{reference: 甲-1, access: 开放}']),
  formerIds: inDocument((text, what) =>
    put(text, 'formerIds', `[was-${what % 1000}-${/^id: (.*)$/m.exec(text)?.[1]}]`),
  ),
  withdrawn: inDocument((text) => put(text, 'withdrawn', '{on: 2024-05, reason: 有误}')),
  reinstated: inDocument((text) => text.replace(/^withdrawn:.*\n/m, '')),
  related: inDocument((text, what, ids) => put(text, 'related', `[${pick(ids, what).split('/')[1]}]`)),
  measure: inDocument((text, what, _, file) =>
    file.startsWith('lectures/') && !text.includes('<Measure')
      ? `${text}\n<Measure id="measure-${slug(file)}" owner="dongshan"${what % 2 ? ' due="2023-12"' : ''}>${pick(sentences.slice(0, 2), what)}</Measure>\n`
      : text.replace(
          / title="[^"]*"| owner="dongshan"/,
          what % 3 ? ` owner="xihe"` : ` title="${pick(['甲', '乙'], what)}"`,
        ),
  ),
  answer(content, where, what) {
    const measures = documentsOf(content).flatMap((file) =>
      [...readFileSync(join(content, file), 'utf8').matchAll(/<Measure id="([^"]*)"/g)].map(([, id]) => id),
    );
    if (measures.length > 0) {
      const add = inDocument((text, _, __, file) =>
        put(text, file.startsWith('cases/') ? 'answers' : 'reports', `[${pick(measures, what)}]`),
      );
      return add(content, where, what);
    }
  },
  removeDocument(content, where) {
    const file = pick(documentsOf(content), where);
    if (file !== undefined && documentsOf(content).length > 2) rmSync(join(content, file));
  },
  addDocument(content, where, what) {
    const folder = where % 3 === 0 ? 'cases' : 'lectures';
    const matter = `id: added-${where % 20}\ntitle: ${pick(titles, what)}\ndate: ${pick(dates, what)}\nthemes: ${pick(themes, where)}`;
    writeFileSync(
      join(content, `${folder}/added-${where % 20}.mdx`),
      `---\n${matter}\n---\n\n${pick(sentences, what)}\n`,
    );
  },
  moveFile(content, where, what) {
    const file = pick(documentsOf(content), where);
    if (file !== undefined && !readFileSync(join(content, file), 'utf8').includes('](.'))
      renameSync(join(content, file), join(content, file.replace(/[^/]+$/, `moved-${what % 5}-${where % 7}.mdx`)));
  },
  async picture(content, _, what) {
    const background = { r: what % 256, g: 40, b: 90 };
    await sharp({ create: { width: 300 + (what % 400), height: 200, channels: 3, background } })
      .png()
      .toFile(join(content, 'lectures/river.png'));
  },
  attachment(content, where, what) {
    writeFileSync(join(content, 'cases/notes.txt'), pick(titles, what));
    edits.attach(content, where, what);
  },
  attach: inDocument((text, _, __, file) =>
    file.startsWith('cases/') ? put(text, 'attachments', '[{file: notes.txt, title: 笔记}]') : text,
  ),
  recording(content, where, what) {
    writeFileSync(join(content, 'lectures/talk.mp4'), pick(titles, what));
    writeFileSync(join(content, 'lectures/talk.srt'), `00:00:01,000 --> 00:00:02,000\n${pick(titles, where)}\n`);
    const given = pick(['', ', offset: 3', ', captions: talk.srt', ', poster: river.png', ', title: 录像'], what);
    const change = inDocument((text, _, __, file) =>
      file.startsWith('lectures/') ? put(text, 'recording', `{file: talk.mp4${given}}`) : text,
    );
    return change(content, where, what);
  },
  timeCode: inDocument((text, what) => `${text}\n<Time at="00:00:${10 + (what % 50)}" />${pick(sentences, 0)}\n`),
  regionName: inFile('regions.yaml', (text, what) =>
    text.replace(/name: .*(?=\n {2}aliases)/, `name: ${pick(titles, what)}市`),
  ),
  addRegion: inFile('regions.yaml', (text) =>
    text.includes('beicun') ? text : `${text}- {code: "100101", slug: beicun, name: 北村, parent: "100100"}\n`,
  ),
  themeName: inFile('themes.yaml', (text, what) =>
    text.replace(/(slug: river, name: )[^}]*/, `$1${pick(titles, what).replace('&', '和')}`),
  ),
  seriesTitle: inFile('series/class.yaml', (text, what) => text.replace(/title: .*/, `title: ${pick(titles, what)}班`)),
  settings: inFile('archive.yaml', (text, what) => text.replace(/title: .*/, `title: ${pick(titles, what)}档案`)),
  edit: inFile('archive.yaml', (text) =>
    text.includes('\nedit:') ? text : `${text}edit: https://git.example.org/{file}\n`,
  ),
  corrections: inFile(
    'archive.yaml',
    (text, what) => `${text.replace(/\ncorrections:.*/, '')}corrections: mailto:${what % 2 ? 'a' : 'b'}@example.org\n`,
  ),
  terms(content, _, what) {
    const entry = (right: string, more: string) => `- {right: ${right}, definition: ${pick(titles, what)}${more}}\n`;
    const lists = [entry('磨坊', ''), entry('磨坊', ', aliases: [水]'), entry('河', '') + entry('磨坊停', ''), ''];
    writeFileSync(join(content, 'terms.yaml'), pick(lists, what));
  },
  speaker: inDocument((text, what) => `${text}\n<Speaker office="书记"${what % 2 ? ' region="xihe"' : ''} />\n`),
  speakers: field('speakers', ['[{office: 书记, region: dongshan}]', '[{office: 书记, organisation: 水利局}]']),
  slide: inDocument((text, what, _, file) =>
    file.startsWith('lectures/')
      ? `${text}\n<Slide src="./river.png" alt="河" number="${(what % 9) + 1}" title="${pick(['河', '磨坊'], what)}" />\n`
      : text,
  ),
  synonyms: inFile('archive.yaml', (text) =>
    text.includes('name: 市级') ? text : text.replace('levels:', 'levels:\n  - {slug: city, name: 市级}'),
  ),
  session(content, where, what) {
    mkdirSync(join(content, 'sessions'), { recursive: true });
    const lines = ['id: sitting', `title: ${pick(titles, what)}`, `date: ${pick(dates, where)}`, 'series: class'];
    const topic = `topics: [{slug: water, title: ${pick(titles, where)}}]`;
    const venue = `venue: {region: xihe, people: ${what}}`;
    writeFileSync(join(content, 'sessions/sitting.yaml'), `${[...lines, venue, topic].join('\n')}\n`);
  },
  inSession(content, where) {
    const file = pick(documentsOf(content), where);
    if (!file.startsWith('lectures/') || !existsSync(join(content, 'sessions'))) return;
    const text = readFileSync(join(content, file), 'utf8').replace(/^(?:date|series|level|heldIn):.*\n/gm, '');
    writeFileSync(join(content, file), put(put(text, 'session', 'sitting'), 'topic', 'water'));
  },
  buildsOn: inDocument((text, what, ids, file) =>
    file.startsWith('lectures/') ? put(text, 'buildsOn', `[${pick(ids, what).split('/')[1]}]`) : text,
  ),
  ownerPage(content, _, what) {
    const menu = what % 2 === 0 ? `\nmenu: ${what % 5}` : '';
    writeFileSync(
      join(content, 'pages/help-us.mdx'),
      `---\ntitle: ${pick(titles, what)}${menu}\n---\n\n${pick(sentences, what)}\n`,
    );
  },
  async keepAnchors(content) {
    const cache = memoryCache();
    const { reading } = await readArchive(content, cache);
    if (reading) keepAnchors(reading, cache);
  },
  nothing() {},
} satisfies Record<string, Change>;

const kinds = Object.keys(edits) as (keyof typeof edits)[];
/** These touch every page, so that they are done less often. */
const ofVocabulary = new Set<string>([
  'regionName',
  'addRegion',
  'themeName',
  'seriesTitle',
  'settings',
  'edit',
  'synonyms',
  'ownerPage',
]);

/** Any edit. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constantFrom(...kinds.filter((kind) => !ofVocabulary.has(kind))), weight: 4 },
    { arbitrary: fc.constantFrom(...kinds), weight: 1 },
  ),
  where: fc.nat(1000),
  what: fc.nat(1000),
});

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

function documentsOf(content: string): string[] {
  return ['lectures', 'cases']
    .flatMap((folder) => readdirSync(join(content, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.mdx'))
    .sort();
}

function addressesOf(content: string): string[] {
  return documentsOf(content).map((file) => {
    const [, id = ''] = /^id: (.*)$/m.exec(readFileSync(join(content, file), 'utf8')) ?? [];
    return `${file.split('/')[0]}/${id}`;
  });
}

function inDocument(change: (text: string, what: number, addresses: string[], file: string) => string): Change {
  return (content, where, what) => {
    const file = pick(documentsOf(content), where);
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(join(content, file), change(text, what, addressesOf(content), file));
  };
}

function field(name: string, values: readonly string[]): Change {
  return inDocument((text, what) => put(text, name, pick(values, what)));
}

/** A file as an id. */
function slug(file: string): string {
  return file.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
}

function put(text: string, name: string, value: string): string {
  const line = new RegExp(`^${name}:.*\\n`, 'm');
  const written = `${name}: ${/[“&]/.test(value) ? JSON.stringify(value) : value}\n`;
  if (line.test(text)) return text.replace(line, () => written);
  return text.replace(/^title:.*\n/m, (title) => title + written);
}

function inFile(file: string, change: (text: string, what: number) => string): Change {
  return (content, _, what) => {
    const path = join(content, file);
    if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8'), what));
  };
}
