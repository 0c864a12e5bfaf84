import fc from 'fast-check';
import { Addresses } from '../../../src/archive/address.ts';
import { type CitationRecord, recordOf } from '../../../src/archive/citing/record.ts';
import type { ArchiveDocument, Speaker } from '../../../src/archive/document.ts';
import type { Locale } from '../../../src/archive/locale.ts';
import { RegionTree } from '../../../src/archive/region.ts';
import { blankArchive, blankDocument, blankRegion, blankSettings, blankTheme } from '../blank.ts';

export interface Known {
  locale?: Locale;
  site?: string | null;
  title?: string;
}

/** The record of a document in a small archive: 黄冈 is a region of it, 乡村振兴 a theme. */
export function recordFor(over: Partial<ArchiveDocument>, known: Known = {}): CitationRecord {
  const { locale = 'zh-CN', site = 'https://archive.example', title = '领学档案' } = known;
  const archive = blankArchive({
    settings: blankSettings({ locale, site, title, organisation: '培训档案室' }),
    regions: new RegionTree([blankRegion('huanggang', { name: '黄冈市' })]),
    themes: [blankTheme('rural', { name: '乡村振兴' })],
  });
  return recordOf(blankDocument('rural-talk', over), archive, new Addresses('/archive/'));
}

export function speaker(over: Partial<Speaker>): Speaker {
  return { name: null, office: null, organisation: null, region: null, ...over };
}

/** Words with what TeX, RIS and XML have a meaning for; no commas, which RIS cannot hold in a name. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '流域',
        '治理',
        'Valley',
        'a_b',
        '50%',
        'R&D',
        '#1',
        '$5',
        '{x}',
        '\\par',
        '~',
        '^2',
        '<b>',
        '“引”',
        'É',
      ),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }).map((text) => text.replace(/[,\s]/g, '·')),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const aSpeaker = fc.oneof(
  fc.record({ name: fc.constantFrom('张三', '欧阳修', 'Zhang San') }),
  fc.record({ name: fc.constantFrom('Smith, Jane', 'van der Berg, Jean-Paul M.') }),
  fc.record({ office: fc.constantFrom('市委书记', '区长'), organisation: fc.constantFrom('中共黄冈市委', '某某厅') }),
  fc.record({ organisation: words }),
  fc.record({ office: fc.constant('区委书记') }),
  fc.record({ region: fc.constant('huanggang') }),
);

const described = fc.record({
  type: fc.constantFrom('lecture', 'talk', 'case'),
  title: words,
  speakers: fc.array(aSpeaker, { minLength: 1, maxLength: 5 }),
  date: fc.constantFrom('2023', '2023-08', '2023-08-24'),
  summary: words,
  archive: words,
});

/** Records of random documents: each of the 64 combinations of the six things that may be missing occurs four times. */
export function randomRecords(seed: number): CitationRecord[] {
  return fc.sample(described, { numRuns: 256, seed }).map((known, place) => {
    const there = (thing: number) => (place >> thing) % 2 === 1;
    return recordFor(
      {
        type: known.type,
        title: known.title,
        speakers: there(0) ? known.speakers.map(speaker) : [],
        date: there(1) ? known.date : null,
        summary: there(2) ? known.summary : null,
        sample: there(3),
        language: there(4) ? 'en' : null,
      },
      { title: known.archive, site: there(5) ? 'https://archive.example' : null },
    );
  });
}
